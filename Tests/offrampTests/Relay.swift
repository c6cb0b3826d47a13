import Foundation
import Synchronization
import Threads

/// A wire between two programs on this machine that can be cut, as networks are.
final class Relay: Sendable {
    let port: Int
    private let listener: Int32
    private let target: Int
    private let open = Mutex<[Int32]>([])
    private let isMute = Atomic(false)

    /// Nil where no port is to be had.
    init?(to target: Int) {
        self.target = target
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isBound else { return nil }
        port = Int(UInt16(bigEndian: address.sin_port))
        let taking: @Sendable () -> Void = { [self] in
            while case let accepted = accept(listener, nil, nil), accepted >= 0 { connect(accepted) }
        }
        guard (try? NamedThread.start("relay", taking)) != nil else { return nil }
    }

    /// From now on new connections are taken, and nothing is carried; what there is stays.
    func fallSilent() { isMute.store(true, ordering: .releasing) }

    /// New connections are carried again; those that were taken meanwhile stay mute.
    func speakAgain() { isMute.store(false, ordering: .releasing) }

    /// Ends every connection there is; new ones are taken.
    func cut() {
        open.withLock { open in
            for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
            open = []
        }
    }

    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        cut()
    }

    private func connect(_ accepted: Int32) {
        guard !isMute.load(ordering: .acquiring) else { return open.withLock { $0.append(accepted) } }
        let dialled = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(target)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(dialled, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        open.withLock { $0 += [accepted, dialled] }
        for (from, to) in [(accepted, dialled), (dialled, accepted)] {
            try? NamedThread.start("relay carries") { Self.carry(from, to) }
        }
    }

    private static func carry(_ from: Int32, _ to: Int32) {
        var room = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(from, &room, room.count, 0), count > 0 {
            guard send(to, room, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        shutdown(to, Int32(SHUT_RDWR))
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
