import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// The parts of a view that change, each made from nothing.
    public func sections(for viewer: Viewer) -> ViewSections { sections(within: .everything(of: viewer)) }

    /// As `sections(for:)`, but for messages, for those who are told them one by one.
    public func sectionsWithoutMessages(for viewer: Viewer) -> ViewSections {
        var scope = ViewScope.everything(of: viewer)
        scope.leaveMessagesOut()
        return sections(within: scope)
    }

    private func sections(within scope: ViewScope) -> ViewSections {
        var sections = ViewSections()
        _ = renew(&sections, within: scope)
        return sections
    }

    /// Makes those parts of a view anew that may be another, each from nothing; the others stay as they were shown.
    ///
    /// - Parameters:
    ///   - shown: the viewer's view before the events of the scope, in which messages may be missing.
    ///   - scope: what the events that have been applied since can have changed.
    /// - Returns: what the viewer has to be told of it; nil if nothing. Offers and messages that are no longer in view stay
    ///   with those who know them.
    public func renew(_ shown: inout ViewSections, within scope: ViewScope) -> ViewSections? {
        var changes = ViewSections()
        let onlooker = Onlooker(scope.viewer, index)
        for section in scope.sections { renew(section, &shown, &changes, for: onlooker) }
        renewOffersAndTable(&shown, &changes, within: scope, for: onlooker)
        return changes == ViewSections() ? nil : changes
    }

    private func renew(
        _ section: ViewSection, _ shown: inout ViewSections, _ changes: inout ViewSections, for onlooker: Onlooker
    ) {
        let viewer = onlooker.viewer
        let (isControl, isObserver) = (viewer == .control, viewer == .observer)
        switch section {
        case .play: Self.replace(&shown.play, by: playView(for: viewer), &changes.play)
        case .tracks: Self.replace(&shown.tracks, by: trackViews(for: viewer), &changes.tracks)
        case .offers, .table: break
        case .agreements: Self.replace(&shown.agreements, by: play.agreements, &changes.agreements)
        case .obligations: Self.replace(&shown.obligations, by: play.obligations, &changes.obligations)
        case .mandates: Self.replace(&shown.mandates, by: isObserver ? nil : mandates(for: viewer), &changes.mandates)
        case .sheet: Self.replace(&shown.sheet, by: shownSheet(to: onlooker), &changes.sheet)
        case .sheets: Self.replace(&shown.sheets, by: isControl ? everySheet : nil, &changes.sheets)
        case .desk: Self.replace(&shown.desk, by: isObserver ? nil : desk(for: viewer), &changes.desk)
        case .levels: Self.replace(&shown.levels, by: levelViews, &changes.levels)
        case .proposals:
            Self.replace(&shown.proposals, by: isObserver ? nil : proposals(for: viewer), &changes.proposals)
        case .messages: Self.replaceMessages(&shown.messages, by: messages(for: viewer), &changes.messages)
        case .delegations:
            Self.replace(&shown.delegations, by: isObserver ? nil : delegations(for: viewer), &changes.delegations)
        case .requests: Self.replace(&shown.requests, by: isObserver ? nil : requests(for: viewer), &changes.requests)
        case .answers: Self.replace(&shown.answers, by: people.answers, &changes.answers)
        case .channels:
            let channels = isObserver ? nil : people.channels.filter { hears($0, viewer) }
            Self.replace(&shown.channels, by: channels, &changes.channels)
        case .msel: Self.replaceRows(&shown.msel, by: isControl ? play.rows : nil, &changes.msel)
        case .observations:
            Self.replaceObservations(
                &shown.observations, by: isControl ? play.observations : nil, &changes.observations)
        case .questions: Self.replace(&shown.questions, by: isControl ? questionsAsked : nil, &changes.questions)
        case .bots: Self.replace(&shown.bots, by: botViews(for: viewer), &changes.bots)
        }
    }

    private var levelViews: [LevelView] {
        zip(exercise.rules, play.levels).map { LevelView(rule: $0.id, level: $1) }
    }

    /// Nil where there is none, so that the views of those sessions are as they were before there were questions.
    private var questionsAsked: [EvaluatorQuestion]? { play.questions.isEmpty ? nil : play.questions }

    private func shownSheet(to onlooker: Onlooker) -> SheetView? {
        guard areValuesShown else { return nil }
        return onlooker.party.flatMap { sheetView(of: $0) }
    }

    /// Nil where control can read sheets through the parties' own eyes.
    private var everySheet: [PartySheet]? {
        guard values != .during else { return nil }
        return exercise.parties.indices.compactMap { party in
            sheetView(of: party).map { PartySheet(party: exercise.parties[party].id, sheet: $0) }
        }
    }

    private func proposals(for viewer: Viewer) -> [ProposalView] {
        play.proposals.filter { viewer == .control || viewer == .party($0.proposal.party) }
    }

    // MARK: Replacing

    private static func replace<Part: Equatable>(_ shown: inout Part?, by new: Part?, _ change: inout Part?) {
        guard new != shown else { return }
        (shown, change) = (new, new)
    }

    // Rows stand in one order for good, and new ones are only added at the end.
    private static func replaceRows(
        _ shown: inout [InjectRow]?, by new: [InjectRow]?, _ change: inout [InjectRow]?
    ) {
        let (old, now) = (shown ?? [], new ?? [])
        let changed = now.indices.filter { !old.indices.contains($0) || old[$0] != now[$0] }
        if !changed.isEmpty { change = changed.map { now[$0] } }
        shown = new
    }

    private static func replaceObservations(
        _ shown: inout [Observation]?, by new: [Observation]?, _ change: inout [Observation]?
    ) {
        let (old, now) = (shown ?? [], new ?? [])
        if now.count > old.count { change = Array(now[old.count...]) }
        shown = new
    }

    // Messages are only added at the end; the oldest drop out.
    private static func replaceMessages(
        _ shown: inout [Message]?, by new: [Message], _ change: inout [Message]?
    ) {
        let next = shown?.last.flatMap { new.lastIndex(of: $0) }.map { $0 + 1 } ?? 0
        if next < new.count { change = Array(new[next...]) }
        shown = new
    }
}
