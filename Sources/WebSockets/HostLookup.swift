import Glibc

/// What the system knows of a host's name.
enum HostLookup {
    /// Why a host can't be dialled, the end of a sentence; nil where the system finds it. Waits for the answer.
    static func fault(of host: String) -> String? {
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, nil, &found)
        if let found { freeaddrinfo(found) }
        return switch status {
        case 0: nil
        case EAI_AGAIN: "names of hosts can't be looked up here now, “\(host)” among them; is this machine online?"
        default: "there is no host “\(host)”"
        }
    }
}
