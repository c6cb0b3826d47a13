public import Digests
import ExerciseModel
public import NegotiationModel
public import RulePrograms

/// The state of one session: opaque, changed only by `apply`.
public struct SessionState: Sendable {
    let program: RuleProgram
    let dice: Dice
    // Everybody may read these here; nobody but `apply`, in this file, can write them.
    private(set) var play: Play
    /// Play at the start of every phase that has begun, in order.
    private(set) var snapshots: [Play] = []
    private(set) var people: People
    /// By party position: how the automated delegation bargains that plays it. No part of play: going back changes none.
    private(set) var botKinds: [BotKind?]
    /// When players see values, as the session was opened.
    public let values: ValuesShown
    /// Of the exercise as the session's log holds it; nil where no log does.
    let exerciseDigest: SHA256Digest?
    /// What staff call the table; nil where it has no name.
    let table: String?
    /// Set for those who read a log, from whom nothing is kept.
    private(set) var isForReaders = false

    /// A session that has not started.
    /// - Parameters:
    ///   - program: the exercise that is played.
    ///   - seed: 32 bytes; every draw follows from it.
    ///   - seats: in the session's order.
    ///   - diceAreKnown: whether the seed was chosen; all seats are told.
    ///   - values: when players see values.
    ///   - exerciseDigest: of the exercise, for those who join to compare.
    ///   - table: what staff call the table.
    public init(
        program: RuleProgram, seed: [UInt8], seats: [Seat] = [], diceAreKnown: Bool = false,
        values: ValuesShown = .during, exerciseDigest: SHA256Digest? = nil, table: String? = nil
    ) {
        let dice = Dice(seed: seed, areKnown: diceAreKnown)
        self.init(
            program: program, dice: dice, seats: seats,
            outcomes: program.exercise.draws.map { Self.outcome(of: $0, dice: dice) }, values, exerciseDigest, table)
    }

    /// - Parameter outcomes: of the exercise's draws, in its order.
    init(
        program: RuleProgram, dice: Dice, seats: [Seat], outcomes: [Int], _ values: ValuesShown = .during,
        _ exerciseDigest: SHA256Digest? = nil, _ table: String? = nil
    ) {
        self.program = program
        self.values = values
        self.exerciseDigest = exerciseDigest
        self.table = table
        self.dice = dice
        people = People(seats: seats)
        play = Play(program: program, outcomes: outcomes)
        botKinds = program.exercise.parties.map { _ in nil }
    }

    // MARK: Changing

    /// Makes an event part of the state. Never fails and decides nothing.
    public mutating func apply(_ event: Event) {
        switch event {
        case .phaseBegan:
            play.apply(event, in: program)
            snapshots.append(play.snapshot)
        case .wentBack(let point, let branch, let remaining, _): goBack(to: point, branch, remaining)
        case .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed, .codeReissued, .codeRevoked, .stepSet:
            people.apply(event)
        case .botSeated(let party, let kind): if let party = index.parties[party] { botKinds[party] = kind }
        case .botUnseated(let party, _): if let party = index.parties[party] { botKinds[party] = nil }
        default: play.apply(event, in: program)
        }
    }

    private mutating func goBack(to point: PhasePoint, _ branch: Int, _ remaining: Int) {
        guard let position = snapshots.lastIndex(where: { $0.point == point }) else { return }
        play = snapshots[position].continued(from: play, branch: branch, remaining: remaining)
        snapshots.removeSubrange((position + 1)...)
    }

    /// A session of which nothing is known but its exercise. To look at, never to play on.
    static func unknown(of program: RuleProgram) -> SessionState {
        let (exercise, index) = (program.exercise, program.index)
        let off = exercise.draws.indices.map { index.outcomes[$0][exercise.draws[$0].off] ?? 0 }
        let dice = Dice(seed: [UInt8](repeating: 0, count: 32))
        var unknown = SessionState(program: program, dice: dice, seats: [], outcomes: off)
        for (track, layout) in zip(exercise.tracks, index.trackLayouts) {
            for slot in layout.firstSlot..<(layout.firstSlot + layout.slotCount) {
                unknown.play.slots[slot] = track.minimum
            }
        }
        return unknown
    }

    /// A copy in which more is known. To look at, never to play on.
    func learning(_ learn: (inout Play) -> Void) -> SessionState {
        var copy = self
        learn(&copy.play)
        return copy
    }

    /// A copy that has forgotten what was said, and not how often: to make again what followed, which costs much less to
    /// keep.
    public func forgettingMessages() -> SessionState {
        var copy = self
        copy.play.channels = [:]
        return copy
    }

    /// A copy whose views show every party its values, whatever the session was opened with. For those who read a log: they have
    /// the exercise whole in it.
    public func forReaders() -> SessionState {
        var copy = self
        copy.isForReaders = true
        return copy
    }

    // MARK: Reading

    /// Whether a party's seats are shown values now, and what tells of them.
    var areValuesShown: Bool {
        switch values {
        case .during: true
        case .after: isForReaders || play.status == .ended
        case .never: isForReaders
        }
    }

    /// The same of one viewer: control reads of everybody's.
    func showsValues(to viewer: Viewer) -> Bool { viewer == .control || areValuesShown }

    var exercise: Exercise { program.exercise }
    var index: ExerciseIndex { program.index }

    /// Not begun, running, paused or over.
    public var status: PlayStatus { play.status }
    /// The round and phase that play is in; nil before STARTEX.
    public var point: PhasePoint? { play.point }
    /// The sessions that go in step with this one, itself among them, ascending; none where it goes by itself.
    public var inStep: [String] { people.inStep }
    /// What can be done now; nil before the first phase.
    public var phaseKind: PhaseKind? { play.point.map { phase(at: $0).kind } }
    /// When the running phase ends, in UTC milliseconds.
    public var deadline: Int? { play.status == .running ? play.deadline : nil }
    /// SHA-256 of the seed, published from the opening.
    public var seedCommitment: SHA256Digest { dice.commitment }

    private static func outcome(of draw: Draw, dice: Dice) -> Int {
        let total = draw.outcomes.reduce(0) { $0 + max(0, $1.weight) }
        var rest = dice.value("draw/\(draw.id)", of: max(1, total))
        for (position, outcome) in draw.outcomes.enumerated() {
            rest -= max(0, outcome.weight)
            if rest < 0 { return position }
        }
        return 0
    }
}
