import ExerciseModel
import NegotiationModel
import NegotiationRules
import SeededChance
import SessionEngine
import WireMessages

/// Everybody at a watched session, playing by chance and more or less sensibly.
struct TableOfPlayers {
    private(set) var session: WatchedSession
    var dice: SplitMix
    private var connections: [UInt64] = []
    private var lastConnection: UInt64 = 0

    /// - Parameter values: when players see values.
    init(_ exercise: Exercise, seed: Int, values: ValuesShown = .during) throws {
        session = try WatchedSession(exercise, seed: UInt8(seed), values: values)
        dice = SplitMix(seed: seed)
        for seat in session.seats.indices {
            connections.append(0)
            join(seat)
        }
    }

    mutating func play(steps: Int) {
        for step in 0..<steps {
            session.nowMs += Int.random(in: 1000...30_000, using: &dice)
            if step == 30 { give(control, .start) } else { self.step() }
        }
        // Whatever the plays came to, they end as sessions end.
        give(control, .end(reason: "Time."))
        give(control, .note(text: "After ENDEX"))
        session.take(.close(reason: "Closed by staff."))
    }

    var exercise: Exercise { session.exercise }
    var control: Int { session.seats.count - 2 }

    mutating func give(_ seat: Int, _ command: Command) { _ = session.give(connections[seat], command) }

    private mutating func join(_ seat: Int, after: Int? = nil) {
        lastConnection += 1
        connections[seat] = lastConnection
        _ = session.join(lastConnection, session.seats[seat].id, after: after)
    }

    private mutating func step() {
        let seat = Int.random(in: session.seats.indices, using: &dice)
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<3: join(seat, after: Int.random(in: 0...3, using: &dice))
        case 3: _ = session.ask(connections[seat], .news(NewsRequest(after: 0, limit: 40)))
        case 4: watch(seat)
        case 5..<7: session.send(malformed: #"{"jsonrpc":"2.0","id":1,"method":"dance"}"#, on: connections[seat])
        case 7..<8: session.send(malformed: "{", on: connections[seat])
        case 8..<12:
            let party = session.seats[seat].role.viewer.party
            _ = session.ask(connections[seat], .preview(PreviewRequest(offer: draft(not: party))))
        case 12..<28: give(control, controlCommand())
        case 28..<34: peopleStep(seat)
        default:
            guard let party = session.seats[seat].role.viewer.party else { return }
            give(seat, partyCommand(party))
        }
    }

    /// Mostly control does; of others nobody may.
    private mutating func watch(_ seat: Int) {
        let viewer = session.seats[Int.random(in: session.seats.indices, using: &dice)].role.viewer
        _ = session.ask(connections[dice.chance(80) ? control : seat], .watch(WatchRequest(as: viewer)))
    }

    // MARK: Parties

    private mutating func partyCommand(_ party: PartyID) -> Command {
        let sections = session.state.sections(for: .party(party))
        switch sections.play?.phaseKind {
        case .negotiation?:
            if dice.chance(15) { return action(party) }
            return dice.chance(65) ? answer(party, sections.offers ?? []) : talk(party)
        case .decision?:
            return dice.chance(70) ? act(party, sections.desk ?? DeskView()) : talk(party)
        default: return talk(party)
        }
    }

    private mutating func talk(_ party: PartyID) -> Command {
        switch Int.random(in: 0..<16, using: &dice) {
        case 0: .say(to: .plenary, text: "Good morning.\nІ вам.")
        case 1: .say(to: .delegation, text: "Among us")
        case 2: .say(to: .control, text: "How long?")
        case 3: .say(to: .parties(only: others(than: party)), text: "Psst")
        case 4: .state(text: "For the record")
        case 5 where dice.chance(30): .realWorld(text: "A fire alarm")
        case 5: .propose(what: "A fair", effect: "Calm", reasons: ["People like fairs."])
        default: .putForward(offer: draft(not: party))
        }
    }

    mutating func others(than party: PartyID?) -> [PartyID] {
        let all = exercise.parties.map(\.id).filter { $0 != party }
        let some = all.filter { _ in dice.chance(75) }
        return some.isEmpty ? all : some
    }

    mutating func draft(not party: PartyID?) -> OfferDraft {
        OfferDraft(
            addressees: others(than: party), isPublic: dice.chance(25), terms: terms(),
            note: dice.chance(30) ? "Ось так" : "", thisPhaseOnly: dice.chance(15))
    }

    private mutating func terms() -> [Term] {
        exercise.issues.filter { _ in dice.chance(35) }.map { Term(issue: $0.id, option: dice.pick($0.options)!.id) }
    }

