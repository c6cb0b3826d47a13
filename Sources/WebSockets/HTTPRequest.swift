/// A plain HTTP request, as far as the server looks at it.
public struct HTTPRequest: Hashable, Sendable {
    /// The path, decoded, without the query: for instance `/healthz`.
    public let path: String
    /// The numeric address that asks.
    public let address: String

    public init(path: String, address: String) {
        self.path = path
        self.address = address
    }
}
