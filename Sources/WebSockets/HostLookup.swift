import Glibc

/// What the system knows of a host's name.
struct HostLookup: Sendable {
    /// Why a host can't be dialled, the end of a sentence; nil where it is found.
    let fault: String?

    init(fault: String?) { self.fault = fault }

    /// Asks the system, and waits for its answer, which may take half a minute.
    init(of host: String) {
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, nil, &found)
        if let found { freeaddrinfo(found) }
        fault =
            switch status {
            case 0: nil
            case EAI_AGAIN: "names of hosts can't be looked up here now, “\(host)” among them; is this machine online?"
            default: "there is no host “\(host)”"
            }
    }

    /// Whether a host is named by its address, so that nobody has to be asked.
    static func isAddress(_ host: String) -> Bool {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &found)
        if let found { freeaddrinfo(found) }
        return status == 0
    }
}
