package import SystemPackage

/// Why a thread can't be started: a sentence for people.
package struct ThreadFault: Error, Hashable, CustomStringConvertible {
    /// What the thread would have been called.
    package let name: String
    /// As `pthread_create` gave it.
    package let cause: Errno

    package var description: String {
        "The system allows no further thread (\(name): \(cause)). Raise its limit on processes."
    }
}
