import ExerciseFormat
import ExerciseModel
import Foundation
import NegotiationModel
import NegotiationRules
import Rehearsal
import RulePrograms

/// Measures what the rules cost: processor time to decide and apply a command, early in a session and after a million.
@main struct RulesBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let exercise = arguments.first ?? "../exercises/off-ramp-2022"
        let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
        var early = try MeasuredSession(exercise: exercise)
        early.fill(commands: 10)
        var late = early
        late.fill(commands: count)
        print("microseconds of processor time, off-ramp-2022\n")
        print("command".padded(34) + "after 10".padded(12) + "after \(count)")
        for (name, measure) in MeasuredSession.measures {
            let (first, second) = (measure(early), measure(late))
            print(name.padded(34) + String(format: "%-12.1f%.1f", first, second))
        }
        print("rehearsed session".padded(34) + String(format: "%.1f", try early.rehearsal(sessions: 200)))
    }
}

/// A session that commands are given to.
struct MeasuredSession {
    private let exercise: Exercise
    private var state: SessionState
    private var time = 0
    /// What the parties and control are shown, where that is kept.
    private var shown: [(viewer: Viewer, sections: ViewSections)] = []

    init(exercise path: String) throws {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            if let data = FileManager.default.contents(atPath: path + "/" + name) { files[name] = [UInt8](data) }
        }
        exercise = try ExerciseReader.read(ExerciseFiles(files: files))
        let program = try RuleProgram(exercise)
        state = SessionState(program: program, seed: [UInt8](repeating: 7, count: 32))
        give(.start, .seat(role: .control))
    }

    /// What is measured, each in microseconds for one.
    static var measures: [(name: String, measure: (MeasuredSession) -> Double)] {
        [
            ("put an offer forward", { $0.each(2_000) { session, place in session.offer(place) } }),
            (
                "an offer, and what five seats see",
                { $0.seen().each(2_000) { session, place in session.offerSeen(place) } }
            ),
            ("say", { $0.each(2_000) { session, _ in session.say("words and more words") } }),
            ("state", { $0.each(2_000) { session, _ in session.give(.state(text: "words"), head("ukraine")) } }),
            ("close a phase", { $0.each(6) { session, _ in session.give(.next(reason: ""), .seat(role: .control)) } }),
            ("view of a party", { $0.each(500) { session, _ in _ = session.state.sections(for: .party("us")) } }),
            ("view of control", { $0.each(500) { session, _ in _ = session.state.sections(for: .control) } }),
        ]
    }

    /// Messages, statements and offers in turn, with a new round now and then.
    mutating func fill(commands count: Int) {
        for place in 0..<count {
            switch place % 8 {
            case 0: offer(place / 8)
            case 1, 3, 5: say("word \(place)")
            default: give(.state(text: "word \(place)"), Self.head("us"))
            }
            let isEarly = (state.point?.round ?? 0) < 5
            if place % 50_000 == 49_999, isEarly { for _ in 0..<3 { give(.next(reason: ""), .seat(role: .control)) } }
        }
    }

    private func each(_ count: Int, _ body: (inout MeasuredSession, Int) -> Void) -> Double {
        var copy = self
        let start = Self.processorNanoseconds
        for place in 0..<count { body(&copy, place) }
        return Double(Self.processorNanoseconds - start) / 1_000 / Double(count)
    }

    @discardableResult
    private mutating func offer(_ place: Int) -> [Event] {
        let option: OptionID = place % 2 == 0 ? "term_of_years" : "for_good"
        let terms = [Term(issue: "neutrality", option: option), Term(issue: "crimea", option: "shelved")]
        return give(
            .putForward(offer: OfferDraft(addressees: ["russia"], isPublic: false, terms: terms)), Self.head("ukraine"))
    }

    /// Whole sessions of automated delegations, in microseconds for one.
    func rehearsal(sessions: Int) throws -> Double {
        let stage = try RehearsalStage(exercise, family: [.boulware, .linear, .conceder])
        let start = Self.processorNanoseconds
        for seed in 1...sessions { _ = stage.play(seed: seed) }
        return Double(Self.processorNanoseconds - start) / 1_000 / Double(sessions)
    }

    /// With what five seats are shown.
    private func seen() -> MeasuredSession {
        var copy = self
        let viewers: [Viewer] = [.party("us"), .party("russia"), .party("ukraine"), .party("europe"), .control]
        copy.shown = viewers.map { ($0, state.sectionsWithoutMessages(for: $0)) }
        return copy
    }

    /// An offer, and what changes by it for everybody who looks.
    private mutating func offerSeen(_ place: Int) {
        let events = offer(place)
        for place in shown.indices {
            var scope = ViewScope(of: shown[place].viewer)
            for event in events { scope.add(event) }
            _ = state.renew(&shown[place].sections, within: scope)
        }
    }

    private mutating func say(_ text: String) {
        give(.say(to: .parties(only: ["russia"]), text: text), Self.head("ukraine"))
    }

    @discardableResult
    private mutating func give(_ command: Command, _ actor: Actor) -> [Event] {
        time += 1
        do {
            let events = try state.decide(command, by: actor, person: "Ada", at: time)
            for event in events { state.apply(event) }
            return events
        } catch {
            fatalError("A measured command was refused: \(error.sentence)")
        }
    }

    private static func head(_ party: PartyID) -> Actor { .seat(role: .party(id: party, head: true)) }

    private static var processorNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { padding(toLength: width, withPad: " ", startingAt: 0) }
}
