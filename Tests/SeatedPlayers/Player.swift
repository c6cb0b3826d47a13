import NegotiationModel
import PlayerClient
import StrictJSON
import WireMessages

/// A client's model with a hand that types and a server that answers.
package struct Player {
    package static let now = 1_000_000_000

    package var model: ClientModel
    package private(set) var effects: [ClientEffect] = []

    package init(name: String = "Olena", mode: ClientMode = .plain) {
        model = ClientModel(ClientSettings(code: "K7Q4", name: name, mode: mode, keyPrefix: "k"))
        _ = model.begin()
        _ = model.handle(.tick(now: Self.now))
    }

    /// One that has joined already, with its greeting read.
    package static func joined(as viewer: Viewer = .party("us"), isHead: Bool = true, mode: ClientMode = .plain)
        -> Player
    {
        var player = Player(mode: mode)
        player.give(.connected)
        player.join(SampleView.view(as: viewer, isHead: isHead))
        player.model.screen.linesSinceMarking = -100_000
        return player
    }

    package mutating func give(_ input: ClientInput) { effects = model.handle(input) }

    /// - Parameter past: what control is told when it asks for the news from before.
    package mutating func join(_ view: View, through: Int = 4, missed: [News] = [], past: [News] = []) {
        receive(
            .answer(
                id: "join",
                .joined(
                    JoinAnswer(
                        view: view, session: "s", seat: "us-1", through: through, missed: missed,
                        server: ServerName(name: "offramp", version: "1"), time: Self.now))))
        guard view.viewer == .control, model.settings.mode.isForPeople, model.pending.count == 1 else { return }
        let greeting = effects
        answer(.news(past))
        effects = greeting + effects
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

    package var printed: [String] {
        effects.flatMap { effect -> [String] in
            if case .print(let lines) = effect { lines } else { [] }
        }
    }

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
            if case .quit(let code) = effect { code } else { nil }
        }.first
    }

    /// Answers the only pending request.
    @discardableResult package mutating func answer(_ answer: Answer) -> [String] {
        guard let id = model.pending.first?.id else { return ["nothing is pending"] }
        return receive(.answer(id: id, answer))
    }

    @discardableResult package mutating func refuse(_ refusal: Refusal) -> [String] {
        receive(.failure(id: model.pending.first?.id, WireError(refusal)))
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
    public init(stringLiteral text: String) { self = .text(text) }
}
