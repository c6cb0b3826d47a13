import ExerciseModel
import Foundation
import NegotiationModel
import RulePrograms
import TestedExercises

@testable import NegotiationRules

/// Reads the commands of case files.
struct CaseCommand {
    let state: SessionState
    let actor: Actor
    /// The words of the command, and the text behind its first colon.
    private let text: Substring
    /// How the thing stood that it is about, where it says so.
    private let meant: String?

    /// `russia: offer ukraine: forces=ceasefire`; also `us adviser: …`, `control: …`, `clock: …`,
    /// `evaluator: …`, `observer: …`.
    init(_ line: String, in state: SessionState) throws(CaseMistake) {
        self.state = state
        let (line, meant) = Self.parts(of: line)
        self.meant = meant
        guard let colon = line.firstIndex(of: ":") else { throw CaseMistake("no colon in “\(line)”") }
        let words = line[..<colon].split(separator: " ")
        guard let who = words.first else { throw CaseMistake("nobody speaks in “\(line)”") }
        text = line[line.index(after: colon)...].drop { $0 == " " }
        switch who {
        case "control": actor = .seat(role: .control)
        case "evaluator": actor = .seat(role: .evaluator)
        case "observer": actor = .seat(role: .observer)
        case "clock": actor = .clock
        default: actor = .seat(role: .party(id: PartyID(String(who)), head: words.count == 1))
        }
    }

    func command() throws(CaseMistake) -> Command {
        let command = try command(saidAlone: text)
        return try meant.map { of throws(CaseMistake) in try self.meant(command, as: of) } ?? command
    }

    private func command(saidAlone text: Substring) throws(CaseMistake) -> Command {
        let words = text.split(separator: " ").map(String.init)
        guard let verb = words.first else { throw CaseMistake("no command in “\(text)”") }
        let rest = text.dropFirst(verb.count).drop { $0 == " " }
        if let command = try offerCommand(verb, rest) { return command }
        if let command = try actionCommand(verb, rest) { return command }
        if let command = try peopleCommand(verb, rest) { return command }
        if let command = try controlCommand(verb, rest) { return command }
        throw CaseMistake("no command is called “\(verb)”")
    }

    // MARK: Offers

    private func offerCommand(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        switch verb {
        case "offer": return .putForward(offer: try draft(rest))
        case "counter":
            // counter ru>ua 1 to ukraine: …
            guard let to = rest.range(of: " to ") else { throw CaseMistake("“to” is missing in “\(rest)”") }
            return .counter(offer: OfferID(String(rest[..<to.lowerBound])), with: try draft(rest[to.upperBound...]))
        case "accept":
            let isStale = rest.hasPrefix("stale ")
            let id = OfferID(String(isStale ? rest.dropFirst(6) : rest))
            let read = state.standing(id)?.offer
            var other = read ?? Offer.unread
            if isStale { other.lapsesAfterRound += 1 }
            return .accept(offer: id, digest: other.digest)
        case "reject":
            let (id, reason) = because(rest)
            return .reject(offer: OfferID(id), reason: reason)
        case "withdraw":
            return rest.hasPrefix("consent ")
                ? .withdrawConsent(offer: OfferID(String(rest.dropFirst(8)))) : .withdraw(offer: OfferID(String(rest)))
        default: return nil
        }
    }

