import ExerciseModel
import Glibc
import NegotiationModel
import PlayerClient
import SessionHost
import SessionLog
import StrictJSON
import Texts
import WireMessages

/// The sheet with a session's codes, to print and cut.
struct SlipSheet {
    let exercise: Exercise
    let opening: SessionOpening
    /// Who is played until the head joins.
    var bots: [PlayedParty] = []

    /// - Parameter place: how the server is reached.
    func text(joinedAt place: JoinPlace) -> String {
        var lines = [
            exercise.marking, "\(exercise.title) – \(which)", edition,
            "Each code is shown this once. Keep the sheet; give each slip to its person alone.",
        ]
        lines += dice + Self.remarks(on: place)
        for slip in slips(joinedAt: place) {
            lines += slip.ruledOff
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A slip, for one person.
    struct Slip {
        let lines: [String]
        /// The page to sit at.
        let page: String

        /// The lines, below one along which to cut.
        var ruledOff: [String] { ["", String(repeating: "- ", count: 36) + "-"] + lines }
    }

    /// - Parameter place: how the server is reached.
    func slips(joinedAt place: JoinPlace) -> [Slip] {
        opening.slips.map { slip in
            Slip(
                lines: [exercise.marking] + table + dice + hidden + words(on: slip) + [name(of: slip)]
                    + Self.ways(place, slip.code.text) + roomScreen(slip, place),
                page: Self.page(place.words, slip.code.text))
        }
    }

    /// What the sheet is of.
    var title: String { "\(exercise.title) – \(which)" }

    /// The same for programs: one line of JSON.
    ///
    /// - Parameters:
    ///   - place: how the server is reached.
    ///   - hall: the code of whoever runs this table with others.
    func json(joinedAt place: JoinPlace, hall: JoinCode? = nil) -> String {
        var (session, codes, played) = (JSONObject(), JSONObject(), JSONObject())
        for slip in opening.slips { codes[slip.seat.rawValue] = .string(slip.code.text) }
        for bot in bots { played[bot.party.rawValue] = .string(bot.kind.rawValue) }
        session["session"] = .string(opening.header.session)
        session["exercise"] = .string(exercise.id)
        session["exerciseVersion"] = .string(exercise.version)
        session["exerciseDigest"] = .string("\(opening.header.exerciseDigest)")
        if let table = opening.header.table { session["table"] = .string(table) }
        session["seedCommitment"] = .string("\(opening.header.seedCommitment)")
        session["values"] = .string(values.rawValue)
        session["diceAreKnown"] = .bool(opening.header.diceAreKnown)
        session["join"] = .string(place.words)
        if let fingerprint = place.fingerprint { session["fingerprint"] = .string(fingerprint) }
        session["codes"] = .object(codes)
        if let hall { session["hall"] = .string(hall.text) }
        session["bots"] = .object(played)
        return JSON.object(session).canonicalText + "\n"
    }

    private var which: String {
        (opening.header.table.map { "\($0), " } ?? "") + "session \(opening.header.session)"
    }

    /// On each slip, so that none lands at another table.
    private var table: [String] { opening.header.table.map { ["Table: \($0)"] } ?? [] }

    /// The slip of whoever runs several tables from one desk.
    static func hallSlip(_ code: JoinCode, tables: Int, _ names: [String], joinedAt place: JoinPlace) -> Slip {
        let which = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
        return Slip(
            lines: [
                "The hall, \(tables == 1 ? "1 table" : "\(tables) tables")\(which)",
                "For whoever runs them from one desk, in a seat of its own in control at each.",
            ] + ways(place, code.text, option: "--hall ", path: "hall"),
            page: page(place.words, code.text, path: "hall"))
    }

    // On each slip, where it isn't as most expect.
    private var hidden: [String] { values == .during ? [] : [values.words] }

    private var dice: [String] {
        opening.header.diceAreKnown ? ["The dice are known: their seed was chosen, for a test or for research."] : []
    }

    private var values: ValuesShown { opening.header.values.flatMap(ValuesShown.init) ?? .during }

    // What everybody who joins reads, too: so that tables can be told apart that don't play the same.
    private var edition: String {
        "Exercise version \(exercise.version), digest \("\(opening.header.exerciseDigest)".prefix(16))…. \(values.words)"
    }

    /// What staff are told of the place once, above the slips.
    private static func remarks(on place: JoinPlace) -> [String] {
        var remarks: [String] = []
        if !place.others.isEmpty {
            remarks.append(
                "Slips name the likeliest of the server's addresses. Others: \(place.others.joined(separator: ", ")). "
                    + "For slips with one of them open the session with --address.")
        }
        if let fingerprint = place.fingerprint {
            remarks.append(
                "The server's key: \(fingerprint). Terminals compare it by themselves. Browsers warn, since no authority "
                    + "knows it: who looks at the certificate there finds this at the beginning of its public key's SHA-256."
            )
        }
        return remarks.flatMap { TextColumns.set($0, columns: 78) }
    }

    /// How a code is used: in a terminal, and in a browser.
    ///
    /// - Parameters:
    ///   - place: how the server is reached.
    ///   - option: what stands before it.
    ///   - path: of the page.
    static func ways(_ place: JoinPlace, _ code: String, option: String = "", path: String = "") -> [String] {
        let line = "    \(joinProgram) \(option)\(place.words) \(code) --name \"Your name\""
        let rest = place.fingerprint.map { ["        --fingerprint \($0)"] } ?? []
        return [rest.isEmpty ? line : line + " \\"] + rest + [
            "    or in a browser: \(page(place.words, code, path: path))"
        ]
    }

    /// What is public, on a projector.
    private func roomScreen(_ slip: SessionOpening.Slip, _ place: JoinPlace) -> [String] {
        slip.role == .observer ? ["    on a projector: \(Self.page(place.words, slip.code.text, path: "room"))"] : []
    }

    /// The page to sit at; the code stands where a browser doesn't send it.
    private static func page(_ joinWords: String, _ code: String, path: String = "") -> String {
        let typed = joinWords.split(separator: " ").last.map(String.init) ?? joinWords
        let address = try? ServerAddress(typed: typed, isInsecureAllowed: joinWords.hasPrefix("--insecure "))
        let place = typed.firstRange(of: "://").map { typed[$0.upperBound...] } ?? typed[...]
        return "\(address?.usesTLS == false ? "http" : "https")://\(place)/\(path)#\(code)"
    }

    /// How the players' program is started from here: by its name where the shell finds it, else by its path beside this one.
    static var joinProgram: String {
        let name = "offramp-join"
        let folders = getenv("PATH").map { String(cString: $0).split(separator: ":") } ?? []
        if folders.contains(where: { access("\($0)/\(name)", X_OK) == 0 }) { return name }
        guard let slash = CommandLine.arguments[0].lastIndex(of: "/") else { return name }
        let beside = CommandLine.arguments[0][...slash] + name
        return access(String(beside), X_OK) == 0 ? String(beside) : name
    }

    // How a delegation bargains is control's alone to know.
    private func words(on slip: SessionOpening.Slip) -> [String] {
        switch slip.role {
        case .party(let id, _) where bots.contains { $0.party == id }:
            return ["An automated delegation plays for \(name(of: id)) until the head of the delegation joins."]
        case .control where !bots.isEmpty:
            let all = bots.map { "\(name(of: $0.party)) (\($0.kind.rawValue))" }.joined(separator: ", ")
            return ["Automated delegations play until the heads join: \(all)."]
        default: return []
        }
    }

    private func name(of party: PartyID) -> String {
        exercise.parties.first { $0.id == party }?.name ?? party.rawValue
    }

    private func name(of slip: SessionOpening.Slip) -> String {
        switch slip.role {
        case .party(let id, let head):
            return "\(name(of: id)), \(head ? "head of the delegation" : "adviser") (\(slip.seat))"
        case .control:
            guard opening.slips.count(where: { $0.role == .control }) > 1 else { return "Control" }
            return slip.seat == "control" ? "Control, who leads (control)" : "Control, deputy (\(slip.seat))"
        case .evaluator: return "Evaluator: sees what control sees, writes observations, steers nothing (\(slip.seat))"
        case .observer: return "Observers, as many as like"
        }
    }
}
