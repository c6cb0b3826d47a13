package import NegotiationModel
package import WireMessages

extension Word {
    /// The words that a seat has, in the order of the help page.
    static func all(for viewer: Viewer) -> [Word] {
        allCases.filter { $0.belongs(to: viewer) }
    }

    /// The words that the one who has this view may type.
    package static func all(in view: View) -> [Word] {
        view.isEvaluator ? allCases.filter(\.isForEvaluators) : all(for: view.viewer)
    }

    /// Evaluators look at everything, and give no more than the rules let them.
    private var isForEvaluators: Bool {
        switch self {
        case .say, .realWorld, .observe: true
        default: belongs(to: .control) && group == .look
        }
    }

    private func belongs(to viewer: Viewer) -> Bool {
        switch self {
        case .help, .brief, .situation, .table, .offers, .show, .owed, .log, .recap, .who, .clock, .rules, .why,
            .source, .quit,
            .realWorld:
            true
        case .say, .state: viewer != .observer
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent, .act, .uncommit, .perform, .suspend, .propose,
            .sheet, .ask:
            viewer.party != nil
        case .start, .pause, .resume, .next, .extend, .shorten, .back, .eyes, .msel, .inject, .improvise, .approve,
            .hold, .skip, .retire, .edit, .step, .track, .rule, .certify, .decide, .note, .observe, .observations,
            .pose, .questions, .end, .bot, .console, .alarm, .acknowledge:
            viewer == .control
        case .draft: viewer.party != nil
        case .drafts, .rfis, .channels, .appoint: viewer != .observer
        case .take, .answer, .dismiss, .acting, .reissue, .revoke, .openChannel, .closeChannel: viewer == .control
        }
    }

    /// - Parameter watched: whose eyes the seat looks through besides its own: what those read can be read too.
    package static func choices(in view: View, watching watched: Viewer? = nil) -> Choices<Word> {
        let words =
            all(in: view) + (watched?.party == nil ? [] : [.sheet, .drafts].filter { !all(in: view).contains($0) })
        return Choices(
            kind: "command", kinds: "commands",
            entries: words.map { .init(names: [$0.rawValue], value: $0) },
            isNumbered: false)
    }

    /// Why this can't be done now, as far as the view tells; nil where it can be tried.
    ///
    /// - Parameter presence: who sits where, as far as that is known.
    package func obstacle(in view: View, _ presence: Presence? = nil) -> String? {
        switch self {
        case .bot: botObstacle(in: view, presence)
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent: bargainingObstacle(in: view)
        case .act: actionObstacle(in: view)
        case .uncommit: headObstacle(in: view) ?? (view.committed.isEmpty ? "you have chosen no action" : nil)
        case .perform, .suspend: performingObstacle(in: view)
        case .sheet:
            view.sections.sheet == nil
                ? view.valuesKept.map { "values are \($0)" } ?? "the exercise gives no points" : nil
        case .propose: headObstacle(in: view)
        case .state: view.viewer.party == nil ? nil : headObstacle(in: view)
        case .appoint: appointingObstacle(in: view)
        case .draft: (view.ownDelegation?.seats.count ?? 1) > 1 ? nil : "you are alone in your delegation"
        default: obstacleOfControl(in: view)
        }
    }

    /// What can be typed of it now: words to others are the head's while play runs, to one's own and to control anybody's.
    package func begun(in view: View) -> String {
        guard self == .say, !view.speaksToOthers else { return rawValue }
        let isAlone = view.isHead && (view.ownDelegation?.seats.count ?? 1) == 1
        return view.isEvaluator || isAlone ? "\(rawValue) control" : "\(rawValue) delegation"
    }

    /// How it is typed now, and what it does then.
    func line(in view: View) -> String {
        guard self == .say, !view.speaksToOthers else { return "\(usage): \(summary)" }
        return view.isEvaluator
            ? "say control: TEXT: a message on the line to control"
            : "say delegation: TEXT, say control: TEXT: a message to your own, or to control; not to others now: "
                + (headObstacle(in: view) ?? "")
    }

    private func headObstacle(in view: View) -> String? {
        if !view.isHead { return "only the head of your delegation commits it; say delegation: reaches the head" }
        switch view.status {
        case .notStarted: return "play has not started"
        case .paused: return "play is paused"
        case .ended: return "play is over"
        case .running: return nil
        }
    }