    /// `public ukraine us: forces=ceasefire relief_us=phased, this phase only, “note”`
    func draft(_ text: Substring) throws(CaseMistake) -> OfferDraft {
        guard let colon = text.firstIndex(of: ":") else { throw CaseMistake("no terms in “\(text)”") }
        var addressees = text[..<colon].split(separator: " ").map(String.init)
        let isPublic = addressees.first == "public"
        if isPublic { addressees.removeFirst() }
        var parts = text[text.index(after: colon)...].split(separator: ",").map { $0.drop { $0 == " " } }
        let words = parts.isEmpty ? [] : parts.removeFirst().split(separator: " ")
        var terms: [Term] = []
        for word in words {
            let sides = word.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw CaseMistake("“\(word)” is no term") }
            terms.append(Term(issue: IssueID(String(sides[0])), option: OptionID(String(sides[1]))))
        }
        return OfferDraft(
            addressees: addressees.map { PartyID($0) }, isPublic: isPublic, terms: terms,
            note: parts.first { $0.hasPrefix("“") }.map { String($0.dropFirst().dropLast()) } ?? "",
            thisPhaseOnly: parts.contains("this phase only"))
    }

    // MARK: Actions and words

    private func actionCommand(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        switch verb {
        case "commit":
            let words = rest.split(separator: " ")
            guard let action = words.first else { throw CaseMistake("no action in “\(text)”") }
            var arguments: [String: [String]] = [:]
            for word in words.dropFirst() {
                let sides = word.split(separator: "=")
                guard sides.count == 2 else { throw CaseMistake("“\(word)” is no argument") }
                arguments[String(sides[0])] = sides[1].split(separator: "+").map(String.init)
            }
            return .commit(action: ActionID(String(action)), arguments: arguments)
        case "uncommit": return .uncommit(action: ActionID(String(rest)))
        case "perform": return .perform(issue: IssueID(String(rest)))
        case "suspend": return .suspend(issue: IssueID(String(rest)))
        case "propose":
            // propose what / effect / reason / reason
            let parts = rest.split(separator: "/").map { $0.trimmingSpaces }
            guard parts.count >= 2 else { throw CaseMistake("no effect in “\(rest)”") }
            return .propose(what: parts[0], effect: parts[1], reasons: Array(parts.dropFirst(2)))
        case "say": return try say(rest)
        case "state": return .state(text: String(rest))
        case "real-world": return .realWorld(text: String(rest))
        default: return nil
        }
    }

    private func say(_ rest: Substring) throws(CaseMistake) -> Command {
        guard let colon = rest.firstIndex(of: ":") else { throw CaseMistake("nothing is said in “\(rest)”") }
        let text = rest[rest.index(after: colon)...].trimmingSpaces
        switch rest[..<colon] {
        case "all": return .say(to: .plenary, text: text)
        case "own": return .say(to: .delegation, text: text)
        case "control": return .say(to: .control, text: text)
        case let name where name.hasPrefix("in "):
            return .say(to: .channel(id: ChannelID(String(name.dropFirst(3)))), text: text)
        default:
            let parties = rest[..<colon].split(separator: " ").map { PartyID(String($0)) }
            return .say(to: .parties(only: parties), text: text)
        }
    }

    // MARK: Control and the clock

    private func controlCommand(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        let words = rest.split(separator: " ").map(String.init)
        switch verb {
        case "start": return .start
        case "pause": return .pause(reason: String(rest))
        case "resume": return .resume
        case "next": return .next(reason: String(rest))
        case "end": return .end(reason: String(rest))
        case "note": return .note(text: String(rest))
        // step a b
        case "step": return .setStep(sessions: rest.split(separator: " ").map(String.init))
        case "extend": return .extend(minutes: Int(rest) ?? 0)
        case "elapsed": return .phaseElapsed
        case "back": return try goBack(rest)
        case "restarted":
            return .restarted(remainingMilliseconds: words.first.flatMap { Int($0) }, held: words.last == "held")
        case "inject", "edit", "approve", "hold", "skip", "retire", "unapprove", "delivered", "due":
            return mselCommand(verb, rest)
        case "import": return importMSEL(rest)
        case "observe": return observe(rest)
        case "pose": return pose(rest)
        case "improvise": return try improvise(rest)
        case "bot": return try bot(words)
        default: return try ruling(verb, rest)
        }
    }

    /// `inject IN-1`, `inject IN-1 text …`, `edit IN-1 to us russia`, `skip IN-1 because …`; `clock: due IN-1`.
    private func mselCommand(_ verb: String, _ rest: Substring) -> Command {
        let (head, reason) = because(rest)
        let status: InjectStatus? =
            switch verb {
            case "approve": .approved
            case "hold": .held
            case "skip": .skipped
            case "retire": .retired
            case "unapprove": .draft
            default: InjectStatus(rawValue: verb)
            }
        if let status { return .setStatus(row: InjectID(head), status: status, reason: reason) }
        let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
        let row = InjectID(words.first ?? "")
        if verb == "due" { return .injectDue(row: row) }
        var edit = InjectEdit()
        let text = words.count == 3 ? words[2] : ""
        switch words.count > 1 ? words[1] : "" {
        case "text": edit.body = text
        case "subject": edit.subject = text
        case "from": edit.from = text
        case "method": edit.method = text
        case "to": edit.to = text == "all" ? [] : text.split(separator: " ").map { PartyID(String($0)) }
        default: break
        }
        return verb == "edit" ? .editInject(row: row, edit: edit) : .inject(row: row, edit: edit.isEmpty ? nil : edit)
    }

    /// `import IN-1; IN-2 = Other words.; NEW-1 = New words.`: the rows of the new MSEL, some with another text.
    private func importMSEL(_ rest: Substring) -> Command {
        let planned = TestExercises.offRamp.exercise.injects
        let rows = rest.split(separator: ";").map { part in
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
            let id = InjectID(sides.first ?? "")
            var row = planned.first { $0.id == id } ?? Inject(adHoc: id, round: 1)
            if sides.count > 1 { row.body = sides[1] }
            return row
        }
        return .importMSEL(file: "", rows: rows)
    }

    /// `observe …`; `observe [offer ua>ru 1] [P] …`, `observe [inject IN-1] …`, `observe [objective 2] …`,
    /// `observe [question Q1] …`.
    private func observe(_ rest: Substring) -> Command {
        var (rest, about, rating) = (rest, ObservationSubject.moment, String?.none)
        while rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            let words = rest[rest.index(after: rest.startIndex)..<end].split(separator: " ", maxSplits: 1).map(
                String.init)
            switch (words[0], words.last ?? "") {
            case ("offer", let id): about = .offer(id: OfferID(id))
            case ("inject", let row): about = .inject(row: InjectID(row))
            case ("objective", let number): about = .objective(number: Int(number) ?? 0)
            case ("question", let id): about = .question(id: QuestionID(id))
            default: rating = words[0]
            }
            rest = rest[rest.index(after: end)...].drop { $0 == " " }
        }
        return .observe(about: about, text: String(rest), rating: rating)
    }

    /// `pose …`, `pose [objective 2] …`.
    private func pose(_ rest: Substring) -> Command {
        guard rest.hasPrefix("[objective "), let end = rest.firstIndex(of: "]") else {
            return .pose(text: String(rest))
        }
        let number = Int(rest[..<end].dropFirst("[objective ".count)) ?? 0
        return .pose(text: rest[rest.index(after: end)...].trimmingSpaces, objective: number)
    }

    /// `improvise Red Cross to us russia: …`, or `to all`.
    private func improvise(_ rest: Substring) throws(CaseMistake) -> Command {
        guard let to = rest.range(of: " to "), let colon = rest.firstIndex(of: ":") else {
            throw CaseMistake("“improvise SENDER to PARTIES: TEXT”, not “\(rest)”")
        }
        let parties = rest[to.upperBound..<colon].split(separator: " ").map { PartyID(String($0)) }
        return .improvise(
            from: String(rest[..<to.lowerBound]), to: parties == ["all"] ? [] : parties,
            text: rest[rest.index(after: colon)...].trimmingSpaces)
    }

    /// `back 2 1 because …`, counted from 1; in the epilogue `back 7 1 epilogue because …`.
    private func goBack(_ rest: Substring) throws(CaseMistake) -> Command {
        let (head, reason) = because(rest)
        let words = head.split(separator: " ")
        guard words.count >= 2, let round = Int(words[0]), let phase = Int(words[1]) else {
            throw CaseMistake("“back ROUND PHASE because …”, not “\(rest)”")
        }
        let point = PhasePoint(round: round, index: phase - 1, inEpilogue: words.last == "epilogue")
        return .goBack(to: point, reason: reason)
    }

    /// `bot russia linear`, `bot russia off`
    private func bot(_ words: [String]) throws(CaseMistake) -> Command {
        guard words.count == 2 else { throw CaseMistake("“bot PARTY KIND” or “bot PARTY off”") }
        if words[1] == "off" { return .unseatBot(party: PartyID(words[0])) }
        guard let kind = BotKind(rawValue: words[1]) else { throw CaseMistake("“\(words[1])” is no kind") }
        return .seatBot(party: PartyID(words[0]), kind: kind)
    }

    private func ruling(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        let (head, reason) = because(rest)
        let words = head.split(separator: " ").map(String.init)
        switch (verb, words.count) {
        case ("set", 2): return .setTrack(track: words[0], to: Int(words[1]) ?? 0, reason: reason)
        case ("rule", 2):
            guard let level = EnforcementLevel(rawValue: words[1]) else { throw CaseMistake("no level in “\(rest)”") }
            return .setLevel(rule: RuleID(words[0]), level: level, reason: reason)
        case ("certify", 2), ("uncertify", 2):
            return .certify(
                issue: IssueID(words[0]), party: PartyID(words[1]), accepted: verb == "certify", reason: reason)
        case ("allow", 2), ("deny", 2):
            return .rule(
                party: PartyID(words[0]), proposal: Int(words[1]) ?? 0, allowed: verb == "allow", text: reason)
        case ("roll", 3):
            return .roll(
                party: PartyID(words[0]), proposal: Int(words[1]) ?? 0, percent: Int(words[2]) ?? 0, text: reason)
        default: return nil
        }
    }

    func because(_ text: Substring) -> (head: String, reason: String) {
        guard let found = text.range(of: " because ") else { return (String(text), "") }
        return (String(text[..<found.lowerBound]), String(text[found.upperBound...]))
    }
}

extension Offer {
    /// What somebody holds who never read the offer that it names.
    static let unread = Offer(
        id: "?", author: "?", addressees: [], isPublic: false, terms: [], note: "", lapsesAfterRound: 0,
        counters: nil, consentSet: [], askedLate: [])
}

extension Substring {
    var trimmingSpaces: String {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
