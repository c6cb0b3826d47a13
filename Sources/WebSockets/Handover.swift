import Synchronization

/// Passes one value from one thread to another that waits for it.
final class Handover<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let gate = ThreadGate()

    func give(_ given: Value) {
        value.withLock { $0 = given }
        gate.open()
    }

    /// Blocks until the value is there.
    func take() -> Value {
        while true {
            gate.wait()
            if let given = value.withLock({ $0 }) { return given }
        }
    }
}