    /// The same for what parties do.
    func obstacleOfParty(in view: View) -> String? {
        switch self {
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent:
            headObstacle(in: view)
                ?? (view.phase == .negotiation ? nil : "offers are exchanged in negotiation phases")
        case .perform, .suspend:
            headObstacle(in: view)
                ?? (view.phase == .decision ? nil : "what is owed is performed, or held back, in decision phases")
        case .act, .uncommit, .propose: headObstacle(in: view)
        case .state: view.viewer.party == nil ? nil : headObstacle(in: view)
        default: nil
        }
    }

    private func performingObstacle(in view: View) -> String? {
        if let obstacle = obstacleOfParty(in: view) { return obstacle }
        guard self == .perform else { return view.suspendable.isEmpty ? "there is nothing to hold back" : nil }
        return view.performable.isEmpty && view.upholdable.isEmpty ? "you owe nothing that is due" : nil
    }

    private func appointingObstacle(in view: View) -> String? {
        guard view.viewer.party != nil else {
            let hasAdvisers = (view.sections.delegations ?? []).contains { $0.seats.count > 1 }
            return hasAdvisers ? nil : "no delegation has another seat"
        }
        guard view.isHead else { return "only the head of your delegation, or control, hands the head's place over" }
        return (view.ownDelegation?.seats.count ?? 1) > 1 ? nil : "your delegation has no other seat"
    }

    private func bargainingObstacle(in view: View) -> String? {
        if let obstacle = obstacleOfParty(in: view) { return obstacle }
        switch self {
        case .accept:
            if view.acceptable.isEmpty { return "no offer waits for your consent" }
            return view.acceptable.allSatisfy { $0.consent?.effect == .refused }
                ? "a rule would refuse your consent to \(view.acceptable.map(\.offer.id.rawValue).joined(separator: ", "))"
                : nil
        case .reject, .counter: return view.standingFromOthers.isEmpty ? "no offer of another party stands" : nil
        case .withdraw:
            if view.standingOwn.isEmpty { return "no offer of yours stands" }
            return view.standingOwn.allSatisfy(\.isBound)
                ? "a rule binds your offer until the others have answered" : nil
        case .unconsent:
            if view.withConsentGiven.isEmpty { return "you have consented to no standing offer" }
            return view.withConsentGiven.allSatisfy(\.isBound)
                ? "a rule binds your consent until the others have answered" : nil
        default: return nil
        }
    }

    private func actionObstacle(in view: View) -> String? {
        if let obstacle = headObstacle(in: view) { return obstacle }
        guard view.sections.desk?.actions.isEmpty ?? true else { return nil }
        return "no action can be chosen in this phase"
    }
}

extension View {
    package var status: PlayStatus { sections.play?.status ?? .notStarted }
    fileprivate var committed: [Choice] { sections.desk?.committed ?? [] }
    fileprivate var performable: [IssueID] { sections.desk?.performable ?? [] }
    fileprivate var suspendable: [IssueID] { sections.desk?.suspendable ?? [] }
    fileprivate var upholdable: [IssueID] { sections.desk?.upholdable ?? [] }
    /// Whether what is said to others would be taken now.
    fileprivate var speaksToOthers: Bool { viewer.party == nil ? !isEvaluator : isHead && isRunning }
    package var standing: [OfferView] { (sections.offers ?? []).filter { $0.closing == nil } }
    var standingOwn: [OfferView] { standing.filter { $0.offer.author == viewer.party } }
    var standingFromOthers: [OfferView] { standing.filter { $0.offer.author != viewer.party } }

    /// Standing offers that ask for the consent of the seat's party, which has not answered yet.
    package var waitingForConsent: [OfferView] {
        guard let party = viewer.party else { return [] }
        return acceptable.filter { !$0.against.contains(party) }
    }

    /// Standing offers that the seat's party can consent to.
    var acceptable: [OfferView] {
        guard let party = viewer.party else { return [] }
        return standing.filter { $0.offer.consentSet.contains(party) && !$0.consented.contains(party) }
    }

    /// Whose consents an offer waits for, in words.
    package func missing(from known: OfferView) -> String {
        let offer = known.offer
        return offer.votes == nil
            ? names(offer.consentSet.filter { !known.consented.contains($0) })
            : offer.missing(beside: known.consented, against: known.against, name)
    }

    fileprivate var withConsentGiven: [OfferView] {
        guard let party = viewer.party else { return [] }
        return standingFromOthers.filter { $0.consented.contains(party) }
    }
}
