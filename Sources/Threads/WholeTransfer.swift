package import SystemPackage

/// Bytes moved whole by calls that may move fewer than they are given.
///
/// A call that was interrupted before it moved anything is made again: that is no failure, and nothing is done twice. No
/// other failure is tried again.
package enum WholeTransfer {
    /// Hands bytes to `write` until it has taken all of them: where a write was cut short, the next goes on.
    ///
    /// - Parameter write: takes bytes from the front, and says how many.
    package static func write(
        _ bytes: UnsafeRawBufferPointer, by write: (UnsafeRawBufferPointer) throws(Errno) -> Int
    ) throws(TransferFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let taken: Int
            do throws(Errno) {
                taken = try uninterrupted { () throws(Errno) in try write(UnsafeRawBufferPointer(rebasing: rest)) }
            } catch {
                throw .failed(error)
            }
            guard taken > 0 else { throw .nothingTaken }
            rest = rest.dropFirst(taken)
        }
    }

    /// Has `read` fill a buffer until it is full, or there is no more.
    ///
    /// - Parameter read: fills from the front, is told how many bytes came before, and says how many it gives; 0 at the end.
    /// - Returns: how many bytes there are.
    package static func read(
        into buffer: UnsafeMutableRawBufferPointer,
        by read: (UnsafeMutableRawBufferPointer, _ filled: Int) throws(Errno) -> Int
    ) throws(Errno) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = try uninterrupted { () throws(Errno) in
                try read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), filled)
            }
            guard count > 0 else { break }
            filled += count
        }
        return filled
    }

    /// Makes a call again as often as a signal interrupts it.
    package static func uninterrupted<Result>(_ call: () throws(Errno) -> Result) throws(Errno) -> Result {
        while true {
            do throws(Errno) {
                return try call()
            } catch {
                guard error == .interrupted else { throw error }
            }
        }
    }
}
