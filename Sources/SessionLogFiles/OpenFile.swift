import Glibc
import SessionLog

/// An open file or folder, closed when it is no longer held.
final class OpenFile: Sendable {
    let descriptor: Int32
    let path: String

    /// Opens a path; a file made by it is for its owner alone. Symbolic links are not followed.
    init(_ path: String, _ flags: Int32) throws(LogRefusal) {
        descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        self.path = path
        guard descriptor >= 0 else { throw Self.failure("opening", path, -Int(errno)) }
    }

    deinit {
        close(descriptor)
    }

    /// The next bytes, at most as many as the buffer holds; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(LogRefusal) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw failure("reading", -Int(errno)) }
        }
    }

    func failure(_ doing: String, _ outcome: Int) -> LogRefusal {
        Self.failure(doing, path, outcome)
    }

    static func failure(_ doing: String, _ path: String, _ outcome: Int) -> LogRefusal {
        let reason = outcome < 0 ? String(cString: strerror(Int32(-outcome))) : "nothing was taken"
        return .unusable("\(path): \(doing) failed (\(reason)).")
    }
}
