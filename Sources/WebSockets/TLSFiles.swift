/// Where a server's certificate chain and its private key lie, both as PEM.
public struct TLSFiles: Hashable, Sendable {
    public let certificatePath: String
    public let privateKeyPath: String

    public init(certificatePath: String, privateKeyPath: String) {
        self.certificatePath = certificatePath
        self.privateKeyPath = privateKeyPath
    }
}
