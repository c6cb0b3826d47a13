import Glibc

/// What the system knows of a host's name.
package struct HostLookup: Sendable {
    /// Why a host can't be dialled, the end of a sentence; nil where it is found.
    let fault: String?
    /// Where it can be dialled, the best first, as numbers.
    let addresses: [String]

    package init(fault: String) { (self.fault, addresses) = (fault, []) }

    package init(addresses: [String]) { (fault, self.addresses) = (nil, addresses) }

    /// Asks the system, and waits for its answer, which may take half a minute.
    init(of host: String) {
        var hints = addrinfo()
        // Else every address comes once for each kind of socket.
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &found)
        defer { if let found { freeaddrinfo(found) } }
        switch status {
        case 0: self.init(addresses: sequence(first: found, next: { $0?.pointee.ai_next }).compactMap(Self.numbers))
        case EAI_AGAIN:
            self.init(
                fault: "names of hosts can't be looked up here now, “\(host)” among them; is this machine online?")
        default: self.init(fault: "there is no host “\(host)”")
        }
    }

    private static func numbers(of found: UnsafeMutablePointer<addrinfo>?) -> String? {
        guard let found else { return nil }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let (address, length) = (found.pointee.ai_addr, found.pointee.ai_addrlen)
        let status = getnameinfo(address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        guard status == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether a host is named by its address, so that nobody has to be asked.
    static func isAddress(_ host: String) -> Bool {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &found)
        if let found { freeaddrinfo(found) }
        return status == 0
    }
}
