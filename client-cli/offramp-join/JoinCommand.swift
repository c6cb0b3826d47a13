import ArgumentParser
import ClientScreens
import Glibc
import WebSockets

/// `offramp-join`: takes a seat at a session.
@main
struct JoinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offramp-join",
        abstract: "Take your seat at a session.",
        discussion: """
            offramp-join table.local K7Q4-M2XD-9TRB-HW3C --name Olena

            Type help once you are in. With --json, each line in and out is one JSON-RPC message; jsonrpc, id and key \
            may be left out: {"method":"words.say","params":{"to":{"plenary":{}},"text":"Hello"}}
            Exit codes: 0 done, 1 the server can't be reached, 2 not admitted, 3 the code joined from elsewhere, 4 the \
            session was stopped.
            """)

    @Argument(help: "Where the session is served: HOST, HOST:PORT, ws://… or wss://…")
    var address: String

    @Argument(help: "The join code on your slip.")
    var code: String

    @Option(help: "Your name, as the others will read it.")
    var name: String

    @Flag(help: "Line by line, without a full screen: for screen readers, slow links and plain terminals.")
    var plain = false

    @Flag(help: "One JSON message a line, for scripts and other programs.")
    var json = false

    @Flag(help: "Allow ws:// beyond this machine: the table's words then travel unencrypted.")
    var insecure = false

    @Option(help: "A PEM file with the certificate to believe, beside this machine's authorities.")
    var certificate: String?

    @Option(help: "A file that keeps every message that this seat receives, one a line.")
    var record: String?

    func validate() throws {
        if plain, json { throw ValidationError("--plain and --json exclude each other: choose one.") }
        if let complaint = ClientSettings.complaint(aboutName: name) {
            throw ValidationError("--name \(complaint).")
        }
    }

    func run() throws {
        let place = try typedAddress()
        let client: WebSocketClient
        do {
            client = try WebSocketClient(clientConfiguration)
        } catch {
            throw ValidationError("\(error)")
        }
        let prefix = String(UInt64.random(in: .min ... .max), radix: 36)
        let settings = ClientSettings(code: code, name: name, mode: json ? .json : .plain, keyPrefix: prefix)
        let delegate = JoinedSeat(client, model: ClientModel(settings), at: place, recordingTo: try recording())
        let exitCode = delegate.run()
        guard exitCode == .done else { throw ArgumentParser.ExitCode(exitCode.rawValue) }
    }

    private func recording() throws -> LineOutput? {
        guard let record else { return nil }
        let file = open(record, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw ValidationError("--record can't be written to “\(record)”.") }
        return LineOutput(fileDescriptor: file)
    }

    private func typedAddress() throws -> WebSocketAddress {
        do {
            let typed = try ServerAddress(typed: address, isInsecureAllowed: insecure)
            return WebSocketAddress(host: typed.host, port: typed.port, path: typed.path, usesTLS: typed.usesTLS)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private var clientConfiguration: WebSocketClientConfiguration {
        var configuration = WebSocketClientConfiguration()
        if let certificate { configuration.trust = .certificate(path: certificate) }
        return configuration
    }
}
