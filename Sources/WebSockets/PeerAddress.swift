import Glibc

/// Where a connection comes from: the address to show, and the network that its connections are counted under.
struct PeerAddress: Hashable {
    /// Numeric; an IPv4 address that arrived over IPv6 is shown as IPv4.
    let text: String
    /// The address itself for IPv4, its first 64 bits for IPv6, where one subscriber has that many addresses at least.
    let network: [UInt8]

    /// - Parameter socket: a connected socket's descriptor.
    init(peerOf socket: Int32) {
        var storage = sockaddr_storage()
        var count = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let outcome = withUnsafeMutableBytes(of: &storage) { bytes in
            getpeername(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &count)
        }
        guard outcome == 0 else {
            self = .unknown
            return
        }
        let family = Int32(storage.ss_family)
        self = withUnsafeBytes(of: storage) { PeerAddress(family: family, bytes: $0) }
    }

    /// Of a connection that is gone before anyone could ask.
    static let unknown = PeerAddress(text: "unknown", network: [])

    private init(text: String, network: [UInt8]) {
        self.text = text
        self.network = network
    }

    private init(family: Int32, bytes: UnsafeRawBufferPointer) {
        switch family {
        case AF_INET:
            self.init(fourBytes: Array(bytes[4..<8]))
        case AF_INET6:
            self.init(sixteenBytes: Array(bytes[8..<24]))
        default:
            self = .unknown
        }
    }

    init(fourBytes: [UInt8]) {
        self.init(text: fourBytes.map { String($0) }.joined(separator: "."), network: fourBytes)
    }

    init(sixteenBytes: [UInt8]) {
        let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
        if sixteenBytes.starts(with: mappedPrefix) {
            self.init(fourBytes: Array(sixteenBytes.dropFirst(12)))
            return
        }
        let groups = stride(from: 0, to: 16, by: 2).map { index in
            String(UInt16(sixteenBytes[index]) << 8 | UInt16(sixteenBytes[index + 1]), radix: 16)
        }
        self.init(text: groups.joined(separator: ":"), network: Array(sixteenBytes.prefix(8)))
    }
}
