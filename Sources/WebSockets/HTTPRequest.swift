/// A plain HTTP request, as far as the server looks at it.
package struct HTTPRequest: Hashable, Sendable {
    /// The path, decoded, without the query: for instance `/healthz`.
    package let path: String
    /// The numeric address that asks.
    package let address: String
    /// The line `Host`: the name by which the client knows the server, which it can write as it likes.
    package let host: String?
    /// The line `Authorization`, if there is one.
    package let authorization: String?
    /// Whether a proxy says that it asks for somebody else (`X-Forwarded-For`).
    package let isForwarded: Bool

    /// A request; only its path and address need to be known.
    package init(
        path: String, address: String, host: String? = nil, authorization: String? = nil, isForwarded: Bool = false
    ) {
        self.path = path
        self.address = address
        self.host = host
        self.authorization = authorization
        self.isForwarded = isForwarded
    }

    /// Whether it comes from this machine, or a proxy on it.
    package var isFromLoopback: Bool { address.hasPrefix("127.") || address == "0:0:0:0:0:0:0:1" }
}
