import NegotiationModel
import WireMessages

// What control alone does.
extension ClientModel {
    mutating func steer(_ word: Word, _ rest: String) throws(LineFault) {
        let reason = rest.splitAtBecause.reason.isEmpty ? rest.splitAtBecause.before : rest.splitAtBecause.reason
        try check(reason, .reason, called: "the reason")
        switch word {
        case .start: askOrSend(.start)
        case .pause: send(.pause(reason: reason))
        case .resume: send(.resume)
        case .next: askOrSend(.next(reason: reason))
        default:
            guard !reason.isEmpty else { throw LineFault("Ending needs a reason.", "Type end because …") }
            askOrSend(.end(reason: reason))
        }
    }

    mutating func direct(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .inject, .improvise, .approve, .hold, .skip, .retire, .edit: try useMSEL(word, rest, view)
        case .observe: try observe(rest, view)
        case .pose: try pose(rest, view)
        case .track: try setTrack(rest, view)
        case .rule: try setLevel(rest, view)
        case .certify: try certify(rest, view)
        case .decide: try decide(rest, view)
        case .bot: try seatBot(rest, view)
        case .step: try setStep(rest)
        default:
            try check(rest, .remark, called: "the note")
            send(.note(text: rest))
        }
    }

    private mutating func setStep(_ rest: String) throws(LineFault) {
        if rest.folded == "off" { return askOrSend(.setStep(sessions: [])) }
        let sessions = Set(rest.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)).sorted()
        guard Command.stepCounts.contains(sessions.count) else {
            throw LineFault(
                "Which tables go in step with this one?",
                "At the desk of a hall type step on, which names them; step off lets this one go by itself.")
        }
        askOrSend(.setStep(sessions: sessions))
    }

    private mutating func setTrack(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .track)
        guard before.words.count >= 2 else { throw usage(.track) }
        let (track, number) = try view.trackChoices.first(of: before)
        guard let value = try number.wholeNumber() else { throw usage(.track) }
        askOrSend(.setTrack(track: track.place.text, to: value, reason: reason))
    }

    private mutating func setLevel(_ rest: String, _ view: View) throws(LineFault) {
        if isFreeAction(rest.words, view) {
            throw LineFault(
                "“rule” sets how firmly a rule holds; another word rules on free actions.",
                "Type \(Word.decide.usage)")
        }
        let (before, reason) = try needed(rest, .rule)
        guard before.words.count >= 2 else { throw usage(.rule) }
        let (rule, name) = try view.ruleChoices.first(of: before)
        let levels = Choices(
            kind: "level", kinds: "levels",
            entries: EnforcementLevel.allCases.map { .init(names: [$0.rawValue], value: $0) }, isNumbered: false)
        let level = try levels.find(name)
        askOrSend(.setLevel(rule: rule.id, level: level, reason: reason))
    }

    /// A party and a number name a free action.
    private func isFreeAction(_ words: [String], _ view: View) -> Bool {
        words.count >= 2 && Int(words[1]) != nil && (try? view.partyChoices.find(words[0])) != nil
    }

    private mutating func certify(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .certify)
        guard before.words.count >= 2 else { throw usage(.certify) }
        let (issue, names) = try view.issueChoices.first(of: before)
        let (party, verdict) = try view.partyChoices.first(of: names)
        guard ["", "no"].contains(verdict.folded) else { throw usage(.certify) }
        let accepted = verdict.isEmpty
        askOrSend(.certify(issue: issue.id, party: party, accepted: accepted, reason: reason))
    }

    private mutating func decide(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon else { throw usage(.decide) }
        guard head.words.count >= 3 else { throw usage(.decide) }
        let (party, rest) = try view.partyChoices.first(of: head)
        let words = rest.words
        guard words.count >= 2, let number = try words[0].wholeNumber() else { throw usage(.decide) }
        try check(text, .remark, called: "the ruling")
        switch (words[1].folded, words.count) {
        case ("yes", 2), ("no", 2):
            askOrSend(.rule(party: party, proposal: number, allowed: words[1].folded == "yes", text: text))
        case ("roll", 3):
            askOrSend(.roll(party: party, proposal: number, percent: try percent(words[2]), text: text))
        default: throw usage(.decide)
        }
    }

    private func percent(_ chance: String) throws(LineFault) -> Int {
        let digits = chance.hasSuffix("%") ? String(chance.dropLast()) : chance
        guard let percent = Int(digits), 1...99 ~= percent else {
            throw LineFault(
                "“\(chance)” is no chance.", "Type a whole number of percent from 1 to 99, such as roll 40.")
        }
        return percent
    }

    func needed(_ rest: String, _ word: Word) throws(LineFault) -> (before: String, reason: String) {
        let (before, reason) = rest.splitAtBecause
        guard !reason.isEmpty else {
            throw LineFault("“\(word.rawValue)” needs a reason, which is recorded.", "Type \(word.usage)")
        }
        try check(reason, .reason, called: "the reason")
        return (before, reason)
    }

    func usage(_ word: Word) -> LineFault {
        LineFault("“\(word.rawValue)” could not be read.", "Type \(word.usage)")
    }
}
