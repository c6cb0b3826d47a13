/// The lines of a request to become a WebSocket that decide whether it may.
struct UpgradeRequest: Hashable {
    var isGet = true
    var httpVersion = "HTTP/1.1"
    var upgrade = "websocket"
    var version = "13"
    var hosts = ["localhost"]
    var keyCharacters = 24
    var hasBody = false
    var origin: String?
    var subprotocols: [String] = []

    /// Nil if the request is in order; otherwise the reply that says what is wrong with it.
    ///
    /// - Parameter spoken: the subprotocols that the server speaks.
    func refusal(spoken: [String], allowedOrigins: [String]) -> HTTPReply? {
        malformation ?? strangeness(spoken: spoken, allowedOrigins: allowedOrigins)
    }

    private var malformation: HTTPReply? {
        if !isGet || hasBody { return .text("A WebSocket begins with a GET without a body.\n", status: 400) }
        if httpVersion != "HTTP/1.1" { return .text("A WebSocket begins with HTTP/1.1.\n", status: 400) }
        if upgrade.lowercased() != "websocket" {
            return .text("This server upgrades to websocket and nothing else.\n", status: 400)
        }
        if hosts.count != 1 { return .text("A request names one Host.\n", status: 400) }
        if keyCharacters != 24 {
            return .text("Sec-WebSocket-Key holds 16 bytes in base64: 24 characters.\n", status: 400)
        }
        guard version == "13" else {
            let header = HTTPReply.Header("sec-websocket-version", "13")
            return .text("This server speaks WebSocket version 13.\n", status: 426, headers: [header])
        }
        return nil
    }

    private func strangeness(spoken: [String], allowedOrigins: [String]) -> HTTPReply? {
        if !subprotocols.isEmpty, !subprotocols.contains(where: spoken.contains) {
            let noun = spoken.count == 1 ? "subprotocol" : "subprotocols"
            return .text("This server speaks the \(noun) \(spoken.joined(separator: " and ")).\n", status: 400)
        }
        if let origin, !isAllowed(origin, allowedOrigins: allowedOrigins) {
            return .text(
                "Pages of this origin may not connect; the server's keeper can allow it.\n", status: 403)
        }
        return nil
    }

    private func isAllowed(_ origin: String, allowedOrigins: [String]) -> Bool {
        let origin = origin.lowercased()
        if allowedOrigins.contains(where: { $0.lowercased() == origin }) { return true }
        guard let host = hosts.first?.lowercased() else { return false }
        return origin == "http://" + host || origin == "https://" + host
    }
}
