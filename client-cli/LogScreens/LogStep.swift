import Desks
import PlayerClient
import PlayerScreens

/// The words that move through a log.
enum LogStep: String, CaseIterable, Sendable {
    case next, back, jump, round, offer, time, end, play, pause, speed, faster, slower
    case eyes = "as"
    case side, follow

    /// How it is typed.
    var usage: String { card.usage }
    /// What it does, in a line.
    var summary: String { card.summary }

    private var card: (usage: String, summary: String) {
        switch self {
        case .next: ("next [N]", "the next step that these eyes saw, or the next N; Enter alone is next, too")
        case .back: ("back [N]", "the step before that these eyes saw, or the Nth before")
        case .jump: ("jump N", "to entry N; jump 0 goes before the first; jump round 2 and the like work, too")
        case .round: ("round N", "to where round N began")
        case .offer: ("offer OFFER", "to where an offer was put forward")
        case .time: ("time HH:MM or T+MM:SS", "to how things stood at this time, UTC, or so long after STARTEX")
        case .end: ("end", "to the last entry")
        case .play: ("play", "goes on by itself as it was played; silences take 5 seconds at most")
        case .pause: ("pause", "stops playing")
        case .speed: ("speed N", "plays N times as fast, 1 to 1000")
        case .faster: ("faster", "plays twice as fast")
        case .slower: ("slower", "plays half as fast")
        case .eyes: ("as PARTY, as control, as observer", "changes whose eyes you look with")
        case .side: ("side PARTY PARTY …", "several views side by side, and what each could not see; as ends it")
        case .follow: ("follow", "back to where control stands, with control's eyes")
        }
    }
}

/// What can be typed while stepping through a log.
enum LogWord: Sendable {
    case step(LogStep)
    case look(Word)

    /// The words of the live client that only look, in the order of the help page.
    static let looking: [Word] = [
        .help, .brief, .situation, .table, .offers, .show, .owed, .sheet, .log, .who, .clock, .rules, .why, .source,
        .msel, .quit,
    ]

    static var choices: Choices<LogWord> {
        Choices(
            kind: "command", kinds: "commands",
            entries: LogStep.allCases.map { .init(names: [$0.rawValue], value: .step($0)) }
                + looking.map { .init(names: [$0.rawValue], value: .look($0)) },
            isNumbered: false)
    }
}
