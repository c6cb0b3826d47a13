/// Where a server listens, as a client dials it.
package struct WebSocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or a numeric address.
    package let host: String
    /// 1 to 65535.
    package let port: Int
    /// Begins with a slash.
    package let path: String
    /// True for `wss`.
    package let usesTLS: Bool

    package init(host: String, port: Int, path: String = "/", usesTLS: Bool = false) {
        self.host = host
        self.port = port
        self.path = path
        self.usesTLS = usesTLS
    }

    package var description: String {
        let shownHost = host.contains(":") ? "[\(host)]" : host
        return "\(usesTLS ? "wss" : "ws")://\(shownHost):\(port)\(path)"
    }
}
