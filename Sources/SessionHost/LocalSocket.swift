import Glibc
import SystemPackage
import Threads

/// A stream socket of this machine's file system, closed when it is no longer held.
final class LocalSocket: Sendable {
    private let owned: OwnedDescriptor
    private var descriptor: Int32 { owned.descriptor.rawValue }

    private init(descriptor: Int32) {
        owned = OwnedDescriptor(FileDescriptor(rawValue: descriptor))
    }

    private convenience init() {
        self.init(descriptor: socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0))
    }

    /// Listens at a path, which nobody else may use.
    convenience init(listeningAt path: String) throws(HostRefusal) {
        self.init()
        guard Self.withAddress(path, { bind(descriptor, $0, $1) }) == 0, chmod(path, 0o600) == 0,
            listen(descriptor, 8) == 0
        else {
            throw HostRefusal("\(path): the socket file for staff's commands can't be made (\(Errno.ofLastCall)).")
        }
    }

    /// Connects to whoever listens at a path; nil if nobody does.
    static func connected(to path: String) -> LocalSocket? {
        let made = LocalSocket()
        return withAddress(path) { connect(made.descriptor, $0, $1) } == 0 ? made : nil
    }

    /// The next connection; nil once the socket was shut down.
    func accept() -> LocalSocket? {
        while true {
            let accepted = Glibc.accept(descriptor, nil, nil)
            if accepted >= 0 {
                _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
                return LocalSocket(descriptor: accepted)
            }
            let cause = Errno.ofLastCall
            guard cause == .interrupted || cause == .connectionAbort else { return nil }
        }
    }

    func shutDown() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Gives up on a read or a write after so long.
    func setPatience(seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let count = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, count)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, count)
    }

    /// The bytes up to a line feed; nil if it doesn't come.
    func readLine(bytesMax: Int) -> [UInt8]? {
        var line: [UInt8] = []
        while line.count <= bytesMax {
            guard let piece = try? owned.descriptor.readPiece(bytesMax: 64 * 1024), !piece.isEmpty else { return nil }
            line += piece
            if line.last == UInt8(ascii: "\n") { return line.dropLast() }
        }
        return nil
    }

    /// Whoever has gone, or doesn't read in time, misses the rest.
    func writeLine(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            // Not `write`: a peer that has gone would end the process by a signal.
            try? WholeTransfer.write(UnsafeRawBufferPointer(buffer)) { (rest) throws(Errno) in
                try Errno.checked(send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL)))
            }
        }
    }

    // A path in a socket's address has 107 bytes at most; a longer one is reached through its open folder.
    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path) - 1
        var folder: Int32 = -1
        defer { if folder >= 0 { close(folder) } }
        var short = path
        if path.utf8.count > room, let slash = path.lastIndex(of: "/") {
            folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            short = "/proc/self/fd/\(folder)" + path[slash...]
        }
        guard short.utf8.count <= room else {
            errno = ENAMETOOLONG
            return -1
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
