/// Which servers a client believes over TLS.
public enum ServerTrust: Hashable, Sendable {
    /// Those whose certificate leads to an authority that this machine trusts.
    case systemAuthorities
    /// Those whose certificate leads to the one in this PEM file, and those of the machine's authorities.
    case certificate(path: String)
    /// Any. For trust on first use: the owner compares `peerPublicKey` with what it has seen before, before it sends
    /// anything secret.
    case anyCertificate
}
