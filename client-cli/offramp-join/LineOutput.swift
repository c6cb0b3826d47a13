import Glibc

/// Lines to a terminal, a pipe or a file.
struct LineOutput {
    let fileDescriptor: Int32

    /// Writes them whole; false where nobody reads any more.
    func write(_ lines: [String]) -> Bool {
        let bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { room in
                Glibc.write(fileDescriptor, room.baseAddress?.advanced(by: written), room.count - written)
            }
            if count > 0 {
                written += count
            } else if errno == EAGAIN {
                waitUntilWritable()
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private func waitUntilWritable() {
        var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }
}
