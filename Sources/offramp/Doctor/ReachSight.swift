import ServerChecks
import SessionHost

/// Looks at which addresses other machines reach the server.
struct ReachSight {
    private let configuration: HostConfiguration

    init(_ configuration: HostConfiguration) {
        self.configuration = configuration
    }

    var finding: ReachFinding {
        ReachFinding(
            addresses: addresses, host: configuration.host, isLoopback: configuration.isLoopback,
            hasTLS: configuration.tls != nil, allowsInsecure: configuration.allowsInsecureNetwork)
    }

    /// Those that are listened on.
    var addresses: [String] {
        let all = MachineAddress.all().map(\.text)
        switch configuration.host {
        case "::": return all
        case "0.0.0.0": return all.filter { !$0.contains(":") }
        // What isn't the machine's can't be listened on, which the port's finding says.
        default: return configuration.isLoopback || all.contains(configuration.host) ? [configuration.host] : all
        }
    }
}
