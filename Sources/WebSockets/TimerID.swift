/// Names one timer of one server or client, so that it can be cancelled.
public struct TimerID: Hashable, Sendable {
    let number: UInt64
}
