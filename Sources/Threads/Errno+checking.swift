import Glibc
package import SystemPackage

extension Errno {
    /// What the last call of the system on this thread failed by.
    package static var ofLastCall: Errno { Errno(rawValue: errno) }

    /// The result of a call of the system; throws what it failed by where it is negative.
    @discardableResult
    package static func checked<Number: SignedInteger>(_ result: Number) throws(Errno) -> Number {
        guard result >= 0 else { throw ofLastCall }
        return result
    }
}
