import NegotiationModel
import WireMessages

// What control does with the MSEL.
extension ClientModel {
    mutating func useMSEL(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .inject: try inject(rest, view)
        case .improvise: try improvise(rest, view)
        case .edit: try edit(rest, view)
        case .approve: try setStatus(.approved, word, rest, view)
        case .hold: try setStatus(.held, word, rest, view)
        case .skip: try setStatus(.skipped, word, rest, view)
        default: try setStatus(.retired, word, rest, view)
        }
    }

    /// `inject N`, `inject N to PARTIES`, `inject N: TEXT`: delivered as planned, or with that change.
    private mutating func inject(_ rest: String, _ view: View) throws(LineFault) {
        guard !rest.isEmpty else { throw LineFault("Which inject?", "Type inject and its number; msel lists them.") }
        let (head, text) = rest.splitAtColon.map { ($0.before, Optional($0.after)) } ?? (rest, nil)
        let (number, tail) = head.firstWordAndRest
        let row = try view.rowChoices.find(number)
        var edit = InjectEdit(body: text)
        if !tail.isEmpty {
            guard tail.firstWordAndRest.word.folded == "to" else { throw usage(.inject) }
            edit.to = try addressees(tail.firstWordAndRest.rest, view)
        }
        if let text { try check(text, .message, called: "the text") }
        askOrSend(.inject(row: row.inject.id, edit: edit.isEmpty ? nil : edit))
    }

    /// `improvise FROM -> PARTIES [by METHOD] [about SUBJECT]: TEXT`.
    private mutating func improvise(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon, let arrow = head.firstRange(of: "->") ?? head.firstRange(of: "→")
        else {
            throw LineFault(
                "An inject says from whom it comes and to whom it goes.",
                "Type improvise Reuters -> all: TEXT, or name parties instead of all.")
        }
        let from = head[..<arrow.lowerBound].trimmed
        let (beforeSubject, subject) = head[arrow.upperBound...].split(atWord: "about")
        let (names, method) = beforeSubject.split(atWord: "by")
        guard !names.words.isEmpty else {
            throw LineFault("The inject names nobody.", "Type improvise FROM -> PARTIES: TEXT.")
        }
        let to = try addressees(names, view)
        try check(from, .name, called: "the sender")
        if let method { try check(method, .name, called: "the method") }
        if let subject { try check(subject, .subject, called: "the subject") }
        try check(text, .message, called: "the text")
        askOrSend(.improvise(from: from, to: to, text: text, method: method, subject: subject))
    }

    /// `edit N: TEXT`, or `edit N subject: …`, `from`, `to`, `method`.
    private mutating func edit(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon else { throw usage(.edit) }
        let (number, part) = head.firstWordAndRest
        let row = try view.rowChoices.find(number)
        let edit: InjectEdit
        switch part.folded {
        case "", "text":
            try check(text, .message, called: "the text")
            edit = InjectEdit(body: text)
        case "subject":
            try check(text, .subject, called: "the subject")
            edit = InjectEdit(subject: text)
        case "from":
            try check(text, .name, called: "the sender")
            edit = InjectEdit(from: text)
        case "method":
            try check(text, .name, called: "the method")
            edit = InjectEdit(method: text)
        case "to": edit = InjectEdit(to: try addressees(text, view))
        default: throw usage(.edit)
        }
        send(.editInject(row: row.inject.id, edit: edit))
    }

    private func addressees(_ names: String, _ view: View) throws(LineFault) -> [PartyID] {
        let words = names.words
        guard !words.isEmpty else { throw LineFault("The inject names nobody.", "Type all, or parties.") }
        return words.map(\.folded) == ["all"] ? [] : try view.parties(words)
    }

    private mutating func setStatus(
        _ status: InjectStatus, _ word: Word, _ rest: String, _ view: View
    ) throws(LineFault) {
        let (number, reason) = word == .retire ? try needed(rest, word) : rest.splitAtBecause
        guard !number.isEmpty else { throw LineFault("Which inject?", "Type \(word.usage); msel lists them.") }
        try check(reason, .reason, called: "the reason")
        let row = try view.rowChoices.find(number)
        askOrSend(.setStatus(row: row.inject.id, status: status, reason: reason))
    }
}

extension StringProtocol {
    /// What stands before and after a word of its own; nothing after where it isn't there.
    fileprivate func split(atWord word: String) -> (before: String, after: String?) {
        let padded = " " + String(self) + " "
        guard let found = padded.firstRange(of: " \(word) ") else { return (trimmed, nil) }
        return (padded[..<found.lowerBound].trimmed, padded[found.upperBound...].trimmed)
    }
}
