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
        case .track: try setTrack(rest, view)
        case .rule: try setLevel(rest, view)
        case .certify: try certify(rest, view)
        case .decide: try decide(rest, view)
        case .bot: try seatBot(rest, view)
        default:
            try check(rest, .remark, called: "the note")
            send(.note(text: rest))
        }
    }

    private mutating func setTrack(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .track)
        let words = before.words
        guard words.count == 2, let value = try words[1].wholeNumber() else { throw usage(.track) }
        let track = try view.trackChoices.find(words[0])
        askOrSend(.setTrack(track: track.place.text, to: value, reason: reason))
    }

    private mutating func setLevel(_ rest: String, _ view: View) throws(LineFault) {
        if isFreeAction(rest.words, view) {
            throw LineFault(
                "“rule” sets how firmly a rule holds; another word rules on free actions.",
                "Type \(Word.decide.usage)")
        }
        let (before, reason) = try needed(rest, .rule)
        let words = before.words
        guard words.count == 2 else { throw usage(.rule) }
        let rule = try view.ruleChoices.find(words[0])
        let levels = Choices(
            kind: "level", kinds: "levels",
            entries: EnforcementLevel.allCases.map { .init(names: [$0.rawValue], value: $0) }, isNumbered: false)
        let level = try levels.find(words[1])
        askOrSend(.setLevel(rule: rule.id, level: level, reason: reason))
    }

    /// A party and a number name a free action.
    private func isFreeAction(_ words: [String], _ view: View) -> Bool {
        words.count >= 2 && Int(words[1]) != nil && (try? view.partyChoices.find(words[0])) != nil
    }

    private mutating func certify(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = try needed(rest, .certify)
        let words = before.words
        guard 2...3 ~= words.count, words.count == 2 || words[2].folded == "no" else { throw usage(.certify) }
        let issue = try view.issueChoices.find(words[0])
        let party = try view.partyChoices.find(words[1])
        let accepted = words.count == 2
        askOrSend(.certify(issue: issue.id, party: party, accepted: accepted, reason: reason))
    }

    private mutating func decide(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon else { throw usage(.decide) }
        let words = head.words
        guard words.count >= 3, let number = try words[1].wholeNumber() else { throw usage(.decide) }
        let party = try view.partyChoices.find(words[0])
        try check(text, .remark, called: "the ruling")
        switch (words[2].folded, words.count) {
        case ("yes", 3), ("no", 3):
            askOrSend(.rule(party: party, proposal: number, allowed: words[2].folded == "yes", text: text))
        case ("roll", 4):
            askOrSend(.roll(party: party, proposal: number, percent: try percent(words[3]), text: text))
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
