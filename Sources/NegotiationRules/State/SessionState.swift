import Digests
import ExerciseModel
import NegotiationModel
import RulePrograms

/// The state of one session: opaque, changed only by `apply`.
public struct SessionState: Sendable {
    let program: RuleProgram
    let dice: Dice
    var play: Play
    /// Play at the start of every phase that has begun, in order.
    var checkpoints: [Play] = []
    var people: People
    /// By party position: how the automated delegation bargains that plays it. No part of play: going back changes none.
    var botKinds: [BotKind?]

    /// A session that has not started.
    /// - Parameters:
    ///   - program: the exercise that is played.
    ///   - seed: 32 bytes; every draw follows from it.
    ///   - seats: in the session's order.
    public init(program: RuleProgram, seed: [UInt8], seats: [Seat] = []) {
        self.program = program
        people = People(seats: seats)
        dice = Dice(seed: seed)
        let outcomes = program.exercise.draws.map { Self.outcome(of: $0, dice: Dice(seed: seed)) }
        play = Play(program: program, outcomes: outcomes)
        botKinds = program.exercise.parties.map { _ in nil }
    }

    var exercise: Exercise { program.exercise }
    var index: ExerciseIndex { program.index }

    /// Not begun, running, paused or over.
    public var status: PlayStatus { play.status }
    /// The round and phase that play is in; nil before STARTEX.
    public var point: PhasePoint? { play.point }
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

/// Named draws from a session's seed, which anyone can check once the seed is known.
public struct Dice: Sendable {
    let seed: [UInt8]

    /// 32 bytes of chance; whoever knows them knows every draw.
    public init(seed: [UInt8]) { self.seed = seed }

    /// SHA-256 of the seed: shows later that it was this one, and gives none of it away.
    public var commitment: SHA256Digest { SHA256Digest(of: seed) }

    /// The draw of this name: the first 8 bytes of HMAC-SHA-256(seed, name), big-endian, modulo `of`.
    /// - Parameters:
    ///   - name: what is drawn, such as `draw/intent`; as UTF-8.
    ///   - of: at least 1; the value lies from 0 to less.
    public func value(_ name: String, of: Int) -> Int {
        let bits = hmacSHA256(key: seed, message: Array(name.utf8)).firstEightBytesBigEndian
        return Int(bits % UInt64(max(1, of)))
    }
}

extension Dice {
    /// The seed in lower-case hexadecimal, published at the close.
    var seedHex: String {
        let digits = Array("0123456789abcdef")
        return String(seed.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
