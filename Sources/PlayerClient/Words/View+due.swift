package import NegotiationModel

/// One of the things that a word means which is typed without saying what it is about.
package struct DueDeed: Sendable, Equatable {
    /// What it would do, as far as that is known.
    package let command: Command
    /// The line that says the same; where more has to be said, how it is typed.
    package let line: String
    /// What it is about, in words.
    package let text: String
    /// Whether nothing else has to be chosen or said: then it can be asked about.
    package var isWhole = true
}

// What a word means alone: what is due of it, and would be taken now.
extension View {
    /// In the order in which it stands on the pages; what waits for an answer goes before what doesn't.
    ///
    /// - Parameter timeMs: UTC milliseconds, for what is due by the clock.
    package func due(_ word: Word, at timeMs: Int) -> [DueDeed] {
        guard word.obstacle(in: self) == nil, !isEvaluator else { return [] }
        return viewer == .control ? dueForControl(word, at: timeMs) : viewer.party == nil ? [] : due(word)
    }

    private func due(_ word: Word) -> [DueDeed] {
        switch word {
        case .accept: return offersDue(word, waitingForConsent.isEmpty ? acceptable : waitingForConsent)
        case .reject, .counter: return offersDue(word, standingFromOthers)
        case .withdraw: return offersDue(word, standingOwn)
        case .unconsent: return offersDue(word, standingFromOthers.filter { $0.consented.contains(viewer.party ?? "") })
        case .act: return actionsDue
        case .uncommit: return (sections.desk?.committed ?? []).map { due($0.action, .uncommit(action: $0.action)) }
        case .perform: return issuesDue(word, performableNow) { .perform(issue: $0) }
        case .suspend: return issuesDue(word, sections.desk?.suspendable ?? []) { .suspend(issue: $0) }
        default: return []
        }
    }

    /// What is owed or was held back, and then what was performed and can be upheld.
    private var performableNow: [IssueID] {
        let owed = sections.desk?.performable ?? []
        return owed + (sections.desk?.upholdable ?? []).filter { !owed.contains($0) }
    }

    private func offersDue(_ word: Word, _ offers: [OfferView]) -> [DueDeed] {
        offers.compactMap { known in
            let command = word.command(about: known)
            guard obstacle(to: command, nil) == nil, !command.isRefusedByRule(in: self), !isBound(known, word) else {
                return nil
            }
            let pages = PlainPages(view: self, time: 0)
            let text =
                "\(name(known.offer.author)) to \(names(known.offer.addressees)): \(pages.terms(known.offer.terms))"
            return DueDeed(command: command, line: "\(word.rawValue) \(known.offer.id)", text: text)
        }
    }

    private func isBound(_ known: OfferView, _ word: Word) -> Bool { word == .unconsent && known.isBound }

    /// Those that can be chosen and are not chosen yet; where more is chosen with one, it can be chosen otherwise too.
    private var actionsDue: [DueDeed] {
        let desk = sections.desk ?? DeskView()
        return exercise.actions.filter { action in
            desk.actions.contains(action.id)
                && (!action.parameters.isEmpty || !desk.committed.contains { $0.action == action.id })
        }.map { action in
            DueDeed(
                command: .commit(action: action.id, arguments: [:]), line: ActionLine.usage(action), text: action.name,
                isWhole: action.parameters.isEmpty)
        }
    }

    private func due(_ action: ActionID, _ command: Command) -> DueDeed {
        let name = PlainPages(view: self, time: 0).name(action)
        return DueDeed(command: command, line: "\(Word.uncommit.rawValue) \(action)", text: name)
    }

    private func issuesDue(_ word: Word, _ issues: [IssueID], _ command: (IssueID) -> Command) -> [DueDeed] {
        issues.filter { obstacle(to: command($0), nil) == nil }.map { issue in
            let own = (sections.obligations ?? []).filter { $0.id.issue == issue && $0.id.party == viewer.party }
            let option = own.last.map { name($0.term.option, of: issue) } ?? ""
            return DueDeed(
                command: command(issue), line: "\(word.rawValue) \(issue)",
                text: option.isEmpty ? name(issue) : "\(name(issue)): \(option)")
        }
    }
}

extension Word {
    /// What the word does with an offer.
    fileprivate func command(about known: OfferView) -> Command {
        let id = known.offer.id
        return switch self {
        case .accept: .accept(offer: id, digest: known.offer.digest)
        case .reject: .reject(offer: id, reason: "")
        case .withdraw: .withdraw(offer: id)
        case .unconsent: .withdrawConsent(offer: id)
        default: .counter(offer: id, with: OfferDraft(addressees: [], isPublic: false, terms: []))
        }
    }

    /// What to type where nothing of it is due.
    var insteadOfDue: String {
        switch self {
        case .accept, .reject, .counter, .withdraw, .unconsent: "Type offers for those that stand."
        case .perform, .suspend: "Type owed for what is agreed, and how it stands."
        default: "Type act for what can be chosen."
        }
    }
}
