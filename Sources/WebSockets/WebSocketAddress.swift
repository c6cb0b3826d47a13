/// Where a server listens, as a client dials it.
public struct WebSocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or a numeric address.
    public let host: String
    /// 1 to 65535.
    public let port: Int
    /// Begins with a slash.
    public let path: String
    /// True for `wss`.
    public let usesTLS: Bool

    public init(host: String, port: Int, path: String = "/", usesTLS: Bool = false) {
        self.host = host
        self.port = port
        self.path = path
        self.usesTLS = usesTLS
    }

    public var description: String {
        let shownHost = host.contains(":") ? "[\(host)]" : host
        return "\(usesTLS ? "wss" : "ws")://\(shownHost):\(port)\(path)"
    }
}
