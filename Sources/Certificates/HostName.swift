import Glibc

/// What a certificate is for: a name or a numeric address, by which machines reach the server.
package enum HostName: Hashable, Sendable, CustomStringConvertible {
    /// As DNS, mDNS or a file of hosts knows it, in lower case.
    case name(String)
    /// IPv4 or IPv6, as the system writes it.
    case address(String)

    /// Reads an address, or a name of letters, digits and hyphens, in parts with points between them. Nil for anything else: ports, paths,
    /// wildcards, names in other scripts.
    package init?(_ text: String) {
        if let address = Self.numeric(text) {
            self = .address(address)
        } else {
            let name = text.lowercased()
            guard Self.isName(name) else { return nil }
            self = .name(name)
        }
    }

    package var description: String {
        switch self {
        case .name(let text), .address(let text): text
        }
    }

    /// As the system writes it; nil for what is no address.
    private static func numeric(_ text: String) -> String? {
        for family in [AF_INET, AF_INET6] {
            var bytes = [UInt8](repeating: 0, count: 16)
            guard inet_pton(family, text, &bytes) == 1 else { continue }
            var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            guard inet_ntop(family, bytes, &written, socklen_t(written.count)) != nil else { return nil }
            return String(decoding: written.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        return nil
    }

    private static func isName(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        // Numbers alone are an address that is mistyped.
        guard text.utf8.count <= 253, parts.last?.contains(where: { !$0.isNumber }) == true else { return false }
        return parts.allSatisfy { part in
            (1...63).contains(part.utf8.count) && part.first != "-" && part.last != "-"
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
    }
}
