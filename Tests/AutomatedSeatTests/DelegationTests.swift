import NegotiationModel
import NegotiationRules
import PlayerClient
import RulePrograms
import Testing
import WireMessages

@testable import AutomatedSeat

/// A delegation alone: a view and a time in, a command out.
struct DelegationTests {
    private static let program: RuleProgram = {
        do {
            return try RuleProgram(AutomatedTable.harbour)
        } catch {
            fatalError("\(error)")
        }
    }()
    private static let now = AutomatedTable.startMs

    /// Play in its first negotiation phase, as the head of the line sees it.
    private func stage(_ commands: Command..., isHead: Bool = true) throws -> View {
        var state = SessionState(program: Self.program, seed: [UInt8](repeating: 1, count: 32))
        for command in [.start] + commands {
            for event in try state.decide(command, by: .seat(role: .control), person: "", at: Self.now) {
                state.apply(event)
            }
        }
        return state.view(for: .party("line"), isHead: isHead)
    }

    /// At which of these seconds after the start it commands anything, with so many news at each.
    private func seconds(_ news: [Int: Int], upTo last: Int) throws -> [Int] {
        let view = try stage()
        var delegation = AutomatedDelegation(.conceder, seed: 1)
        var seen = 1
        return (0...last).filter { second in
            seen = news[second] ?? seen
            return delegation.command(from: view, afterNews: seen, at: Self.now + second * 1000) != nil
        }
    }

    @Test("Its first move comes an interval after play began, and sooner where something new is there")
    func pace() throws {
        #expect(try seconds([:], upTo: 10).first == 4)
        #expect(try seconds([2: 2], upTo: 10).first == 3)
    }

    @Test("Its own news don't hasten it: one command a move in a negotiation, so that people can follow")
    func ownNews() throws {
        let view = try stage()
        var delegation = AutomatedDelegation(.byChance, seed: 1)
        var seconds: [Int] = []
        var news = 1
        for second in 0...119 {
            let command = delegation.command(from: view, afterNews: news, at: Self.now + second * 1000)
            guard command != nil else { continue }
            seconds.append(second)
            news += 1
        }
        #expect(seconds.count > 2)
        #expect(zip(seconds, seconds.dropFirst()).allSatisfy { $1 - $0 >= 4 }, "\(seconds)")
    }

    @Test("In a decision phase one move holds all that it chooses")
    func decision() throws {
        let view = try stage(.next(reason: ""))
        #expect(view.sections.play?.phaseKind == .decision)
        for seed in 1...20 {
            var delegation = AutomatedDelegation(.byChance, seed: seed)
            _ = delegation.command(from: view, afterNews: 1, at: Self.now)
            guard delegation.command(from: view, afterNews: 1, at: Self.now + 4000) != nil else { continue }
            // Nothing else to choose from: it is asked again at once, and has done.
            #expect(delegation.command(from: view, afterNews: 2, at: Self.now + 4000) == nil)
            return
        }
        Issue.record("No seed of twenty chose an action.")
    }

    @Test("Another clock that goes back doesn't silence it")
    func clockGoesBack() throws {
        let view = try stage()
        var delegation = AutomatedDelegation(.conceder, seed: 1)
        _ = delegation.command(from: view, afterNews: 1, at: Self.now + 3_600_000)
        let seconds = (0...5).filter { delegation.command(from: view, afterNews: 1, at: Self.now + $0 * 1000) != nil }
        #expect(seconds == [4])
    }

    @Test("An adviser's seat commands nothing")
    func adviser() throws {
        let view = try stage(isHead: false)
        var delegation = AutomatedDelegation(.byChance, seed: 1)
        #expect((0...300).allSatisfy { delegation.command(from: view, afterNews: $0, at: Self.now + $0 * 1000) == nil })
    }

    @Test("An adviser's seat says who acts, reads along, and plays once it is the head")
    func becomesHead() throws {
        var view = try stage(isHead: false)
        func delegates(_ head: SeatID) -> [DelegationView] {
            [
                DelegationView(
                    party: "line", anyMemberActs: false,
                    seats: ["line-1", "line-2"].map { DelegateView(seat: $0, isHead: $0 == head) }, drafts: [])
            ]
        }
        view.sections.delegations = delegates("line-1")
        var model = ClientModel(
            ClientSettings(code: "K7Q4", name: "Automated delegation", expects: .party, keyPrefix: "k"))
        var delegation = AutomatedDelegation(.conceder, seed: 7)
        var printed = ""
        var sent: [Command] = []
        func give(_ input: ClientInput) {
            for effect in model.handle(input) + delegation.attend(&model) {
                if case .tell(let told) = effect {
                    let lines = PlainPages.lines(of: told, isAttended: false).map(\.text)
                    printed += lines.map { $0 + "\n" }.joined()
                }
                if case .send(let frame) = effect,
                    case .command(let command, _)? = try? FromClient(frame: frame).request
                {
                    sent.append(command)
                }
            }
        }
        give(.tick(now: Self.now))
        give(.connected)
        let answer = JoinAnswer(
            view: view, session: "s", seat: "line-2", through: 4, missed: [],
            server: ServerName(name: "offramp", version: "1"), time: Self.now)
        give(.frame(ToClient.answer(id: .text("join"), .joined(answer)).frame))
        #expect(printed.contains("Its draws come from --seed 7."), "\(printed)")
        #expect(printed.contains("The seat line-2 only advises: line-1 acts for Northwake Line."), "\(printed)")
        give(.tick(now: Self.now + 10_000))
        give(.tick(now: Self.now + 20_000))
        #expect(sent.isEmpty)
        var updates = ViewSections()
        updates.delegations = delegates("line-2")
        give(.frame(ToClient.news(News(number: 5, time: Self.now, notices: [], updates: updates)).frame))
        #expect(printed.contains("The seat acts for its party now: it plays."), "\(printed)")
        give(.tick(now: Self.now + 24_000))
        #expect(!sent.isEmpty)
        // Until the answer is there, it waits.
        give(.tick(now: Self.now + 60_000))
        #expect(sent.count == 1)
    }

    @Test("Draws are named by seed, party and name, and lie within their bounds")
    func draws() {
        let draws = (0..<200).map { AutomatedDelegation.draw(1, "line", "opening/\($0)", of: 6) }
        #expect(Set(draws) == Set(0..<6))
        #expect((0..<200).map { AutomatedDelegation.draw(1, "port", "opening/\($0)", of: 6) } != draws)
        #expect((0..<200).map { AutomatedDelegation.draw(2, "line", "opening/\($0)", of: 6) } != draws)
        #expect(AutomatedDelegation.draw(1, "line", "opening", of: 0) == 0)
    }
}
