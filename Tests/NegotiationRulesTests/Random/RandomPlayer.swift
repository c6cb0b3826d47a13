import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance

@testable import NegotiationRules

/// Somebody who gives more or less sensible commands for everyone in turn.
struct RandomPlayer {
    var random: SplitMix
    /// Two parties that exchange nothing between themselves alone; for pairs of sessions that differ in that.
    var apart: Set<PartyID> = []

    typealias Given = (command: Command, actor: Actor)

    mutating func next(in state: SessionState) -> Given {
        if state.status == .notStarted { return (.start, .seat(role: .control)) }
        if random.chance(13) { return (controlCommand(state), .seat(role: .control)) }
        if random.chance(2) { return (.phaseElapsed, .clock) }
        if random.chance(7), let given = peopleCommand(state) { return given }
        let party = random.pick(state.exercise.parties)!.id
        let actor = Actor.seat(role: .party(id: party, head: !random.chance(2)))
        return (partyCommand(party, state), actor)
    }

    private mutating func partyCommand(_ party: PartyID, _ state: SessionState) -> Command {
        let isBargaining = state.point.map { state.phase(at: $0).kind == .negotiation } ?? false
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<10: return words(party, state)
        case 10..<12: return .propose(what: "a thing", effect: "an effect", reasons: ["because"])
        case 12..<55 where isBargaining: return .putForward(offer: draft(party, state))
        case 55..<92 where isBargaining: return answer(party, state)
        case 12..<85: return commitment(party, state)
        default: return action(party, state)
        }
    }

    // MARK: Words

    private mutating func words(_ party: PartyID, _ state: SessionState) -> Command {
        let audience: Audience
        switch Int.random(in: 0..<5, using: &random) {
        case 0: audience = .plenary
        case 1: audience = .delegation
        case 2: audience = .control
        case 3: return .state(text: "for the record")
        default: audience = .parties(only: others(party, state))
        }
        return .say(to: audience, text: "words")
    }

    mutating func others(_ party: PartyID, _ state: SessionState) -> [PartyID] {
        let all = state.exercise.parties.map(\.id).filter { $0 != party }
        var some = random.some(of: all, percent: 45)
        if some.isEmpty { some = [random.pick(all)!] }
        if apart.contains(party), apart.isSuperset(of: some) { return all }
        return some
    }

    // MARK: Offers

    mutating func draft(_ party: PartyID, _ state: SessionState) -> OfferDraft {
        if random.chance(5), let mutual = mutualDraft(party, state) { return mutual }
        let isLikely = random.chance(15)
        let all = state.exercise.parties.map(\.id).filter { $0 != party }
        return OfferDraft(
            addressees: isLikely || random.chance(40) ? all : others(party, state), isPublic: random.chance(20),
            terms: isLikely ? Self.likely.filter { state.index.issues[$0.issue] != nil } : terms(state),
            note: random.chance(20) ? "a note" : "", thisPhaseOnly: random.chance(15))
    }

    /// Restraint on both sides, to all but one: of it some rule tells the one left out.
    private mutating func mutualDraft(_ party: PartyID, _ state: SessionState) -> OfferDraft? {
        let terms = ["restraint_west", "restraint_russia"].map { Term(issue: IssueID($0), option: "transparency") }
        let others = state.exercise.parties.map(\.id).filter { $0 != party }
        guard state.index.issues[terms[0].issue] != nil, let left = random.pick(others) else { return nil }
        return OfferDraft(addressees: others.filter { $0 != left }, isPublic: false, terms: terms)
    }

    /// What chance alone would hardly find: packages that make a settlement, by what an exercise calls its issues.
    private static let likely: [Term] = [
        Term(issue: "forces", option: "ceasefire"), Term(issue: "relief_us", option: "phased"),
        Term(issue: "night_hours", option: "until_midnight"), Term(issue: "barriers", option: "screens"),
    ]

    mutating func terms(_ state: SessionState) -> [Term] {
        let issues = state.exercise.issues.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
        return issues.map { Term(issue: $0.id, option: random.pick($0.options)!.id) }
    }

    private mutating func answer(_ party: PartyID, _ state: SessionState) -> Command {
        let viewer: Viewer = random.chance(95) ? .party(party) : .control
        let offers = state.play.offers.filter { $0.isOpen && state.knows($0, viewer) && !isApart($0.offer) }
        let own = offers.filter { $0.consented.contains(state.index.parties[party] ?? 0) && $0.offer.author != party }
        if random.chance(25), let offer = random.pick(own)?.offer { return .withdrawConsent(offer: offer.id) }
        guard let offer = random.pick(offers)?.offer else { return .putForward(offer: draft(party, state)) }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<66: return .accept(offer: offer.id, digest: offer.digest)
        case 66..<76: return .reject(offer: offer.id, reason: "no")
        case 76..<88: return .counter(offer: offer.id, with: draft(party, state))
        case 88..<94: return .withdraw(offer: offer.id)
        default: return .withdrawConsent(offer: offer.id)
        }
    }

    private func isApart(_ offer: Offer) -> Bool {
        !offer.isPublic && apart.contains(offer.author) && apart.isSuperset(of: offer.addressees)
    }

    // MARK: Actions

    private mutating func commitment(_ party: PartyID, _ state: SessionState) -> Command {
        let desk = state.desk(for: .party(party))
        if random.chance(80), let issue = random.pick(desk.performable) { return .perform(issue: issue) }
        if random.chance(8), let issue = random.pick(desk.suspendable) { return .suspend(issue: issue) }
        if random.chance(15), let choice = random.pick(desk.committed) { return .uncommit(action: choice.action) }
        return action(party, state)
    }

    private mutating func action(_ party: PartyID, _ state: SessionState) -> Command {
        let isBargaining = state.point.map { state.phase(at: $0).kind == .negotiation } ?? false
        let fitting = random.chance(90)
        let own = state.exercise.actions.filter {
            $0.parties.contains(party) && (!fitting || ($0.slot == .immediate) == isBargaining)
        }
        guard let action = random.pick(own) else { return .state(text: "nothing to do") }
        var arguments: [String: [String]] = [:]
        for parameter in action.parameters { arguments[parameter.id] = words(for: parameter, state) }
        return .commit(action: action.id, arguments: arguments)
    }

    private mutating func words(for parameter: ActionParameter, _ state: SessionState) -> [String] {
        switch parameter.kind {
        case .party(let among): return [random.pick(among)!.rawValue]
        case .issues(let among): return random.some(of: among, percent: 60).map(\.rawValue)
        case .value(let track):
            let values = state.exercise.tracks.first { $0.id == track }?.values ?? []
            return random.pick(values).map { [$0.id] } ?? []
        }
    }

    // MARK: Control

    private mutating func controlCommand(_ state: SessionState) -> Command {
        if random.chance(3), let back = goingBack(state) { return back }
        if state.status == .paused { return .resume }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<60: return .next(reason: "")
        case 60..<62: return .note(text: "a note")
        case 62..<64: return .pause(reason: "a break")
        case 64: return .realWorld(text: "a real reason")
        case 65..<68: return bot(state)
        case 68..<70: return .extend(minutes: Int.random(in: -5...9, using: &random))
        case 70..<75: return msel(state)
        case 75..<84: return track(state)
        case 84..<90:
            let rule = random.pick(state.exercise.rules)!
            return .setLevel(rule: rule.id, level: random.pick(EnforcementLevel.allCases)!, reason: "to see")
        case 90..<96:
            return .certify(
                issue: random.pick(state.exercise.issues)!.id, party: random.pick(state.exercise.parties)!.id,
                accepted: random.chance(50), reason: "as seen")
        case 96..<98: return ruling(state)
        default: return .say(to: .parties(only: [random.pick(state.exercise.parties)!.id]), text: "a word")
        }
    }

    /// To a phase not far behind: whoever went back far each time would never come to an end.
    private mutating func goingBack(_ state: SessionState) -> Command? {
        let points = state.snapshots.compactMap(\.point).suffix(4)
        return random.pick(points).map { .goBack(to: $0, reason: "to try again") }
    }

    private mutating func ruling(_ state: SessionState) -> Command {
        let open = state.play.proposals.filter { $0.allowed == nil }
        guard let proposal = random.pick(open)?.proposal else { return .note(text: "nothing to rule on") }
        guard random.chance(60) else {
            return .rule(
                party: proposal.party, proposal: proposal.number, allowed: random.chance(50), text: "so be it")
        }
        return .roll(
            party: proposal.party, proposal: proposal.number, percent: Int.random(in: 0...100, using: &random),
            text: "as the die says")
    }

    private mutating func msel(_ state: SessionState) -> Command {
        let row = random.pick(state.play.rows)?.inject.id ?? "none"
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .setStatus(row: row, status: random.pick(InjectStatus.allCases)!, reason: "so")
        case 1: return .editInject(row: row, edit: InjectEdit(body: "other words"))
        case 2: return .improvise(from: "Radio", to: [], text: "rain", method: "news")
        case 3: return .observe(about: .inject(row: row), text: "they talk")
        case 4:
            let question = random.pick(state.play.questions)?.id
            guard random.chance(50), let question else { return .pose(text: "do they talk?", objective: 1) }
            return .observe(about: .question(id: question), text: "they talk")
        case 5 where random.chance(20): return importMSEL(state)
        default: return .inject(row: row)
        }
    }

    /// Most of the rows as they stand, some with another text, and one that is new.
    private mutating func importMSEL(_ state: SessionState) -> Command {
        var rows: [Inject] = []
        for row in state.play.rows where !random.chance(10) {
            var inject = row.inject
            if !InjectStatus.planned.contains(inject.status) { inject.status = .approved }
            if random.chance(30) { inject.body = "another plan" }
            rows.append(inject)
        }
        if var new = rows.last {
            new.id = InjectID("N-\(state.play.rows.count)")
            rows.append(new)
        }
        return .importMSEL(file: "", rows: rows)
    }

    private mutating func bot(_ state: SessionState) -> Command {
        if random.chance(50), let seated = random.pick(state.bots) { return .unseatBot(party: seated.party) }
        return .seatBot(party: random.pick(state.exercise.parties)!.id, kind: random.pick(BotKind.allCases)!)
    }

    private mutating func track(_ state: SessionState) -> Command {
        guard let track = random.pick(state.exercise.tracks) else { return .note(text: "there is no track") }
        var place = track.id.rawValue
        let owners: [PartyID]
        switch track.shape {
        case .single: owners = []
        case .each(let parties): owners = [random.pick(parties)!]
        case .pairs: owners = Array(state.exercise.parties.map(\.id).shuffled(using: &random).prefix(2))
        }
        for owner in owners { place += "[\(owner)]" }
        return .setTrack(track: place, to: Int.random(in: -6...11, using: &random), reason: "as it is")
    }
}
