public import SystemPackage

/// Why a thread can't be started: a sentence for people.
public struct ThreadFault: Error, Hashable, CustomStringConvertible {
    /// What the thread would have been called.
    public let name: String
    /// As `pthread_create` gave it.
    public let cause: Errno

    public var description: String {
        "The system allows no further thread (\(name): \(cause)). Raise its limit on processes."
    }
}
