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
    /// Those that hold the key with this fingerprint, whatever else their certificate says. A connection to another is given up before
    /// its owner hears of it, so that nothing can be sent on it.
    case key(KeyFingerprint)

    /// Whether the library is to take every certificate, since it is judged here.
    var takesAnyCertificate: Bool {
        switch self {
        case .anyCertificate, .key: true
        case .systemAuthorities, .certificate: false
        }
    }
}
