import NegotiationModel
import WireMessages

// What control alone does.
extension ClientModel {
    mutating func steer(_ word: Word, _ rest: String) throws(LineFault) {
        let reason = rest.splitAtBecause.reason.isEmpty ? rest.splitAtBecause.before : rest.splitAtBecause.reason
        try check(reason, .reason, called: "the reason")
        switch word {
        case .start: ask(["STARTEX: the first phase begins, and its clock runs."], .start, done: "Play has started.")
        case .pause: give(.pause(reason: reason), done: "Play is paused.")
        case .resume: give(.resume, done: "Play goes on.")
        case .next:
            ask(
                [
                    "The phase closes now. A decision phase reveals and resolves what was committed, for good."
                ],
                .next(reason: reason), done: "The phase is closed.")
        case .extend:
            guard let minutes = Int(rest) else {
                throw LineFault(
                    "“\(rest)” is no number of minutes.", "Type extend and a whole number, such as extend 5.")
            }
            give(.extend(minutes: minutes), done: "The deadline is moved.")
        default:
            guard !reason.isEmpty else { throw LineFault("Ending needs a reason.", "Type end because …") }
            ask(
                ["ENDEX: play ends for everyone, for good. Reason: \(reason)"], .end(reason: reason),
                done: "Play is ended.")
        }
    }

    mutating func direct(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .inject: try inject(rest, view)
        case .improvise: try improvise(rest, view)
        case .track: try setTrack(rest, view)
        case .rule: try setLevel(rest, view)
        case .certify: try certify(rest, view)
        case .decide: try decide(rest, view)
        case .bot: try seatBot(rest, view)
        default:
            try check(rest, .remark, called: "the note")
            give(.note(text: rest), done: "Noted.")
        }
    }

    private mutating func inject(_ rest: String, _ view: View) throws(LineFault) {
        guard !rest.isEmpty else { throw LineFault("Which inject?", "Type inject and its number; msel lists them.") }
        let inject = try view.injectChoices.find(rest)
        let to = inject.to.isEmpty ? "everyone" : view.names(inject.to)
        ask(
            ["To: \(to). From: \(inject.from). \(inject.subject)", inject.body], .inject(row: inject.id),
            done: "Delivered: \(inject.id).")
    }

    private mutating func improvise(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon, let arrow = head.firstRange(of: "->") else {
            throw LineFault(
                "An inject says from whom it comes and to whom it goes.",
                "Type improvise Reuters -> all: TEXT, or name parties instead of all.")
        }
        let from = head[..<arrow.lowerBound].trimmed
        let names = head[arrow.upperBound...].words
        let to = names.map(\.folded) == ["all"] ? [] : try view.parties(names)
        guard !names.isEmpty else {
            throw LineFault("The inject names nobody.", "Type improvise FROM -> PARTIES: TEXT.")
        }
        try check(from, .name, called: "the sender")
        try check(text, .message, called: "the text")
        tell(["To: \(to.isEmpty ? "everyone" : view.names(to)). From: \(from)."])
        give(.improvise(from: from, to: to, text: text), done: "Delivered.")
    }

    private mutating func setTrack(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .track)
        let words = before.words
        guard words.count == 2, let value = Int(words[1]) else { throw usage(.track) }
        let track = try view.trackChoices.find(words[0])
        give(
            .setTrack(track: track.place.text, to: value, reason: reason), done: "\(track.name) is set to \(value).")
    }

    private mutating func setLevel(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .rule)
        let words = before.words
        guard words.count == 2 else { throw usage(.rule) }
        let rule = try view.ruleChoices.find(words[0])
        let levels = Choices(
            kind: "level", kinds: "levels",
            entries: EnforcementLevel.allCases.map { .init(names: [$0.rawValue], value: $0) }, isNumbered: false)
        let level = try levels.find(words[1])
        give(
            .setLevel(rule: rule.id, level: level, reason: reason), done: "\(rule.id) is set to \(level.rawValue).")
    }

    private mutating func certify(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .certify)
        let words = before.words
        guard 2...3 ~= words.count, words.count == 2 || words[2].folded == "no" else { throw usage(.certify) }
        let issue = try view.issueChoices.find(words[0])
        let party = try view.partyChoices.find(words[1])
        let accepted = words.count == 2
        let verdict = accepted ? "is certified as performed" : "is declared not performed"
        ask(
            ["What \(view.name(party)) did on \(issue.name) \(verdict)."],
            .certify(issue: issue.id, party: party, accepted: accepted, reason: reason), done: "Certified: recorded.")
    }

    private mutating func decide(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon else { throw usage(.decide) }
        let words = head.words
        guard words.count == 3, let number = Int(words[1]), ["yes", "no"].contains(words[2].folded) else {
            throw usage(.decide)
        }
        let party = try view.partyChoices.find(words[0])
        try check(text, .message, called: "the ruling")
        let allowed = words[2].folded == "yes"
        ask(
            ["Free action \(number) of \(view.name(party)) is \(allowed ? "allowed" : "not allowed")."],
            .rule(party: party, proposal: number, allowed: allowed, text: text), done: "Ruled.")
    }

    private func needed(_ rest: String, _ word: Word) throws(LineFault) -> (before: String, reason: String) {
        let (before, reason) = rest.splitAtBecause
        guard !reason.isEmpty else {
            throw LineFault("“\(word.rawValue)” needs a reason, which is recorded.", "Type \(word.usage)")
        }
        try check(reason, .reason, called: "the reason")
        return (before, reason)
    }

    private func usage(_ word: Word) -> LineFault {
        LineFault("“\(word.rawValue)” could not be read.", "Type \(word.usage)")
    }
}
