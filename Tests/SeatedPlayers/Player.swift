package import NegotiationModel
package import PlayerClient
import StrictJSON
package import WireMessages

/// A client's model with a hand that types and a server that answers.
package struct Player {
    /// How the client is shown.
    package enum Showing: Sendable {
        /// Lines, on a full screen, lines where an automated delegation has the seat, and JSON for programs.
        case plain, screen, unattended, json
    }

    package static let now = 1_000_000_000

    package var model: ClientModel
    private let showing: Showing
    private var plain: PlainLines
    private var program: JSONLines?
    package private(set) var effects: [ClientEffect] = []
    /// What the last input made the client tell, as lines.
    package private(set) var printed: [String] = []

    package init(name: String = "Olena", mode showing: Showing = .plain) {
        self.showing = showing
        plain = PlainLines(isAttended: showing != .unattended)
        model = ClientModel(
            ClientSettings(
                code: "K7Q4", name: name, expects: showing == .unattended ? .party : nil,
                pastAsked: showing == .json ? .nobody : showing == .screen ? .everyone : .control, keyPrefix: "k"))
        program = showing == .json ? JSONLines(model) : nil
        _ = model.begin()
        give(.tick(now: Self.now))
    }

    /// One that has joined already, with its greeting read.
    package static func joined(as viewer: Viewer = .party("us"), isHead: Bool = true, mode: Showing = .plain)
        -> Player
    {
        var player = Player(mode: mode)
        player.give(.connected)
        player.join(SampleView.view(as: viewer, isHead: isHead))
        player.plain.holdMarking()
        return player
    }

    package mutating func give(_ input: ClientInput) {
        effects = program?.handle(input) ?? model.handle(input)
        if let program { model = program.model }
        printed = told.flatMap { show($0) }
    }

    /// The words of what was told, as this client shows it.
    private mutating func show(_ told: Told) -> [String] {
        program != nil
            ? told.lines : showing == .screen ? PlainPages.lines(of: told).map(\.text) : plain.lines(of: told)
    }

    /// Receives news of this.
    package mutating func hear(_ change: (inout ViewSections) -> Void) {
        var updates = ViewSections()
        change(&updates)
        receive(.news(News(number: model.lastNews + 1, time: 0, notices: [], updates: updates)))
    }

    /// A decision phase begins in which the seat's party owes something on forces.
    package mutating func decide() {
        var play = SampleView.play
        play.phaseKind = .decision
        hear { updates in
            updates.play = play
            updates.desk = DeskView(performable: ["forces"], suspendable: ["forces"])
        }
    }

    /// There is something for control to begin, or to rule on: what Russia performed, and free actions.
    package mutating func beginToRule(isStarted: Bool = true) {
        var play = SampleView.play
        if !isStarted { play.status = .notStarted }
        let id = ObligationID(agreement: 1, issue: "forces", party: "russia", instalment: 1)
        hear { updates in
            updates.play = play
            updates.obligations = [
                Obligation(id: id, term: Term(issue: "forces", option: "ceasefire"), state: .performed)
            ]
            updates.proposals = (1...2).map { number in
                let proposal = Proposal(
                    number: number, party: "us", what: "Geneva", effect: "talks", reasons: ["it worked"])
                return ProposalView(proposal: proposal, allowed: nil, text: "")
            }
        }
    }

    /// Lets the marking wait, so that a test reads the lines alone.
    package mutating func holdMarking() { plain.holdMarking() }

    /// - Parameter past: what control is told when it asks for the news from before.
    package mutating func join(_ view: View, through: Int = 4, missed: [News] = [], past: [News] = []) {
        receive(
            .answer(
                id: "join",
                .joined(
                    JoinAnswer(
                        view: view, session: "s", seat: "us-1", through: through, missed: missed,
                        server: ServerName(name: "offramp", version: "1"), time: Self.now))))
        guard view.viewer == .control, waiting.count == 1 else { return }
        let (greeting, lines) = (effects, printed)
        answer(.news(past))
        effects = greeting + effects
        printed = lines + printed
    }

    /// What is printed when this is typed.
    @discardableResult package mutating func type(_ line: String) -> [String] {
        give(.line(line))
        return printed
    }

    @discardableResult package mutating func receive(_ message: ToClient) -> [String] {
        give(.frame(message.frame))
        return printed
    }

    /// What the last input made the client tell.
    package var told: [Told] {
        effects.compactMap { effect -> Told? in
            if case .tell(let told) = effect { told } else { nil }
        }
    }

    /// The requests that wait for their answers, by their ids.
    package var waiting: [RequestID] { model.requestsWaiting }

    /// The requests sent by the last input.
    package var sent: [FromClient] {
        effects.compactMap { effect -> FromClient? in
            if case .send(let frame) = effect { try? FromClient(frame: frame) } else { nil }
        }
    }

    /// The commands sent by the last input.
    package var commands: [Command] {
        sent.compactMap { message -> Command? in
            if case .command(let command, _) = message.request { command } else { nil }
        }
    }

    package var exitCode: ExitCode? {
        effects.compactMap { effect -> ExitCode? in
            switch effect {
            case .quit(let code), .end(let code): code
            default: nil
            }
        }.first
    }

    /// Answers the only pending request.
    @discardableResult package mutating func answer(_ answer: Answer) -> [String] {
        guard let id = waiting.first else { return ["nothing is pending"] }
        return receive(.answer(id: id, answer))
    }

    @discardableResult package mutating func refuse(_ refusal: Refusal) -> [String] {
        receive(.failure(id: waiting.first, WireError(refusal)))
    }

    package static let done = Answer.done(CommandAnswer(through: 0, repeated: false))

    package static let preview = Preview(
        consentSet: ["us", "ukraine"], commentOnly: ["europe"], seenBy: ["us", "ukraine", "europe"],
        notSeenBy: ["russia"],
        disclosures: [
            Disclosure(party: "ukraine", later: false, rule: "R6"),
            Disclosure(party: "europe", later: true, rule: "R16"),
        ], warnings: ["Heat rises."], worth: 125, noDeal: 100)
}

extension RequestID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
}
