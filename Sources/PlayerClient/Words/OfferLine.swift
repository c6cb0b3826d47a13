package import NegotiationModel

/// Reads offers from typed lines: `ukraine europe: forces=ceasefire, relief_us=2 public this-phase note "…"`.
package enum OfferLine {
    static func offer(_ line: String, in view: View) throws(LineFault) -> OfferPlan {
        guard let (to, rest) = line.splitAtColon else {
            throw LineFault(
                "An offer says to whom it goes, then a colon.",
                "Type for example offer \(example(view)), or offer alone to be asked.")
        }
        let addressees = try view.parties(to.words)
        guard !addressees.isEmpty else {
            throw LineFault("The offer names nobody before the colon.", "Type offer \(example(view)).")
        }
        let empty = OfferDraft(addressees: addressees, isPublic: false, terms: [])
        return try edit(OfferPlan(offer: empty), rest, in: view)
    }

    /// A counter begins with the terms and the people of what it answers. It is private, also where that is public: what
    /// has been read by everyone can't be made private again, and the other way round it can.
    package static func counter(_ offer: Offer, in view: View) -> OfferPlan {
        let people = [offer.author] + offer.addressees
        let addressees = view.exercise.parties.map(\.id).filter { people.contains($0) && $0 != view.viewer.party }
        let draft = OfferDraft(addressees: addressees, isPublic: false, terms: offer.terms)
        return OfferPlan(offer: draft, counters: offer.id)
    }

    /// Changes a plan: terms replace those on the same issue, `ISSUE=-` leaves it out; flags and note as typed.
    static func edit(_ plan: OfferPlan, _ text: String, in view: View) throws(LineFault) -> OfferPlan {
        var plan = plan
        plan.draft = nil
        var pieces = pieces(of: text)[...]
        while let piece = pieces.popFirst() {
            if piece.text.folded == "note", !piece.isQuoted {
                plan.offer.note = note(&pieces)
            } else if !set(piece.text.folded, on: &plan.offer) {
                let term = try whole(piece.text, &pieces, in: view)
                try set(term, on: &plan.offer, in: view)
            }
        }
        return plan
    }

    /// A word with those after it up to the next equals sign, where they are an issue's title.
    private static func titled(_ word: String, _ pieces: inout ArraySlice<Piece>, in view: View) -> String {
        guard !word.contains("="), let end = pieces.firstIndex(where: { $0.isQuoted || $0.text.contains("=") }),
            !pieces[end].isQuoted
        else { return word }
        let longer = ([word] + pieces[...end].map(\.text)).joined(separator: " ")
        guard (try? view.issueChoices.find(String(longer.prefix { $0 != "=" }))) != nil else { return word }
        pieces = pieces[(end + 1)...]
        return longer
    }

    /// A term with as many of the words after it as an option's name goes on with: options may be named by their titles.
    private static func whole(
        _ term: String, _ pieces: inout ArraySlice<Piece>, in view: View
    ) throws(LineFault) -> String {
        let term = titled(term, &pieces, in: view)
        guard let equals = term.firstIndex(of: "=") else { return term }
        let issue = try view.issueChoices.find(String(term[..<equals]))
        if term.last == "=", let title = pieces.first, title.isQuoted {
            pieces.removeFirst()
            return term + title.text
        }
        let more = pieces.prefix { !$0.isQuoted && !isOther($0.text) }.map(\.text)
        let options = view.optionChoices(issue)
        for count in (0...more.count).reversed() {
            let longer = ([term] + more.prefix(count)).joined(separator: " ")
            let name = String(longer[longer.index(after: equals)...])
            guard count == 0 || (try? options.find(name)) != nil else { continue }
            pieces.removeFirst(count)
            return longer
        }
        return term
    }

    /// Whether a piece is no part of an option's name: the next term, or what stands after the terms.
    private static func isOther(_ text: String) -> Bool {
        var offer = OfferDraft(addressees: [], isPublic: false, terms: [])
        return text.contains("=") || text.folded == "note" || set(text.folded, on: &offer)
    }

    private static func set(_ flag: String, on offer: inout OfferDraft) -> Bool {
        switch flag {
        case "public": offer.isPublic = true
        case "private": offer.isPublic = false
        case "this_phase": offer.thisPhaseOnly = true
        case "next_phase": offer.thisPhaseOnly = false
        default: return false
        }
        return true
    }

    private static func set(_ term: String, on offer: inout OfferDraft, in view: View) throws(LineFault) {
        guard let equals = term.firstIndex(of: "=") else {
            throw LineFault(
                "“\(term)” is no term.",
                "Terms are ISSUE=OPTION; after them may stand public, this-phase, and note \"…\".")
        }
        let issue = try view.issueChoices.find(String(term[..<equals]))
        let name = String(term[term.index(after: equals)...])
        let kept = offer.terms.filter { $0.issue != issue.id }
        guard name != "-" else {
            offer.terms = kept
            return
        }
        guard !name.isEmpty else {
            let options = issue.options.map(\.id.rawValue).joined(separator: ", ")
            throw LineFault("\(issue.id)= names no option.", "Type one of: \(options); or - to leave it as it is.")
        }
        let option = try view.optionChoices(issue).find(name)
        let terms = kept + [Term(issue: issue.id, option: option)]
        offer.terms = view.exercise.issues.compactMap { issue in terms.first { $0.issue == issue.id } }
    }

    private static func note(_ pieces: inout ArraySlice<Piece>) -> String {
        if let first = pieces.first, first.isQuoted {
            pieces.removeFirst()
            return first.text
        }
        defer { pieces = [] }
        return pieces.map(\.text).joined(separator: " ")
    }

    private static func example(_ view: View) -> String {
        let party = view.otherParties.first?.id.rawValue ?? "PARTY"
        guard let issue = view.exercise.issues.first, let option = issue.options.last else {
            return "\(party): ISSUE=OPTION"
        }
        return "\(party): \(issue.id)=\(option.id)"
    }

    private struct Piece {
        var text: String
        var isQuoted = false
    }

    /// Splits at blanks and commas, but not in quotes, and not around an equals sign.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var current = ""
        var isInQuotes = false
        for character in tightened(text) {
            if isQuote(character) {
                if isInQuotes || !current.isEmpty { pieces.append(Piece(text: current, isQuoted: isInQuotes)) }
                current = ""
                isInQuotes.toggle()
            } else if !isInQuotes, character.isWhitespace || character == "," {
                if !current.isEmpty { pieces.append(Piece(text: current)) }
                current = ""
            } else {
                current.append(character)
            }
        }
        if !current.isEmpty { pieces.append(Piece(text: current, isQuoted: isInQuotes)) }
        return pieces
    }

    private static func isQuote(_ character: Character) -> Bool { "\"“”„«»".contains(character) }

    private static func tightened(_ text: String) -> String {
        var tight = ""
        var isInQuotes = false
        for character in text {
            if isQuote(character) { isInQuotes.toggle() }
            if !isInQuotes, character == "=" {
                while tight.last?.isWhitespace == true { tight.removeLast() }
                tight.append("=")
            } else if isInQuotes || !character.isWhitespace || tight.last != "=" {
                tight.append(character)
            }
        }
        return tight
    }
}
