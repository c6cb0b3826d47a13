import Glibc
package import SystemPackage

extension FileDescriptor {
    /// Writes all of the bytes where the file stands, or at its end if it was opened to append.
    ///
    /// Where the descriptor doesn't block and has no room now, this waits until it has.
    package func writeWhole(_ bytes: [UInt8]) throws(TransferFault) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(TransferFault) in
            try WholeTransfer.write(UnsafeRawBufferPointer(buffer)) { (rest) throws(Errno) in
                while true {
                    let count = Glibc.write(rawValue, rest.baseAddress, rest.count)
                    if count >= 0 { return count }
                    guard Errno.ofLastCall == .resourceTemporarilyUnavailable else { throw .ofLastCall }
                    wait(for: .toWrite)
                }
            }
        }
    }

    /// Reads once, as much as there is and the buffer holds; 0 at the end.
    package func readPiece(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try WholeTransfer.uninterrupted { () throws(Errno) in
            try Errno.checked(Glibc.read(rawValue, buffer.baseAddress, buffer.count))
        }
    }

    /// Reads once; as `readPiece`, into bytes of its own.
    ///
    /// - Parameter bytesMax: 1 or more.
    package func readPiece(bytesMax: Int) throws(Errno) -> [UInt8] {
        try withFilled(bytesMax) { (buffer) throws(Errno) in try readPiece(into: buffer) }
    }

    /// Reads once, for a loop that comes back: nil where there is nothing now, or a signal came first; empty at the end, and
    /// where the descriptor can't be read any more.
    package func readNow(bytesMax: Int) -> [UInt8]? {
        do throws(Errno) {
            return try withFilled(bytesMax) { (buffer) throws(Errno) in
                try Errno.checked(Glibc.read(rawValue, buffer.baseAddress, buffer.count))
            }
        } catch {
            return error == .resourceTemporarilyUnavailable || error == .interrupted ? nil : []
        }
    }

    /// Reads until the buffer is full or the file is at its end.
    ///
    /// - Parameter offset: from where, for files that have places, and then the file's own place stays; nil: from there.
    /// - Returns: how many bytes there are.
    package func readWhole(into buffer: UnsafeMutableRawBufferPointer, at offset: Int? = nil) throws(Errno) -> Int {
        try WholeTransfer.read(into: buffer) { (rest, filled) throws(Errno) in
            try Errno.checked(
                offset.map { Glibc.pread(rawValue, rest.baseAddress, rest.count, off_t($0 + filled)) }
                    ?? Glibc.read(rawValue, rest.baseAddress, rest.count))
        }
    }

    /// Reads so many bytes, or fewer where the file is at its end before; as `readWhole(into:at:)`.
    package func readWhole(byteCount: Int, at offset: Int? = nil) throws(Errno) -> [UInt8] {
        try withFilled(byteCount) { (buffer) throws(Errno) in try readWhole(into: buffer, at: offset) }
    }

    private func withFilled(
        _ byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    ) throws(Errno) -> [UInt8] {
        var fault: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { room, filled in
            do throws(Errno) {
                filled = try fill(
                    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[..<byteCount]))
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
