import Digests
import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// What a seat may know now, built up from nothing.
    public func view(for viewer: Viewer, isHead: Bool) -> View {
        View(viewer: viewer, isHead: isHead, exercise: exerciseView(for: viewer), sections: sections(for: viewer))
    }

    // MARK: Who knows what

    func knows(_ offer: StandingOffer, _ viewer: Viewer) -> Bool { knows(offer, Onlooker(viewer, index)) }

    func knows(_ offer: StandingOffer, _ onlooker: Onlooker) -> Bool {
        Sight(parties: offer.known, observers: offer.isPublic).includes(onlooker)
    }

    func messages(for viewer: Viewer) -> [Message] {
        let heard = play.channels.values.filter { channel in
            channel.first.map { hears($0.message, viewer) } ?? false
        }
        return heard.joined().sorted { $0.order < $1.order }.map(\.message)
    }

    func hears(_ message: Message, _ viewer: Viewer) -> Bool {
        guard let party = viewer.party else { return viewer == .control || message.audience == .plenary }
        switch message.audience {
        case .plenary: return true
        case .parties(let parties): return message.author == party || parties.contains(party)
        case .delegation, .control: return message.author == party
        case .channel(let id): return people.channel(id).map { hears($0, viewer) } ?? false
        }
    }

    /// The offer as a viewer may read it: what it counters is named to those alone who know that one.
    func offer(_ standing: StandingOffer, for viewer: Viewer) -> Offer {
        var offer = standing.offer
        if !index.sight(of: standing.linkKnown).includes(viewer, index) { offer.counters = nil }
        return offer
    }

    /// How an offer closed, as a viewer may read it: an offer that it doesn't know is not named to it.
    func closing(_ how: OfferClosing, for viewer: Viewer) -> OfferClosing {
        switch how {
        case .countered(let party, let id):
            standing(id).map { knows($0, viewer) } ?? false ? how : .rejected(by: party, reason: "")
        case .superseded(let id): standing(id).map { knows($0, viewer) } ?? false ? how : .withdrawn
        case .agreed, .rejected, .withdrawn, .lapsed: how
        }
    }

    // MARK: Play

    func playView(for viewer: Viewer) -> PlayView {
        let phase = play.point.map(self.phase(at:))
        return PlayView(
            status: play.status, point: play.point, rounds: exercise.schedule.rounds, phaseName: phase?.name ?? "",
            phaseKind: phase?.kind, deadline: deadline, remaining: play.status == .paused ? play.remaining : nil,
            due: play.status == .ended ? "" : viewer.party.flatMap { phase?.due[$0] } ?? "", ending: play.ending,
            endingText: play.endingReason, told: told(viewer), exerciseStart: play.exerciseStart,
            exerciseTime: play.exerciseTime)
    }

    /// What the viewer is told of the draws.
    func told(_ viewer: Viewer) -> [String] {
        exercise.draws.indices.compactMap { draw in
            let definition = exercise.draws[draw]
            let isTold =
                viewer == .control || !isOn(definition.rule) || viewer.party.map(definition.told.contains) ?? false
            guard isTold else { return nil }
            let outcome = definition.outcomes[outcome(draw)]
            return "\(definition.name): \(outcome.name). \(outcome.text)"
        }
    }

    // MARK: Tracks

    func trackViews(for viewer: Viewer) -> [TrackView] {
        exercise.tracks.indices.flatMap { track in
            index.owners(of: track).compactMap { trackView(track, owners: $0, for: viewer) }
        }
    }

    func trackValue(_ track: Int, _ owners: [Int]) -> Int {
        if exercise.tracks[track].derived != nil { return derived(track) }
        return index.trackLayouts[track].slot(owners).map { play.slots[$0] } ?? 0
    }

    /// Nil where the viewer sees neither its number nor a band; that hangs on the exercise alone.
    func trackView(_ track: Int, owners: [Int], for viewer: Viewer) -> TrackView? {
        let definition = exercise.tracks[track]
        let value = trackValue(track, owners)
        let seesNumber = index.sight(of: track, owners: owners).includes(viewer, index)
        guard seesNumber || !definition.bands.isEmpty else { return nil }
        let last = index.trackLayouts[track].slot(owners).flatMap { play.lastMoves[$0] }
        return TrackView(
            place: TrackPlace(track: definition.id, owners: owners.map { exercise.parties[$0].id }),
            name: trackName(track, owners), value: seesNumber ? value : nil, minimum: definition.minimum,
            maximum: definition.maximum, word: word(for: value, of: definition), listed: definition.listed,
            lastBy: seesNumber ? last?.by : nil, lastCause: seesNumber ? last.flatMap { told($0.cause, viewer) } : nil)
    }

    func trackName(_ track: Int, _ owners: [Int]) -> String {
        let name = exercise.tracks[track].name
        let parties = owners.map { exercise.parties[$0].name }
        return parties.isEmpty ? name : "\(name) (\(parties.joined(separator: " to ")))"
    }

    func word(for value: Int, of track: Track) -> String? {
        if !track.values.isEmpty {
            let position = value - track.minimum
            return track.values.indices.contains(position) ? track.values[position].name : nil
        }
        return track.bands.first { value <= $0.upTo }?.name ?? track.bands.last?.name
    }

    /// Who may know a cause, besides control.
    func sight(of cause: Cause) -> Sight {
        switch cause {
        case .rule(let rule, let clause): return program.sight(of: rule, clause)
        case .action(let party, let id):
            guard let action = index.actions[id], let party = index.parties[party] else { return index.publicSight }
            return index.sight(ofAction: action, by: party)
        case .control: return index.publicSight
        case .proposal(let party, _): return index.sight(of: index.positions(of: [party]))
        }
    }

    /// A cause in words, for those who may know it.
    func told(_ cause: Cause, _ viewer: Viewer) -> String? {
        sight(of: cause).includes(viewer, index) ? describe(cause) : nil
    }

    func describe(_ cause: Cause) -> String {
        switch cause {
        case .rule(let rule, let clause):
            let name = index.rules[rule].map { exercise.rules[$0].name } ?? ""
            return "\(rule) \(name), \(clause)"
        case .action(let party, let id):
            let party = index.parties[party].map { exercise.parties[$0].name } ?? party.rawValue
            let action = index.actions[id].map { exercise.actions[$0].name } ?? id.rawValue
            return "\(party): \(action)"
        case .control(let reason): return "Control: \(reason)"
        case .proposal(let party, let number): return "Free action \(number) of \(name(party))"
        }
    }

    // MARK: Offers

    /// - Parameter worth: what it is worth to the onlooker's party, as `worth(of:for:)` has it.
    func offerView(_ offer: StandingOffer, for onlooker: Onlooker, worth: Int?) -> OfferView {
        let viewer = onlooker.viewer
        let direct = offer.addressees.union(BitSet(only: offer.author))
        return OfferView(
            offer: self.offer(offer, for: viewer), digest: offer.offer.digest.hex,
            consented: index.ids(of: offer.consented), against: index.ids(of: offer.against),
            alsoKnownTo: offer.isPublic ? [] : index.ids(of: offer.known.subtracting(direct)),
            isBound: offer.isBound,
            closing: offer.closing.map { closing($0, for: viewer) },
            worth: worth, consent: onlooker.party.flatMap { consentOutcome(of: $0, to: offer) })
    }

    func worth(of offer: StandingOffer, for onlooker: Onlooker) -> Int? {
        guard areValuesShown else { return nil }
        return onlooker.party.flatMap { worth(of: offer.terms, to: $0)?.worth }
    }

    // MARK: The desk

    func mandates(for viewer: Viewer) -> [MandateView] {
        let count = exercise.parties.count
        return play.mandates.indices.compactMap { record in
            let (from, to) = (exercise.parties[record / count].id, exercise.parties[record % count].id)
            guard !play.mandates[record].isEmpty, viewer == .control || viewer == .party(from) || viewer == .party(to)
            else { return nil }
            return MandateView(
                from: from, to: to, issues: play.mandates[record].elements.map { exercise.issues[$0].id })
        }
    }

    func desk(for viewer: Viewer) -> DeskView {
        guard let id = viewer.party, let party = index.parties[id] else {
            return DeskView(
                committedBy: exercise.parties.indices.filter { !play.commitments[$0].isEmpty }.map {
                    exercise.parties[$0].id
                },
                delivered: play.delivered, triggered: triggered, inStep: people.inStep.isEmpty ? nil : people.inStep)
        }
        let commitment = play.commitments[party]
        let actions = availableActions(party)
        let breaking = breakingActions(of: party, among: actions)
        let upholdable = upholdableIssues(of: id)
        return DeskView(
            committed: commitment.choices, performs: commitment.performs, suspends: commitment.suspends,
            actions: actions, breaking: breaking.isEmpty ? nil : breaking,
            performable: ownIssues(id, canBePerformed),
            suspendable: ownIssues(id) { $0.canBeSuspended }, upholdable: upholdable.isEmpty ? nil : upholdable)
    }

    private func upholdableIssues(of party: PartyID) -> [IssueID] {
        ownIssues(party) { canBeUpheld([$0]) }
    }

    func ownIssues(_ party: PartyID, _ test: (Obligation) -> Bool) -> [IssueID] {
        guard play.status == .running, play.point.map({ phase(at: $0).kind }) == .decision else { return [] }
        return exercise.issues.indices.filter { issue in
            play.obligations(inForceOn: issue, of: exercise).contains { $0.id.party == party && test($0) }
        }.map { exercise.issues[$0].id }
    }

    func availableActions(_ party: Int) -> [ActionID] {
        guard play.status == .running, let point = play.point else { return [] }
        let kind = phase(at: point).kind
        var context = Context()
        context.party = party
        var available: [ActionID] = []
        for program in program.actions where program.parties.contains(party) {
            let isOfPhase =
                switch program.action.slot {
                case .immediate: kind == .negotiation
                case .free: kind == .decision
                case .main, .voice: kind == .decision && !point.inEpilogue
                }
            guard isOfPhase, !program.action.parameters.isEmpty || holds(program.when, context) else { continue }
            available.append(program.action.id)
        }
        return available
    }
}
