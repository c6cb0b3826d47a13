package import SystemPackage

/// Why bytes weren't written whole.
package enum TransferFault: Error, Hashable, CustomStringConvertible {
    /// A call failed. Nothing is known of what it may have written.
    case failed(Errno)
    /// A call took no byte and named no cause.
    case nothingTaken

    /// The cause, as the system words it.
    package var description: String {
        switch self {
        case .failed(let cause): cause.description
        case .nothingTaken: "nothing was taken"
        }
    }
}
