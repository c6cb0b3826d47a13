import Glibc

/// A file that a command was told to write.
enum OutputFile {
    /// Replaces the file whole.
    static func write(_ text: String, to path: String) throws(StaffFault) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw StaffFault("\(path) can't be written (\(String(cString: strerror(errno)))).") }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let cause = String(cString: strerror(errno))
                close(file)
                throw StaffFault("\(path) can't be written whole (\(cause)).")
            }
            rest = rest.dropFirst(count)
        }
        close(file)
    }
}
