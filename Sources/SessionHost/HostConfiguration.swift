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
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    /// What stands after the players' program to reach the server: an address that can be dialled, with what the program
    /// doesn't choose by itself.
    package func joinWords(port: Int) -> String {
        let isEverywhere = host == "0.0.0.0" || host == "::"
        let address = isEverywhere ? "ADDRESS-OF-THIS-MACHINE:\(port)" : address(port: port)
        if tls == nil { return isLoopback ? address : "--insecure " + address }
        return isLoopback ? "wss://" + address : address
    }

    func checkNetwork() throws(HostRefusal) {
        guard !isLoopback, tls == nil, !allowsInsecureNetwork else { return }
        throw HostRefusal(
            "Listening on \(host) without TLS would let everybody on the network read codes and secrets. "
                + "Give --tls-cert and --tls-key, or say --insecure-network if you want just that.")
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
