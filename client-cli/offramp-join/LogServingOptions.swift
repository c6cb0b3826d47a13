import ArgumentParser
import Certificates
import LogScreens
import PlayerClient
import PlayerScreens
import WebSockets

/// How a log is shown to others.
struct LogServingOptions: ParsableArguments {
    @Flag(help: "For a log: show it to others, who follow your cursor. They are sent all of it, every side's secrets.")
    var serve = false

    @Option(help: "With --serve: the port; 0 takes any. (default: \(ServerAddress.usualPort))")
    var port: Int?

    @Option(help: "With --serve: the numeric address to listen on. (default: 127.0.0.1)")
    var host: String?

    @Option(name: .customLong("tls-cert"), help: "With --serve: the certificate chain, PEM.")
    var certificateChain: String?

    @Option(name: .customLong("tls-key"), help: "With --serve: the certificate's private key, PEM.")
    var privateKey: String?

    @Flag(
        name: .customLong("insecure-network"),
        help: "With --serve: listen beyond this machine without TLS, where anybody on the way reads everything.")
    var insecureNetwork = false

    func validate() throws {
        let isOther = port != nil || host != nil || certificateChain != nil || privateKey != nil || insecureNetwork
        guard serve || !isOther else {
            throw ValidationError("--port, --host, --tls-cert, --tls-key and --insecure-network go with --serve.")
        }
        guard (certificateChain == nil) == (privateKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key go together: give both or neither.")
        }
        guard (0...65_535).contains(port ?? 0) else {
            throw ValidationError("Port \(port ?? 0) cannot be: it lies between 0 and 65535.")
        }
        guard isLoopback || certificateChain != nil || insecureNetwork || !serve else {
            throw ValidationError(
                "Listening on \(address) without TLS would let everybody on the network read the code and all secrets. "
                    + "Give --tls-cert and --tls-key, which `offramp certificate make` writes, or say --insecure-network if you want just that."
            )
        }
    }

    /// What others type to follow, with the scheme where `offramp-join` would choose another one by itself.
    func joinLine(port: Int, code: String) -> String {
        let isEverywhere = ["0.0.0.0", "::"].contains(address)
        let host = isEverywhere ? "ADDRESS-OF-THIS-MACHINE" : address.contains(":") ? "[\(address)]" : address
        let hasTLS = certificateChain != nil
        let scheme = hasTLS == isLoopback ? (hasTLS ? "wss://" : "ws://") : ""
        let insecure = hasTLS || isLoopback ? "" : " --insecure"
        let pin = fingerprint.map { " --fingerprint \($0)" } ?? ""
        return "offramp-join \(scheme)\(host):\(port) \(code) --name \"Your name\"\(insecure)\(pin)"
    }

    /// What the key is known by; nil without TLS, and where machines know the certificate's authority.
    private var fingerprint: KeyFingerprint? {
        guard let certificateChain, let read = try? ReadCertificate(path: certificateChain), !read.isKnownHere else {
            return nil
        }
        return KeyFingerprint(ofPublicKey: read.publicKey)
    }

    private var address: String { host ?? "127.0.0.1" }

    private var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" }

    var configuration: WebSocketServerConfiguration {
        var configuration = WebSocketServerConfiguration()
        configuration.host = address
        configuration.port = port ?? ServerAddress.usualPort
        // A log's first line holds the whole exercise, and a few answers may wait.
        configuration.outputBytesMax = 24 * 1024 * 1024
        if let certificateChain, let privateKey {
            configuration.tls = TLSFiles(certificatePath: certificateChain, privateKeyPath: privateKey)
        }
        return configuration
    }
}
