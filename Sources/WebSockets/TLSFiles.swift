/// Where a server's certificate chain and its private key lie, both as PEM.
package struct TLSFiles: Hashable, Sendable {
    package let certificatePath: String
    package let privateKeyPath: String

    package init(certificatePath: String, privateKeyPath: String) {
        self.certificatePath = certificatePath
        self.privateKeyPath = privateKeyPath
    }
}
