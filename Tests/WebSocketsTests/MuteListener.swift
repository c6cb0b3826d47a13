import Glibc
import Threads

/// A port of this machine where connections are taken, and answered with some bytes at most.
final class MuteListener: Sendable {
    let port: Int
    private let listener: Int32

    /// - Parameter answer: what each gets once it has said something; empty for nothing at all.
    /// - Returns: nil where no port is to be had.
    init?(answering answer: String = "") {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        address.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else { return nil }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard !answer.isEmpty else { return }
        let answering: @Sendable () -> Void = {
            // Open until the process ends, as with a server that hangs.
            while case let taken = accept(listener, nil, nil), taken >= 0 {
                var room = [UInt8](repeating: 0, count: 4096)
                guard recv(taken, &room, room.count, 0) > 0 else { continue }
                _ = answer.withCString { send(taken, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            }
        }
        guard (try? NamedThread.start("half answers", answering)) != nil else { return nil }
    }

    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
    }
}
