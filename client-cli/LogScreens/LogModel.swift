import ExerciseModel
import NegotiationModel
import NegotiationRules
package import PlayerClient
import PlayerScreens
import RulePrograms
import SessionEngine
import SessionLog
package import WireMessages

/// Steps through a session's log, or plays it: typed lines and time in, pages out. It changes nothing; it holds no file
/// and no clock.
package struct LogModel: Sendable {
    let log: KeptLog
    let session: String
    /// For people line by line, or on a full screen, which draws where one stands by itself.
    let isOnScreen: Bool
    /// Whose eyes, with its index among the viewers. Side by side it is the one that is shown where there is room for one.
    private(set) var viewer: Viewer
    private(set) var viewerIndex: Int
    /// Those shown side by side; empty where one alone is looked at.
    private(set) var sides: [Viewer] = []
    /// What each viewer knows from the start, by the viewer's index.
    let exercises: [ExerciseView]
    /// Play after the entry where one stands.
    private(set) var play: SessionFold
    var playback = LogPlayback()
    /// Set where somebody else's cursor can be followed.
    var lead: LogLead?
    /// Set where the log is shown to others.
    package var audience: LogAudience?
    private var marked: MarkedLines
    var effects: [ClientEffect] = []

    /// - Parameters:
    ///   - log: read to its end.
    ///   - name: whose eyes: a party, `control` or `observer`.
    package init(_ log: KeptLog, as name: String, isOnScreen: Bool = false) throws(LineFault) {
        guard let start = log.start, let session = log.header?.session else {
            throw LineFault("The log has no header, so there is nothing to step through.")
        }
        self.log = log
        self.session = session
        self.isOnScreen = isOnScreen
        play = start
        viewer = try Self.viewers(of: start).find(name)
        viewerIndex = start.viewers.firstIndex(of: viewer) ?? 0
        exercises = start.viewers.map { start.state.view(for: $0, isHead: true).exercise }
        marked = MarkedLines(marking: isOnScreen ? "" : start.program.exercise.marking)
        marked.markNext()
    }

    /// What everybody knows of the exercise with these eyes.
    var exercise: ExerciseView { exercises[viewerIndex] }

    /// The number of the entry where one stands; 0 before the first.
    package var position: Int { play.entryCount }

    /// Whether it plays by itself, so that ticks are wanted often.
    package var isPlaying: Bool { playback.isPlaying }

    /// Where one stands, for those who follow.
    package var cursor: LogCursor {
        LogCursor(
            entry: position, isPlaying: playback.isPlaying, speed: playback.speed,
            eyes: sides.isEmpty ? [viewer] : sides)
    }

    /// What stands before a typed line, such as `3/120 control> `.
    package var prompt: String { "\(position)/\(log.steps.count) \(viewer)> " }

    /// What to show first.
    package mutating func begin() -> [ClientEffect] {
        tell(greeting)
        return drainEffects()
    }

    /// Takes a typed line.
    package mutating func handle(_ line: String) -> [ClientEffect] {
        do {
            try run(line.trimmed)
        } catch {
            tell(error.lines)
        }
        return drainEffects()
    }

    /// Takes the time, in milliseconds of any clock that goes forward; often while it plays.
    package mutating func tick(_ nowMs: Int) -> [ClientEffect] {
        playback.tick(nowMs)
        playOn()
        return drainEffects()
    }

    private mutating func run(_ line: String) throws(LineFault) {
        let (first, rest) = line.firstWordAndRest
        guard !first.isEmpty else { return try step(.next, "") }
        switch try word(first) {
        case .step(let word): try step(word, rest)
        case .look(.quit): effects.append(.quit(code: .done))
        case .look(let word): tell(try page(word, rest))
        }
    }

    private func word(_ first: String) throws(LineFault) -> LogWord {
        do {
            return try LogWord.choices.find(first)
        } catch {
            if error.lines.first?.contains("could be") == true { throw error }
            if Word.allCases.contains(where: { $0.rawValue == first.folded }) {
                throw LineFault(
                    "“\(first)” changes play, and this is a log: it is only read.",
                    "Type next to step on, or help for what is possible here.")
            }
            throw LineFault("There is no command “\(first)”.", "Type help for what is possible here.")
        }
    }

    mutating func tell(_ lines: [String]) {
        if !lines.isEmpty { effects.append(.tell(Told(.lines(marked.shown(lines))))) }
    }

    mutating func drainEffects() -> [ClientEffect] {
        defer { effects = [] }
        return effects
    }

    // MARK: What only these change

    /// Goes to an entry, quickly: what is nearest is played on.
    mutating func move(to number: Int) {
        play = log.play(after: number, from: play)
    }

    mutating func look(as viewers: [Viewer]) {
        guard let first = viewers.first else { return }
        sides = viewers.count > 1 ? viewers : []
        show(first)
    }

    /// Of several that are looked at side by side, shows this one where there is room for one.
    mutating func show(_ other: Viewer) {
        viewer = other
        viewerIndex = play.viewers.firstIndex(of: other) ?? 0
    }

    static func viewers(of fold: SessionFold) -> Choices<Viewer> {
        let parties = fold.program.exercise.parties.map { party in
            Choices<Viewer>.Entry(names: [party.id.rawValue, party.tag, party.name], value: .party(party.id))
        }
        return Choices(
            kind: "party", kinds: "parties",
            entries: parties + [
                .init(names: ["control"], value: .control), .init(names: ["observer", "observers"], value: .observer),
            ], isNumbered: false)
    }
}
