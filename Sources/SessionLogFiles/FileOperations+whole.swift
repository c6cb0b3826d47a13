import Glibc
import SessionLog
import SystemPackage
import Threads

extension FileOperations {
    /// Appends all of the bytes: a write that was cut short goes on where it stopped.
    func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(LogRefusal) {
        try writeAll(bytes, to: file) { (rest) throws(Errno) in try write(file.descriptor, rest) }
    }

    /// Writes all of the bytes at an offset; as `writeAll(_:to:)`.
    func writeAll(_ bytes: [UInt8], to file: OpenFile, at offset: Int) throws(LogRefusal) {
        var at = offset
        try writeAll(bytes, to: file) { (rest) throws(Errno) in
            let taken = try writeAt(file.descriptor, rest, at)
            at += taken
            return taken
        }
    }

    private func writeAll(
        _ bytes: [UInt8], to file: OpenFile, by write: (UnsafeRawBufferPointer) throws(Errno) -> Int
    ) throws(LogRefusal) {
        do throws(TransferFault) {
            try bytes.withUnsafeBufferPointer { (buffer) throws(TransferFault) in
                try WholeTransfer.write(UnsafeRawBufferPointer(buffer), by: write)
            }
        } catch {
            let failure = file.failure("writing", "\(error)")
            throw error.isWantOfRoom ? .full("\(failure)") : failure
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

    /// Gives a journal another name, under which it is read no more: a session's file may be put back later, and what the
    /// journal had of it must not be gone then. One that was kept before stays.
    func keeping(_ path: String) throws(LogRefusal) {
        var name = path + ".kept"
        var number = 1
        while access(name, F_OK) == 0 {
            number += 1
            name = "\(path).kept-\(number)"
        }
        do throws(Errno) {
            try rename(path, name)
        } catch {
            throw OpenFile.failure("renaming", path, "\(error)")
        }
    }

    func removing(_ path: String) throws(LogRefusal) {
        do throws(Errno) {
            try remove(path)
        } catch {
            throw OpenFile.failure("removing", path, "\(error)")
        }
    }
}

extension TransferFault {
    /// Whether the disk is full, a quota is used up, or a file may not grow: nothing is wrong with what was written before.
    fileprivate var isWantOfRoom: Bool {
        guard case .failed(let cause) = self else { return false }
        return [ENOSPC, EDQUOT, EFBIG].contains(cause.rawValue)
    }
}