    private mutating func answer(_ party: PartyID, _ offers: [OfferView]) -> Command {
        let standing = offers.filter { $0.closing == nil }
        let own = standing.filter { $0.offer.author == party }
        if dice.chance(35), let offer = dice.pick(own)?.offer {
            return dice.chance(50)
                ? .withdraw(offer: offer.id)
                : .putForward(offer: OfferDraft(addressees: offer.addressees, isPublic: offer.isPublic, terms: terms()))
        }
        if dice.chance(12),
            let offer = dice.pick(standing.filter { $0.consented.contains(party) && $0.offer.author != party })?.offer
        {
            return .withdrawConsent(offer: offer.id)
        }
        guard let offer = dice.pick(standing)?.offer else { return talk(party) }
        switch Int.random(in: 0..<18, using: &dice) {
        case 0..<11: return .accept(offer: offer.id, digest: offer.digest)
        case 11..<13: return .reject(offer: offer.id, reason: "No")
        default: return .counter(offer: offer.id, with: draft(not: party))
        }
    }

    private mutating func act(_ party: PartyID, _ desk: DeskView) -> Command {
        if dice.chance(60), let issue = dice.pick(desk.performable) { return .perform(issue: issue) }
        if dice.chance(15), let issue = dice.pick(desk.suspendable) { return .suspend(issue: issue) }
        if dice.chance(20), let choice = dice.pick(desk.committed) { return .uncommit(action: choice.action) }
        return action(party)
    }

    private mutating func action(_ party: PartyID) -> Command {
        let own = exercise.actions.filter { $0.parties.contains(party) }
        guard let action = dice.pick(own) else { return talk(party) }
        var arguments: [String: [String]] = [:]
        for parameter in action.parameters { arguments[parameter.id] = argument(parameter) }
        return .commit(action: action.id, arguments: arguments)
    }

    private mutating func argument(_ parameter: ActionParameter) -> [String] {
        switch parameter.kind {
        case .party(let among): [dice.pick(among)!.rawValue]
        case .issues(let among): among.map(\.rawValue).filter { _ in dice.chance(60) }
        case .value(let track):
            dice.pick(exercise.tracks.first { $0.id == track }?.values ?? []).map { [$0.id] } ?? []
        }
    }

    // MARK: Control

    private mutating func controlCommand() -> Command {
        if session.state.status == .paused { return dice.chance(50) ? .resume : .extend(minutes: 1) }
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<5: return .next(reason: "")
        case 5..<8: return certificate()
        case 8: return .pause(reason: "A break")
        case 9: return dice.chance(50) ? .extend(minutes: 2) : goingBack()
        case 10: return .inject(row: dice.pick(exercise.injects)?.id ?? "none")
        case 11: return .improvise(from: "Radio", to: dice.chance(50) ? [] : others(than: nil), text: "Rain")
        case 12, 13:
            return .setTrack(track: track(), to: Int.random(in: -2...9, using: &dice), reason: "As it is")
        case 14, 15:
            let level = dice.pick([EnforcementLevel.off, .off, .advise, .enforce, .score])!
            return .setLevel(rule: dice.pick(exercise.rules)!.id, level: level, reason: "To see")
        case 16, 17, 18:
            let number = Int.random(in: 1...2, using: &dice)
            let party = dice.pick(exercise.parties)!.id
            if dice.chance(40) { return .roll(party: party, proposal: number, percent: 50, text: "As it falls") }
            return .rule(party: party, proposal: number, allowed: dice.chance(50), text: "So be it")
        default: return dice.chance(30) ? .note(text: "Watch this") : staffWork()
        }
    }

    private mutating func staffWork() -> Command {
        let row = dice.pick(session.state.sections(for: .control).msel ?? [])?.inject.id ?? "none"
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: return .setStatus(row: row, status: dice.pick([.approved, .held, .skipped])!, reason: "")
        case 1: return .editInject(row: row, edit: InjectEdit(body: "Other words \(dice.next() % 100)"))
        case 2:
            let asked = session.state.sections(for: .control).questions ?? []
            guard let question = dice.pick(asked), dice.chance(50) else { return .pose(text: "Do they talk?") }
            return .observe(about: .question(id: question.id), text: "They talk")
        default: return .observe(about: dice.chance(50) ? .moment : .inject(row: row), text: "They talk")
        }
    }

    /// To the start of the present phase, so that play comes to its end all the same.
    private func goingBack() -> Command {
        guard let point = session.state.point else { return .note(text: "Nothing to go back to") }
        return .goBack(to: point, reason: "Again")
    }

    private mutating func certificate() -> Command {
        let wanted: Set<ObligationState> = [.performed, .owed]
        let obligations = session.state.sections(for: .control).obligations?.filter { wanted.contains($0.state) }
        guard let id = dice.pick(obligations ?? [])?.id else { return .note(text: "Nothing to certify") }
        return .certify(issue: id.issue, party: id.party, accepted: dice.chance(70), reason: "As seen")
    }

    private mutating func track() -> String {
        guard let track = dice.pick(exercise.tracks) else { return "none" }
        let owners: [PartyID] =
            switch track.shape {
            case .single: []
            case .each(let parties): Array(parties.shuffled(using: &dice).prefix(1))
            case .pairs: Array(exercise.parties.map(\.id).shuffled(using: &dice).prefix(2))
            }
        return track.id.rawValue + owners.map { "[\($0)]" }.joined()
    }
}
