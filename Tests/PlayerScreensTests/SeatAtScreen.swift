import NegotiationModel
import PlayerClient
import SeatedPlayers
import WireMessages

@testable import PlayerScreens

/// A player at a full screen: keys in, rows of text out, with the model between them as the program has it.
struct SeatAtScreen {
    var player: Player
    var screen: FullScreen
    private(set) var outcomes: [FullScreen.Outcome] = []

    /// One that has joined, with its greeting read.
    init(_ columns: Int, _ rows: Int, view: View? = SampleView.view()) {
        player = Player(name: "Олена", mode: .screen)
        screen = FullScreen(ScreenSize(columns: columns, rows: rows))
        guard let view else { return }
        player.give(.connected)
        player.join(view)
        told(isAnswer: false)
        if player.waiting.count == 1 { player.answer(.news([])) }
    }

    var grid: Grid { screen.grid(of: player.model) }
    /// The rows, without the sides of the frame.
    var lines: [String] {
        let frame = PanelFrame(screen.size)
        return grid.lines.map { line in
            guard frame.before > 0, line.hasPrefix("│ ") || line == "│" else { return line }
            let text = frame.after > 0 && line.hasSuffix(" │") ? line.dropLast(frame.after) : line[...]
            return String(text.dropFirst(frame.before).reversed().drop { $0 == " " }.reversed())
        }
    }
    var channels: ChannelList { screen.stack.panels.channels }
    var form: PackageForm? { screen.stack.first(FormLayer.self)?.form }
    var page: PageLayer? { screen.stack.first(PageLayer.self) }
    /// What stands above the panels, the lowest first, by the names of the types.
    var layers: [String] { screen.stack.above.map { "\(Swift.type(of: $0))" } }

    mutating func press(_ keys: ScreenKey...) {
        for key in keys {
            guard let outcome = screen.take(key, of: player.model) else { continue }
            outcomes.append(outcome)
            switch outcome {
            case .line(let line):
                player.give(.line(line))
                told(isAnswer: true)
            case .confirmed(let line):
                player.give(.confirmed(line))
                told(isAnswer: true)
            case .value(let input):
                player.give(input)
                told(isAnswer: true)
            case .putForward(let plan):
                player.give(.putForward(plan))
                told(isAnswer: true)
            case .composing(let plan):
                player.give(.composing(plan))
                told(isAnswer: false)
            case .leave, .back: break
            }
        }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { press(.sign(scalar)) }
    }

    mutating func receive(_ message: ToClient) {
        player.receive(message)
        told(isAnswer: false)
    }

    mutating func give(_ input: ClientInput) {
        player.give(input)
        told(isAnswer: false)
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
        screen.resize(ScreenSize(columns: columns, rows: rows))
    }

    /// The server's answer to the only request that waits.
    mutating func answer(_ answer: Answer) {
        player.answer(answer)
        told(isAnswer: false)
    }

    mutating func refuse(_ refusal: Refusal) {
        player.refuse(refusal)
        told(isAnswer: false)
    }

    /// A message, as news bring it.
    mutating func hear(_ message: Message, news number: Int) {
        var updates = ViewSections()
        updates.messages = [message]
        let text = "\(message.person): \(message.text)"
        receive(.news(News(number: number, time: 0, notices: [Notice(.message, text)], updates: updates)))
    }

    mutating func told(isAnswer: Bool) {
        for told in player.told { screen.add(told, isAnswer: isAnswer, of: player.model) }
    }

    static func news(_ number: Int, _ text: String) -> ToClient {
        .news(News(number: number, time: 0, notices: [Notice(.message, text)], updates: ViewSections()))
    }
}
