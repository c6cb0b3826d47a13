import NegotiationModel
import SessionEngine

/// Steps through a session's log: typed lines in, pages out. It changes nothing; it holds no file and no clock.
public struct LogModel: Sendable {
    let log: KeptLog
    let session: String
    /// Whose eyes, with their place among the viewers, and what they know from the start.
    var viewer: Viewer
    var place: Int
    var exercise: ExerciseView
    /// Play after the entry where one stands.
    var play: SessionFold
    private var screen: MarkedLines
    var effects: [ClientEffect] = []

    /// - Parameters:
    ///   - log: read to its end.
    ///   - name: whose eyes: a party, `control` or `observer`.
    public init(_ log: KeptLog, as name: String) throws(LineFault) {
        guard let start = log.start, let session = log.header?.session else {
            throw LineFault("The log has no header, so there is nothing to step through.")
        }
        self.log = log
        self.session = session
        play = start
        viewer = try Self.viewers(of: start).find(name)
        place = start.viewers.firstIndex(of: viewer) ?? 0
        exercise = start.state.view(for: viewer, isHead: true).exercise
        screen = MarkedLines(marking: exercise.marking)
        screen.markNext()
    }

    /// The number of the entry where one stands; 0 before the first.
    public var position: Int { play.entryCount }

    /// What stands before a typed line, such as `3/120 control> `.
    public var prompt: String { "\(position)/\(log.steps.count) \(viewer)> " }

    /// What to show first.
    public mutating func begin() -> [ClientEffect] {
        tell(greeting)
        defer { effects = [] }
        return effects
    }

    /// Takes a typed line.
    public mutating func handle(_ line: String) -> [ClientEffect] {
        do {
            try run(line.trimmed)
        } catch {
            tell(error.lines)
        }
        defer { effects = [] }
        return effects
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
        effects.append(.print(screen.shown(lines)))
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
