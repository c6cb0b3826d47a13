import BrowserScreens
package import WebSockets
import WireMessages

/// All that a server is told before it starts.
package struct HostConfiguration: Sendable, Hashable {
    /// The folder with the sessions; made if there is none.
    package var dataPath = "./sessions"
    /// A numeric address; loopback unless told otherwise.
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 7316
    /// Set for TLS.
    package var tls: TLSFiles?
    /// What slips name the server's key by; nil without TLS, and where other machines know the certificate's authority.
    package var fingerprint: KeyFingerprint?
    /// Where other machines reach a server that listens on all addresses, the likeliest first.
    package var addresses: [String] = []
    /// Whether to listen beyond loopback without TLS, where anybody on the way reads everything.
    package var allowsInsecureNetwork = false
    /// Whether sessions that ran when the last server ended are paused.
    package var resumesPaused = false
    /// Opens the metrics to whoever has it; nil: they are for this machine alone.
    package var metricsToken: BearerToken?
    /// How many connections there are places for, and how many files are set aside for all else.
    package var limits = ConnectionLimits()
    /// How much is taken beyond connections.
    package var tableLimits = HostLimits()

    package init() {}

    /// Whether only this machine can reach the server.
    package var isLoopback: Bool {
        host.hasPrefix("127.") || host == "::1" || host == "localhost" || host == "lo"
    }

    /// Where the server listens.
    package func address(port: Int) -> String {
        Self.address(host, port)
    }

    /// Whether it listens on all addresses of the machine, which is none that can be dialled.
    package var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }

    /// What stands after the players' program to reach the server.
    package func joinWords(port: Int) -> String { joinPlace(port: port).words }

    /// How the server is reached: an address that can be dialled, with what the players' program doesn't choose by itself.
    package func joinPlace(port: Int) -> JoinPlace {
        let hosts = isEverywhere ? addresses.filter { host == "::" || !$0.contains(":") } : [host]
        let all = hosts.isEmpty ? ["ADDRESS-OF-THIS-MACHINE:\(port)"] : hosts.map { Self.address($0, port) }
        let words = all.map { address in
            if tls == nil { return isLoopback ? address : "--insecure " + address }
            return isLoopback ? "wss://" + address : address
        }
        return JoinPlace(words: words[0], others: Array(words.dropFirst()), fingerprint: fingerprint?.description)
    }

    private static func address(_ host: String, _ port: Int) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    func checkNetwork() throws(HostRefusal) {
        guard !isLoopback, tls == nil, !allowsInsecureNetwork else { return }
        throw HostRefusal(
            "Listening on \(host) without TLS would let everybody on the network read codes and secrets. "
                + "`offramp certificate make` writes a certificate and its key for this machine's names and addresses: give them by "
                + "--tls-cert and --tls-key. Or say --insecure-network if you want just that.")
    }

    var socketConfiguration: WebSocketServerConfiguration {
        var sockets = WebSocketServerConfiguration()
        sockets.host = host
        sockets.port = port
        sockets.tls = tls
        sockets.subprotocols += [PageFile.subprotocol, FromHall.subprotocol]
        sockets.limits = limits
        sockets.messageBytesMax = tableLimits.messageBytesMax
        // A view and the news missed go in one frame, and several may wait.
        sockets.outputBytesMax = 4 * 1024 * 1024
        return sockets
    }
}
