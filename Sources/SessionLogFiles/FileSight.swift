import Glibc
import SessionLog
import SystemPackage
import Threads

/// What the system says of a file by its name: which file it is, and how long.
struct FileSight: Sendable, Hashable {
    /// Which file, whatever it is called.
    struct Mark: Sendable, Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let mark: Mark
    let byteCount: Int

    private init(_ status: stat) {
        mark = Mark(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        byteCount = Int(status.st_size)
    }

    /// Of an open file.
    init(of file: OpenFile) throws(LogRefusal) {
        var status = stat()
        try file.trying("looking at it") { (descriptor) throws(Errno) in
            try Errno.checked(fstat(descriptor.rawValue, &status))
        }
        self.init(status)
    }

    /// Of whatever has a name now, links not followed; nil where nothing has it.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// What happened to a file that nobody else may change, the end of a sentence; nil where nothing did. A second name is
    /// nothing: backups give one.
    ///
    /// - Parameter byteCounts: how long it may be.
    static func change(at path: String, from mark: Mark, byteCounts: ClosedRange<Int>) -> String? {
        guard let sight = FileSight(at: path) else { return "was removed or renamed" }
        if sight.mark != mark { return "was replaced by another file" }
        if sight.byteCount < byteCounts.lowerBound {
            return "was cut: it has \(sight.byteCount) bytes, and had \(byteCounts.lowerBound)"
        }
        guard sight.byteCount > byteCounts.upperBound else { return nil }
        return "was appended to: it has \(sight.byteCount) bytes, and had \(byteCounts.upperBound)"
    }
}
