import ExerciseModel
import NegotiationModel
import RulePrograms

/// How one phase followed another.
struct PhaseTurn: Sendable {
    /// The one that ended; nil at STARTEX.
    var from: PhasePoint?
    /// UTC milliseconds.
    var atMs: Int
    /// Whether its time was over, and nobody closed it.
    var isByClock: Bool
}

/// Everything that play changes: where it is, the numbers, the table.
struct Play: Sendable {
    var status = PlayStatus.notStarted
    var point: PhasePoint?
    /// How the phase came that is played; nil where control went back to it.
    var turn: PhaseTurn?
    /// UTC milliseconds, while running.
    var deadline: Int?
    /// Milliseconds, while paused.
    var remaining: Int?
    var ending: EndingID?
    var endingReason = ""
    /// Every track's numbers, by slot.
    var slots: [Int]
    var lastMoves: [LastMove?]
    /// By issue position; nil: the status quo.
    var inForce: [TermInForce?]
    var agreements: [Agreement] = []
    var obligations: [Obligation] = []
    /// Standing offers, and those closed lately.
    var offers: [StandingOffer] = []
    /// By author and addressee.
    var records: [OfferRecord]
    /// Issues mandated, by giver and holder.
    var mandates: [BitSet]
    /// By party position.
    var commitments: [Commitment]
    /// What was revealed in the decision phase that closed last.
    var revealed: [Commitment]
    var ledgers: [Int]
    /// By rule position.
    var levels: [EnforcementLevel]
    var spent: Set<String> = []
    /// Names of the dice thrown in this round.
    var thrown: Set<String> = []
    /// By draw position.
    var outcomes: [Int]
    var proposals: [ProposalView] = []
    var delivered: [InjectID] = []
    /// The MSEL as it stands: the plan's rows in its order, those of imported plans, then those written on the spot.
    var rows: [InjectRow]
    /// Which of the rows wait for the clock, and which for their trigger.
    var waiting: WaitingRows
    var observations: [Observation] = []
    /// The exercise's, then those that control put.
    var questions: [EvaluatorQuestion]
    /// While running: when exercise time would have begun had play never stopped, UTC milliseconds.
    var exerciseStart: Int?
    /// While paused: milliseconds of play since STARTEX.
    var exerciseTime: Int?
    var isImplemented = false
    /// Whether one of its parties has broken the settlement since it was implemented.
    var isSettlementBroken = false
    /// Agreements of which control was warned that they can't be implemented any more.
    var outOfReach: [Int] = []
    /// How often control went back.
    var branch = 0
    /// How many there were of what is numbered.
    var counts: [Numbering: Int] = [:]
    /// The latest messages of every channel, for those who join. Channels are kept apart, so that what is said in one
    /// never shows in another by what is forgotten there.
    var channels: [MessageRoute: [KeptMessage]] = [:]
    /// How many messages there were; orders those of all channels.
    var messageCount = 0

    init(program: RuleProgram, outcomes: [Int]) {
        let exercise = program.exercise
        let parties = exercise.parties.count
        var slots = [Int](repeating: 0, count: program.index.slotCount)
        for (track, layout) in zip(exercise.tracks, program.index.trackLayouts) {
            for slot in layout.firstSlot..<(layout.firstSlot + layout.slotCount) { slots[slot] = track.start }
            for (party, start) in track.starts {
                if let owner = program.index.parties[party], let slot = layout.slot([owner]) { slots[slot] = start }
            }
        }
        self.slots = slots
        self.outcomes = outcomes
        lastMoves = [LastMove?](repeating: nil, count: slots.count)
        inForce = [TermInForce?](repeating: nil, count: exercise.issues.count)
        records = [OfferRecord](repeating: OfferRecord(), count: parties * parties)
        mandates = [BitSet](repeating: BitSet(), count: parties * parties)
        commitments = [Commitment](repeating: Commitment(), count: parties)
        revealed = commitments
        ledgers = [Int](repeating: 0, count: parties)
        levels = exercise.rules.map(\.level)
        questions = exercise.questions
        rows = exercise.injects.map { InjectRow(inject: $0) }
        waiting = WaitingRows(rows, triggers: program.triggers)
    }

    func proposalIndex(_ party: PartyID, _ number: Int) -> Int? {
        proposals.firstIndex { $0.proposal.party == party && $0.proposal.number == number }
    }

    func offerIndex(_ id: OfferID) -> Int? { offers.lastIndex { $0.offer.id == id } }

    /// The obligations of the term that is in force on an issue.
    func obligations(inForceOn issue: Int, of exercise: Exercise) -> [Obligation] {
        guard let term = inForce[issue] else { return [] }
        let id = exercise.issues[issue].id
        return obligations.filter { $0.id.issue == id && $0.id.agreement == term.agreement && $0.state != .replaced }
    }

    /// The offer, open or closed, where it is still known.
    func standing(_ id: OfferID) -> StandingOffer? { offerIndex(id).map { offers[$0] } }

    /// The position of the option in force on an issue, or of the status quo.
    func now(_ issue: Int, _ index: ExerciseIndex) -> Int { inForce[issue]?.option ?? index.statusQuo[issue] }
}
