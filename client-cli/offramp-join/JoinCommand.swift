import ArgumentParser
import AutomatedSeat
import Desks
import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SessionLog
import SystemPackage
import TerminalScreen
import Threads
import WebSockets
import WireMessages

/// `offramp-join`: takes a seat at a session, or steps through a session's log.
@main
struct JoinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offramp-join",
        abstract: "Take your seat at a session, or step through a session's log.",
        usage: """
            offramp-join HOST CODE --name NAME [--fingerprint F]
            offramp-join HOST CODE --bot KIND [--seed N]
            offramp-join --hall HOST CODE --name NAME
            offramp-join FILE.jsonl [--as WHO] [--serve]
            offramp-join --practice [--as PARTY] [--exercise FOLDER]
            """,
        discussion: """
            offramp-join table.local K7Q4-M2XD-9TRB-HW3C --name Olena
            offramp-join sessions/2026-11-23-a.jsonl --as observer
            offramp-join sessions/2026-11-23-a.jsonl --serve

            offramp-join --practice
            offramp-join table.local K7Q4-M2XD-9TRB-HW3C --bot boulware --seed 7

            Type help once you are in. With --json, each line in and out is one JSON-RPC message; jsonrpc, id and key \
            may be left out: {"method":"words.say","params":{"to":{"plenary":{}},"text":"Hello"}}
            With --bot nothing is typed: an automated delegation takes the seat as a person would, sees what the seat sees, \
            and prints what it does. It comes back by itself when the connection breaks, and leaves when play is over, \
            when the seat is taken from it, or on Ctrl-C.
            Exit codes: 0 done, or the session was closed, 1 the server can't be reached or what is said can't be written, \
            2 not admitted or a log that can't be trusted, 3 the code joined from elsewhere, 4 the session was stopped, \
            64 what was typed makes no sense.
            """,
        version: Offramp.version)

    @Argument(help: "Where the session is served: HOST, HOST:PORT, ws://… or wss://…; or a session's log.")
    var place: String?

    @Argument(help: "The join code on your slip; none for a log.")
    var code: String?

    @Option(help: "Your name, as the others will read it.")
    var name: String?

    @Option(
        name: .customLong("as"),
        help:
            "For a log: whose eyes, a party, control or observer (control where nothing is said); for practice: which party."
    )
    var viewer: String?

    @Flag(help: "Run several tables from one desk: the code is a hall's.")
    var hall = false

    @Flag(help: "Practise alone, about five minutes, without a server: the tutorial against an automated delegation.")
    var practice = false

    @Option(help: "For practice: an exercise, its folder or the name of one that came along, if not the tutorial.")
    var exercise: String?

    @Flag(help: "Line by line, with nothing ever drawn again: for screen readers, slow links and plain terminals.")
    var plain = false

    @Flag(help: "One JSON message a line, for scripts and other programs.")
    var json = false

    @Flag(help: "No signs but those of ASCII; chosen by itself where the locale is none of UTF-8.")
    var ascii = false

    @Flag(help: "No colours; NO_COLOR in the environment says the same.")
    var noColor = false

    @Flag(help: "Allow ws:// beyond this machine: the table's words then travel unencrypted.")
    var insecure = false

    @Option(help: "A PEM file with the certificate to believe, beside this machine's authorities.")
    var certificate: String?

    @Option(
        help: ArgumentHelp(
            "The fingerprint of the server's key, from your slip: this server and no other.",
            discussion:
                "The key is looked at before your code is sent. Whatever else the certificate says is not: who made it, for whom, until "
                + "when. 32 to 64 hexadecimal digits; hyphens and capitals say nothing."),
        transform: JoinCommand.fingerprint(typed:))
    var fingerprint: KeyFingerprint?

    @Option(help: "A file that keeps every message that this seat receives, one a line.")
    var record: String?

    @OptionGroup(title: "An automated delegation") var automation: BotOptions

    @OptionGroup(title: "To show a log to others") var serving: LogServingOptions

    static func main() {
        ProcessFooting.secure()
        main(nil)
    }

    func validate() throws {
        if plain, json { throw ValidationError("--plain and --json exclude each other: choose one.") }
        if json, ascii {
            throw ValidationError("--ascii is for people, and JSON stays as it is: leave one of them out.")
        }
        if automation.bot != nil, practice || json {
            throw ValidationError("--bot takes a seat at a session and prints lines: leave --practice and --json out.")
        }
        if hall, practice || json || automation.bot != nil || record != nil || code == nil {
            throw ValidationError(
                "--hall takes a host and a hall's code; beside them stand --name, --plain and how to connect.")
        }
        if practice { return try validatePractice() }
        if exercise != nil { throw ValidationError("--exercise goes with --practice.") }
        if automation.seed != nil, automation.bot == nil {
            throw ValidationError("--seed goes with --bot or --practice: a person draws nothing.")
        }
        guard let place else {
            throw ValidationError("Say where: a host and the code on your slip, or a log's file; or --practice.")
        }
        if code == nil { try validateLog(place) } else { try validateSeat() }
    }

    private static func fingerprint(typed text: String) throws -> KeyFingerprint {
        guard let fingerprint = KeyFingerprint(typed: text) else {
            throw ValidationError(
                "A fingerprint has 32 hexadecimal digits in groups of four (0 to 9, a to f), as on your slip, or up to 64 of them."
            )
        }
        return fingerprint
    }

    private var isTrustGiven: Bool { certificate != nil || fingerprint != nil }

    private func validatePractice() throws {
        if place != nil || json || record != nil || insecure || isTrustGiven {
            throw ValidationError("--practice needs no server: beside it stand --as, --exercise, --name and --plain.")
        }
        if let name, let complaint = ClientSettings.complaint(aboutName: name) {
            throw ValidationError("--name \(complaint).")
        }
    }

    private func validateLog(_ place: String) throws {
        guard LogFile.isLog(place) else {
            throw ValidationError(
                "The code is missing: offramp-join \(place) CODE --name NAME. "
                    + "To look at a log instead, name its file: sessions/ID.jsonl.")
        }
        if automation.bot != nil {
            throw ValidationError("--bot plays where a session is served: give the host and a party's code.")
        }
        if json || record != nil || name != nil || insecure || isTrustGiven {
            throw ValidationError(
                "A log is only looked at: beside its file it takes --as, --plain and --serve. "
                    + "For its news as JSON there is offramp replay --json.")
        }
    }

    private func validateSeat() throws {
        if serving.serve {
            throw ValidationError("--serve shows a log to others: name its file, sessions/ID.jsonl, and no code.")
        }
        if certificate != nil, fingerprint != nil {
            throw ValidationError("--fingerprint and --certificate both say whom to believe: leave one of them out.")
        }
        if viewer != nil {
            throw ValidationError("--as is for logs; at a session that is served you see what your code allows.")
        }
        guard let name = name ?? automation.bot.map({ _ in BotOptions.name }) else {
            throw ValidationError("--name is missing: say who you are, as the others will read it.")
        }
        if let complaint = ClientSettings.complaint(aboutName: name) {
            throw ValidationError("--name \(complaint).")
        }
    }

    func run() throws {
        EndSignals.unblock()
        if practice { return try practise() }
        if hall, let place, let code { return try joinHall(place, code, name ?? "") }
        if let place, let code { return try join(place, code, name ?? BotOptions.name) }
        let fault: TransferFault?
        do {
            fault = try openLog(place ?? "")
        } catch {
            JoinFault.complain("\(error)")
            throw ArgumentParser.ExitCode(PlayerClient.ExitCode.notAdmitted.rawValue)
        }
        try demandWritten(fault)
    }

    /// - Returns: why its lines couldn't be written, where they couldn't.
    private func openLog(_ place: String) throws(JoinFault) -> TransferFault? {
        let file = try LogFile(path: place)
        let (log, ending) = try file.read()
        // Before the screen, since both may refuse, with a reason for people to read.
        let plainModel = try logModel(log, isOnScreen: false)
        let sharing =
            serving.serve
            ? try LogSharing(file, ending, isOver: log.isOver, at: plainModel.cursor, serving) : nil
        let screen = plain ? nil : NcursesScreen.ofTerminal(isColourless: noColor)
        let session = LogSession(
            screen == nil ? plainModel : try logModel(log, isOnScreen: true), sharing: sharing,
            screen: screen.map { ShownLog($0, isOfASCII: ascii || !TerminalLocale.isOfUTF8) },
            terminal: screen == nil ? TypingTerminal(isOfASCII: ascii ? true : nil) : nil)
        session.run()
        return session.fault
    }

    private func demandWritten(_ fault: TransferFault?) throws(ArgumentParser.ExitCode) {
        guard let fault else { return }
        JoinFault.complain(unwritten: fault)
        throw ArgumentParser.ExitCode(PlayerClient.ExitCode.unwritable.rawValue)
    }

    private func logModel(_ log: KeptLog, isOnScreen: Bool) throws(JoinFault) -> LogModel {
        do {
            return try LogModel(log, as: viewer ?? "control", isOnScreen: isOnScreen)
        } catch {
            throw JoinFault(error.lines.joined(separator: " "))
        }
    }

    private func practise() throws {
        let fault: TransferFault?
        do {
            let screen = plain ? nil : SeatScreen.ofTerminal(isColourless: noColor, isOfASCII: ascii)
            defer { screen?.close() }
            let exercise = try PracticeExercise(exercise).exercise()
            let seat = try PracticeSeat(
                exercise, as: viewer, person: name ?? "Guest", seed: PracticeExercise.seed(automation.seed),
                screen: screen,
                terminal: plain || screen != nil ? nil : TypingTerminal(isOfASCII: ascii ? true : nil))
            seat.run()
            fault = seat.fault
        } catch {
            JoinFault.complain("\(error)")
            throw ArgumentParser.ExitCode(PlayerClient.ExitCode.notAdmitted.rawValue)
        }
        try demandWritten(fault)
    }

    private func join(_ place: String, _ code: String, _ name: String) throws {
        let address = try typedAddress(place)
        let configuration = try clientConfiguration(for: address)
        let client: WebSocketClient
        do {
            client = try WebSocketClient(configuration)
        } catch {
            throw ValidationError("\(error)")
        }
        let record = try recording()
        let delegation = automation.delegation
        let isOfLines = plain || json || delegation != nil
        let screen = isOfLines ? nil : SeatScreen.ofTerminal(isColourless: noColor, isOfASCII: ascii)
        let isOfASCII = json ? false : ascii ? true : nil
        let prefix = String(UInt64.random(in: .min ... .max), radix: 36)
        let settings = ClientSettings(
            code: code, name: name, expects: delegation == nil ? nil : .party,
            pastAsked: json ? .nobody : screen == nil ? .control : .everyone, keyPrefix: prefix)
        let seat = JoinedSeat(
            client, model: ClientModel(settings), at: address, isOfJSON: json, delegation: delegation, screen: screen,
            terminal: isOfLines || screen != nil ? nil : TypingTerminal(isOfASCII: isOfASCII),
            output: LineOutput(.standardOutput, isOfASCII: isOfASCII), recordingTo: record)
        let exitCode = seat.run()
        guard exitCode == .done else { throw ArgumentParser.ExitCode(exitCode.rawValue) }
    }

    private func joinHall(_ place: String, _ code: String, _ name: String) throws {
        let address = try typedAddress(place)
        var configuration = try clientConfiguration(for: address)
        configuration.subprotocol = FromHall.subprotocol
        let client: WebSocketClient
        do {
            client = try WebSocketClient(configuration)
        } catch {
            throw ValidationError("\(error)")
        }
        let screen = plain ? nil : NcursesScreen.ofTerminal(isColourless: noColor)
        let prefix = String(UInt64.random(in: .min ... .max), radix: 36)
        let hall = JoinedHall(
            client, HallDesk(code: code, name: name, keyPrefix: prefix), at: address,
            screen: screen.map { ShownHall($0, isOfASCII: ascii || !TerminalLocale.isOfUTF8) },
            output: LineOutput(.standardOutput, isOfASCII: ascii ? true : nil))
        let exitCode = hall.run()
        guard exitCode == .done else { throw ArgumentParser.ExitCode(exitCode.rawValue) }
    }

    private func recording() throws -> LineOutput? {
        guard let record else { return nil }
        guard
            let file = try? FileDescriptor.open(
                FilePath(record), .writeOnly, options: [.create, .append], permissions: .ownerReadWrite)
        else { throw ValidationError("--record can't be written to “\(record)”.") }
        return LineOutput(file, isOfASCII: false)
    }

    private func typedAddress(_ place: String) throws -> WebSocketAddress {
        do {
            let typed = try ServerAddress(typed: place, isInsecureAllowed: insecure, isKeyKnown: fingerprint != nil)
            return WebSocketAddress(host: typed.host, port: typed.port, path: typed.path, usesTLS: typed.usesTLS)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private func clientConfiguration(for address: WebSocketAddress) throws -> WebSocketClientConfiguration {
        var configuration = WebSocketClientConfiguration()
        if let certificate, access(certificate, R_OK) != 0 {
            throw ValidationError("--certificate: “\(certificate)” can't be read.")
        }
        guard address.usesTLS else { return configuration }
        configuration.trust =
            fingerprint.map { .key($0) } ?? certificate.map { .certificate(path: $0) } ?? .systemAuthorities
        return configuration
    }
}
