/// Which servers a client believes over TLS.
///
/// libwebsockets 4.1.6 keeps the numbers of its OpenSSL slots once for the whole process and takes new ones with every
/// server or client that is made for TLS: make none while a handshake of another one runs, or that one may fail.
package enum ServerTrust: Hashable, Sendable {
    /// Those whose certificate leads to an authority that this machine trusts.
    case systemAuthorities
    /// Those whose certificate leads to the one in this PEM file, and those of the machine's authorities.
    case certificate(path: String)
    /// Any. For trust on first use: the owner compares `peerPublicKey` with what it has seen before, before it sends
    /// anything secret.
    case anyCertificate
}
