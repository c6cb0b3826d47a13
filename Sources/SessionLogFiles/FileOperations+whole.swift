import SessionLog
import SystemPackage
import Threads

extension FileOperations {
    /// Appends all of the bytes: a write that was cut short goes on where it stopped.
    func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(LogRefusal) {
        do throws(TransferFault) {
            try bytes.withUnsafeBufferPointer { (buffer) throws(TransferFault) in
                try WholeTransfer.write(UnsafeRawBufferPointer(buffer)) { (rest) throws(Errno) in
                    try write(file.descriptor, rest)
                }
            }
        } catch {
            throw file.failure("writing", "\(error)")
        }
    }

    func makeDataDurable(_ file: OpenFile) throws(LogRefusal) {
        try file.trying("syncing") { (descriptor) throws(Errno) in try syncData(descriptor) }
    }

    func makeDurable(_ file: OpenFile) throws(LogRefusal) {
        try file.trying("syncing") { (descriptor) throws(Errno) in try sync(descriptor) }
    }

    func cut(_ file: OpenFile, to byteCount: Int) throws(LogRefusal) {
        try file.trying("cutting") { (descriptor) throws(Errno) in try truncate(descriptor, byteCount) }
    }
}
