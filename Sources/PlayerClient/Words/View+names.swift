package import NegotiationModel

extension View {
    package func party(_ id: PartyID) -> PartyView? { exercise.parties.first { $0.id == id } }
    package func name(_ id: PartyID) -> String { party(id)?.name ?? id.rawValue }
    package func names(_ ids: [PartyID]) -> String { ids.isEmpty ? "nobody" : ids.map(name).joined(separator: ", ") }
    func issue(_ id: IssueID) -> Issue? { exercise.issues.first { $0.id == id } }
    package func name(_ id: IssueID) -> String { issue(id)?.name ?? id.rawValue }
    package func rule(_ id: RuleID) -> RuleView? { exercise.rules.first { $0.id == id } }
    package func known(_ id: OfferID) -> OfferView? { sections.offers?.first { $0.offer.id == id } }
    package func level(_ id: RuleID) -> EnforcementLevel? { sections.levels?.first { $0.rule == id }?.level }

    package func name(_ option: OptionID, of issue: IssueID) -> String {
        self.issue(issue)?.options.first { $0.id == option }?.name ?? option.rawValue
    }

    /// What holds on an issue now.
    package func now(_ issue: IssueID) -> OptionID? {
        sections.table?.first { $0.issue == issue }?.now ?? self.issue(issue)?.statusQuo
    }

    /// The parties but the viewer's own, in the exercise's order.
    package var otherParties: [PartyView] { exercise.parties.filter { $0.id != viewer.party } }

    /// The people of the seat's own party.
    package var ownDelegation: DelegationView? { sections.delegations?.first { $0.party == viewer.party } }

    /// Who is looking, in words.
    package var viewerName: String {
        switch viewer {
        case .party(let party): name(party)
        case .control: "Control"
        case .observer: "an observer"
        }
    }

    /// The phase that runs.
    package var phase: PhaseKind? { sections.play?.phaseKind }
    var isRunning: Bool { sections.play?.status == .running }
}

// What can be named in a typed line.
extension View {
    var partyChoices: Choices<PartyID> {
        Choices(
            kind: "party", kinds: "parties",
            entries: exercise.parties.map { .init(names: [$0.id.rawValue, $0.tag, $0.name], value: $0.id) },
            isNumbered: false)
    }

    var issueChoices: Choices<Issue> {
        Choices(
            kind: "issue", kinds: "issues",
            entries: exercise.issues.map { .init(names: [$0.id.rawValue, $0.name], value: $0) }, matchesWords: true)
    }

    func optionChoices(_ issue: Issue) -> Choices<OptionID> {
        Choices(
            kind: "option of \(issue.id)", kinds: "options",
            entries: issue.options.map { .init(names: [$0.id.rawValue, $0.name], value: $0.id) }, matchesWords: true)
    }

    var ruleChoices: Choices<RuleView> {
        Choices(
            kind: "rule", kinds: "rules",
            entries: exercise.rules.map { .init(names: [$0.id.rawValue, $0.name], value: $0) }, isNumbered: false)
    }

    var actionChoices: Choices<ActionView> {
        Choices(
            kind: "action", kinds: "actions",
            entries: exercise.actions.map { .init(names: [$0.id.rawValue, $0.name], value: $0) }, isNumbered: false)
    }

    var offerChoices: Choices<OfferView> {
        Choices(
            kind: "offer", kinds: "offers",
            entries: (sections.offers ?? []).map { .init(names: [$0.offer.id.rawValue], value: $0) })
    }

    var channelChoices: Choices<Channel> {
        Choices(
            kind: "channel", kinds: "channels",
            entries: (sections.channels ?? []).map { .init(names: [$0.id.rawValue], value: $0) }, isNumbered: false)
    }

    var questionChoices: Choices<EvaluatorQuestion> {
        Choices(
            kind: "question", kinds: "questions to evaluators",
            entries: questions.map { .init(names: [$0.id.rawValue], value: $0) }, isNumbered: false)
    }

    /// The drafts of the seat's own delegation, by number.
    func draft(_ number: String) throws(LineFault) -> SharedDraft {
        let drafts = ownDelegation?.drafts ?? []
        guard let draft = drafts.first(where: { String($0.number) == number }) else {
            let known = drafts.map { String($0.number) }.joined(separator: ", ")
            throw LineFault(
                "Your delegation has no draft “\(number)”.",
                known.isEmpty ? "Type draft PARTIES: ISSUE=OPTION to write one." : "Type one of: \(known).")
        }
        return draft
    }

    /// Tracks that the seat sees, each by its place, such as `heat[us]`.
    var trackChoices: Choices<TrackView> {
        Choices(
            kind: "track", kinds: "tracks",
            entries: (sections.tracks ?? []).map { .init(names: [$0.place.text, $0.name], value: $0) },
            isNumbered: false)
    }

    /// The parties that some words name; `all` is every other party.
    func parties(_ words: [String]) throws(LineFault) -> [PartyID] {
        var found: [PartyID] = []
        var rest = words[...]
        while let word = rest.first {
            guard word.folded != "and" else {
                rest.removeFirst()
                continue
            }
            if word.folded == "all" { return otherParties.map(\.id) }
            let line = rest.joined(separator: " ")
            let (party, after) = try partyChoices.first(of: line)
            if !found.contains(party) { found.append(party) }
            rest = rest.suffix(after.words.count)
        }
        return exercise.parties.map(\.id).filter(found.contains)
    }
}

extension TrackPlace {
    /// As expressions write it: `heat[us]`.
    package var text: String { track.rawValue + owners.map { "[\($0)]" }.joined() }
}
