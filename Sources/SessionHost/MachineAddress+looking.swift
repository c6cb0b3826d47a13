import Glibc
import SystemPackage
import Threads

extension MachineAddress {
    /// The machine's addresses as they are now, the likeliest first; empty where it has no network.
    ///
    /// Left out are loopback, and of IPv6 what changes or can't be typed in a browser: temporary addresses, those that are on their way
    /// in or out, and those of one link alone (`fe80::`), which need the name of an interface behind them.
    package static func all() -> [MachineAddress] {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return [] }
        defer { freeifaddrs(list) }
        let passing = passingAddresses()
        let leaving = Set([sourceOfDefaultRoute("192.0.2.1"), sourceOfDefaultRoute("2001:db8::1")].compactMap { $0 })
        let found = sequence(first: list, next: { $0?.pointee.ifa_next }).compactMap { item -> (String, String)? in
            guard let item = item?.pointee, let address = item.ifa_addr, isUsable(item.ifa_flags),
                let text = numbers(of: address)
            else { return nil }
            return (String(cString: item.ifa_name), text)
        }
        let routed = Set(found.filter { leaving.contains($0.1) }.map(\.0))
        let addresses = found.filter { !passing.contains($0.1) }.map { interface, text in
            MachineAddress(
                text, interface: interface, isIPv6: text.contains(":"), isVirtual: isVirtual(interface),
                isLinkLocal: text.hasPrefix("169.254."), isOnDefaultRoute: routed.contains(interface))
        }
        return ranked(addresses)
    }

    private static func isUsable(_ flags: UInt32) -> Bool {
        flags & UInt32(IFF_UP) != 0 && flags & UInt32(IFF_LOOPBACK) == 0
    }

    // The kernel lists what it made itself there: veth, bridges, tunnels, dummies.
    private static func isVirtual(_ interface: String) -> Bool {
        access("/sys/devices/virtual/net/\(interface)", F_OK) == 0
    }

    private static func numbers(of address: UnsafePointer<sockaddr>) -> String? {
        let (family, source): (Int32, UnsafeRawPointer) = (Int32(address.pointee.sa_family), UnsafeRawPointer(address))
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        switch family {
        case AF_INET:
            var number = source.loadUnaligned(as: sockaddr_in.self).sin_addr
            guard inet_ntop(family, &number, &text, socklen_t(text.count)) != nil else { return nil }
        case AF_INET6:
            var number = source.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            let isOfLink = withUnsafeBytes(of: number) { $0[0] == 0xFE && $0[1] & 0xC0 == 0x80 }
            guard !isOfLink, inet_ntop(family, &number, &text, socklen_t(text.count)) != nil else { return nil }
        default: return nil
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// From which address something for there would leave. The place is one of documentation (RFC 5737, RFC 3849), and a datagram's
    /// socket that is connected sends nothing.
    private static func sourceOfDefaultRoute(_ place: String) -> String? {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
        hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(place, "9", &hints, &found) == 0, let found else { return nil }
        defer { freeaddrinfo(found) }
        let number = socket(found.pointee.ai_family, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return nil }
        defer { close(number) }
        guard connect(number, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else { return nil }
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getsockname(number, address, &length) == 0 ? numbers(of: address) : nil
            }
        }
    }

    /// Of IPv6: temporary, deprecated, tentative or failed, by the kernel's flags (linux/if_addr.h).
    private static func passingAddresses() -> Set<String> {
        guard let file = try? OwnedDescriptor(opening: "/proc/net/if_inet6", .readOnly),
            let bytes = try? file.descriptor.readWhole(byteCount: 256 * 1024)
        else { return [] }
        let flagsPassing = 0x01 | 0x08 | 0x20 | 0x40
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
        return Set(
            lines.compactMap { words in
                guard words.count == 6, let flags = Int(words[4], radix: 16), flags & flagsPassing != 0 else {
                    return nil
                }
                return written(hex: words[0])
            })
    }

    private static func written(hex: Substring) -> String? {
        let digits = Array(hex)
        guard digits.count == 32 else { return nil }
        let bytes = stride(from: 0, to: 32, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard bytes.count == 16, inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
