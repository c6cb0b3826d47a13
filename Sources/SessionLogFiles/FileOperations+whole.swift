import Glibc
import SessionLog

extension FileOperations {
    /// Appends all of the bytes: a write that was cut short goes on where it stopped.
    func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(LogRefusal) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(LogRefusal) in
            var rest = UnsafeRawBufferPointer(buffer)[...]
            while !rest.isEmpty {
                let written = write(file.descriptor, UnsafeRawBufferPointer(rebasing: rest))
                // Interrupted before anything was written: that is no failure, and nothing is tried twice.
                if written == -Int(EINTR) { continue }
                guard written > 0 else { throw file.failure("writing", written) }
                rest = rest[(rest.startIndex + written)...]
            }
        }
    }

    func makeDataDurable(_ file: OpenFile) throws(LogRefusal) {
        let result = syncData(file.descriptor)
        guard result == 0 else { throw file.failure("syncing", result) }
    }

    func makeDurable(_ file: OpenFile) throws(LogRefusal) {
        let result = sync(file.descriptor)
        guard result == 0 else { throw file.failure("syncing", result) }
    }

    func cut(_ file: OpenFile, to byteCount: Int) throws(LogRefusal) {
        let result = truncate(file.descriptor, byteCount)
        guard result == 0 else { throw file.failure("cutting", result) }
    }
}
