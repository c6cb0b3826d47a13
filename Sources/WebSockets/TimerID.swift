/// Names one timer of one server or client, so that it can be cancelled.
package struct TimerID: Hashable, Sendable {
    let number: UInt64
}
