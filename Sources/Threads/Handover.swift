/// One value handed from one thread to those that wait for it: given once, and from then on there for all.
///
/// `Handover<Void>` is a gate: closed at first, then open for everybody.
package final class Handover<Value: Sendable>: Sendable {
    private let given = Monitor<Value?>(nil)

    package init() {}

    /// Gives the value; only the first one counts.
    package func give(_ value: Value) {
        given.change { given in
            if given == nil { given = value }
        }
    }

    /// Waits for the value for as long as it takes.
    package func take() -> Value {
        while true {
            if let value = given.wait(for: { $0 }) { return value }
        }
    }

    /// Waits for the value; nil if it doesn't come in time.
    ///
    /// - Parameter seconds: 0 or more; 0 only looks whether it is there.
    package func take(withinSeconds seconds: Int) -> Value? {
        given.wait(untilMonotonicMs: SystemClock.monotonicMs + seconds * 1000) { $0 }
    }
}

extension Handover<Void> {
    /// Opens the gate.
    package func give() {
        give(())
    }
}
