/// Where a session is served, as people type it: `HOST`, `HOST:PORT`, `ws://…` or `wss://…`.
package struct ServerAddress: Sendable, Hashable {
    package var host: String
    package var port: Int
    /// Begins with a slash.
    package var path: String
    /// True for `wss://`.
    package var usesTLS: Bool

    /// Where nothing else is typed.
    package static let usualPort = 7316

    /// Reads an address. Without `ws://` or `wss://` it is the first on this machine itself and the second elsewhere.
    ///
    /// - Parameters:
    ///   - isInsecureAllowed: whether words may travel unencrypted beyond this machine.
    ///   - isKeyKnown: whether the server's key was named, so that it is `wss://` in any case.
    package init(typed text: String, isInsecureAllowed: Bool, isKeyKnown: Bool = false) throws(ServerAddressFault) {
        let (scheme, rest) = try Self.scheme(of: text)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        path = slash == rest.endIndex ? "/" : String(rest[slash...])
        (host, port) = try Self.hostAndPort(String(rest[..<slash]), in: text)
        usesTLS = false
        usesTLS = scheme ?? (isKeyKnown || !(isLoopback || isInsecureAllowed))
        guard usesTLS || !isKeyKnown else { throw ServerAddressFault(keyless: text) }
        guard usesTLS || isLoopback || isInsecureAllowed else { throw ServerAddressFault(unencrypted: text) }
    }

    /// Whether it is this machine itself.
    package var isLoopback: Bool {
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = octets.count == 4 && octets.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || isNumeric && octets[0] == "127"
    }

    private static func scheme(of text: String) throws(ServerAddressFault) -> (usesTLS: Bool?, rest: Substring) {
        guard let mark = text.firstRange(of: "://") else { return (nil, text[...]) }
        let rest = text[mark.upperBound...]
        switch text[..<mark.lowerBound] {
        case "ws": return (false, rest)
        case "wss": return (true, rest)
        default: throw ServerAddressFault(scheme: text)
        }
    }

    private static func hostAndPort(_ place: String, in text: String) throws(ServerAddressFault) -> (String, Int) {
        var host = place[...]
        var port: Substring?
        if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
            host = place[place.index(after: place.startIndex)..<end]
            let after = place[place.index(after: end)...]
            guard after.isEmpty || after.hasPrefix(":") else { throw ServerAddressFault(place: text) }
            port = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = place.firstIndex(of: ":") {
            host = place[..<colon]
            port = place[place.index(after: colon)...]
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
            throw ServerAddressFault(place: text)
        }
        guard let port else { return (String(host), usualPort) }
        guard let number = Int(port), 1...65535 ~= number else { throw ServerAddressFault(place: text) }
        return (String(host), number)
    }
}

/// Why a typed address is not taken.
package struct ServerAddressFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// A sentence: what is wrong, and what would be taken.
    package let description: String

    init(unencrypted text: String) {
        description =
            "“\(PlainText.line(text))” is refused: beyond this machine the table's words would travel unencrypted. "
            + "Use wss://, or give --insecure if you must."
    }

    init(keyless text: String) {
        description =
            "“\(PlainText.line(text))” and --fingerprint don't go together: a server shows its key on wss:// only. "
            + "Use wss://, or leave ws:// out."
    }

    init(scheme text: String) {
        description =
            "“\(PlainText.line(text))” is no address of a session: it begins with ws:// or wss://, or is a name."
    }

    init(place text: String) {
        description =
            "“\(PlainText.line(text))” is no address of a session. "
            + "Type a name or number, and after a colon the port if it isn't \(ServerAddress.usualPort), "
            + "such as table.local:7316 or [::1]:7316."
    }
}
