import NegotiationModel

/// What a line's last part can become, from the same choices that the line is read with.
struct CompletedLine {
    let text: String
    let view: View
    var watched: Viewer?

    typealias Found = (begun: String, candidates: [String])

    var found: (begun: String, candidates: [String]) {
        guard let blank = text.firstIndex(of: " ") else {
            return (text, Word.choices(in: view, watching: watched).names(beginning: text))
        }
        let word = try? Word.choices(in: view, watching: watched).find(String(text[..<blank]))
        let rest = String(text[text.index(after: blank)...].drop { $0 == " " })
        guard let word else { return ("", []) }
        return arguments(of: word, rest)
    }

    private func arguments(of word: Word, _ rest: String) -> Found {
        switch word {
        case .offer: return offer(rest)
        case .counter:
            guard let colon = rest.firstIndex(of: ":") else { return whole(rest, offers(for: word)) }
            return terms(String(rest[rest.index(after: colon)...]))
        case .show, .accept, .reject, .withdraw, .unconsent: return whole(rest, offers(for: word))
        case .say, .improvise: return addressed(rest)
        case .help: return (rest, Word.choices(in: view, watching: watched).names(beginning: rest))
        case .why: return (rest, PlainPages(view: view, time: 0).whyChoices.names(beginning: rest))
        case .act, .uncommit: return action(rest)
        case .perform: return (rest, issues(view.sections.desk?.performable, beginning: rest))
        case .appoint, .reissue, .revoke: return whole(rest, seats)
        case .suspend: return (rest, issues(view.sections.desk?.suspendable, beginning: rest))
        default: return direction(word, rest)
        }
    }

    // MARK: Parts

    /// The rest of the line is one name, which may hold blanks.
    private func whole(_ rest: String, _ candidates: [String]) -> Found {
        (rest, candidates.filter { $0.folded.hasPrefix(rest.folded) || rest.isEmpty })
    }

    private func offers(for word: Word) -> [String] {
        let known =
            switch word {
            case .show: view.sections.offers ?? []
            case .accept: view.acceptable
            case .withdraw: view.standingOwn
            default: view.standingFromOthers
            }
        return known.map(\.offer.id.rawValue)
    }

    private var seats: [String] {
        (view.sections.delegations ?? []).flatMap(\.seats).map(\.seat.rawValue)
    }

    private func issues(_ some: [IssueID]?, beginning begun: String) -> [String] {
        view.issueChoices.names(beginning: begun).filter { name in some?.contains { $0.rawValue == name } ?? true }
    }

    func lastWord(_ text: String) -> String {
        String(text.reversed().prefix { $0 != " " && $0 != "," }.reversed())
    }

    private func parties(_ begun: String, and others: [String] = []) -> [String] {
        view.partyChoices.names(beginning: begun).filter { $0 != view.viewer.party?.rawValue }
            + others.filter { $0.hasPrefix(begun) }
    }

    private func addressed(_ rest: String) -> Found {
        guard !rest.contains(":") else { return ("", []) }
        let last = lastWord(rest)
        let own = view.viewer.party == nil ? [] : ["delegation", "control"]
        return (last, parties(last, and: ["all"] + (rest == last ? own : [])))
    }

    private func offer(_ rest: String) -> Found {
        if let colon = rest.firstIndex(of: ":") { return terms(String(rest[rest.index(after: colon)...])) }
        if rest.hasPrefix("edit ") { return terms(String(rest.dropFirst(5))) }
        let last = lastWord(rest)
        return (last, parties(last, and: ["all"] + (rest == last ? ["new", "edit", "send", "drop"] : [])))
    }

    /// `ISSUE=OPTION, …`, and what may stand after the terms.
    private func terms(_ text: String) -> Found {
        let last = lastWord(text)
        guard let equals = last.firstIndex(of: "=") else {
            let flags = ["public", "private", "this-phase", "next-phase", "note"].filter { $0.hasPrefix(last) }
            return (last, view.issueChoices.names(beginning: last).map { $0 + "=" } + (last.isEmpty ? [] : flags))
        }
        let begun = String(last[last.index(after: equals)...])
        guard let issue = try? view.issueChoices.find(String(last[..<equals])) else { return ("", []) }
        return (begun, view.optionChoices(issue).names(beginning: begun))
    }

    private func action(_ rest: String) -> Found {
        let open = view.sections.desk?.actions ?? []
        let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1, let action = try? view.actionChoices.find(words[0]) else {
            let names = view.actionChoices.names(beginning: rest)
            let now = names.filter { name in open.contains { $0.rawValue == name } }
            return (rest, now.isEmpty ? names : now)
        }
        let last = lastWord(rest)
        let index = min(words.count - 2, action.parameters.count - 1)
        guard index >= 0 else { return ("", []) }
        switch action.parameters[index].kind {
        case .party(let among): return (last, among.map(\.rawValue).filter { $0.hasPrefix(last) })
        case .issues(let among): return (last, among.map(\.rawValue).filter { $0.hasPrefix(last) })
        case .value(let track): return (last, ActionLine.values(of: track, view).names(beginning: last))
        }
    }
}
