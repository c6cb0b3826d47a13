/// At which addresses other machines reach the server.
package struct ReachFinding: Sendable {
    /// The machine's, the likeliest first.
    let addresses: [String]
    let host: String
    let isLoopback: Bool
    let hasTLS: Bool
    let allowsInsecure: Bool

    package init(addresses: [String], host: String, isLoopback: Bool, hasTLS: Bool, allowsInsecure: Bool) {
        self.addresses = addresses
        self.host = host
        self.isLoopback = isLoopback
        self.hasTLS = hasTLS
        self.allowsInsecure = allowsInsecure
    }

    var checks: [Check] { isLoopback ? [alone] : [network, encryption] }

    private var alone: Check {
        .look(
            "addresses", "On \(host) this machine alone reaches the server.",
            do:
                "For other machines: --host 0.0.0.0 with --tls-cert and --tls-key; `offramp certificate make` writes these two."
        )
    }

    private var network: Check {
        guard let first = addresses.first else {
            return .mend(
                "addresses", "This machine has no address at which others could reach it.",
                do: "Connect it to the players' network, by cable if you can, and look again.")
        }
        let rest = addresses.dropFirst()
        let all =
            "Others reach this machine at \(first)"
            + (rest.isEmpty ? "" : ", or else at \(rest.joined(separator: ", "))")
        guard !first.hasPrefix("169.254.") else {
            return .look(
                "addresses", "\(all), which it gave itself since nobody gave it one.",
                do:
                    "Look whether the network gives addresses (DHCP); machines that gave themselves one, too, can reach it."
            )
        }
        return .good("addresses", all + ".")
    }

    private var encryption: Check {
        if hasTLS { return .good("encryption", "Connections are encrypted.") }
        guard allowsInsecure else {
            return .mend(
                "encryption", "Beyond this machine a server isn't started without TLS.",
                do:
                    "`offramp certificate make` writes a certificate and its key: give them by --tls-cert and --tls-key."
            )
        }
        return .look(
            "encryption", "Nothing is encrypted: everybody on the network can read codes and secrets.",
            do: "`offramp certificate make` writes a certificate and its key; leave --insecure-network out then.")
    }
}
