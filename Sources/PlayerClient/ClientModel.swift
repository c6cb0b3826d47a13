package import NegotiationModel
package import WireMessages

/// A player's client as a machine: inputs in, effects out; no socket, no clock and no chance in it.
///
/// It wires smaller machines, each with its own invariant: the link to the server, what the seat sees, what others see, the
/// clock, what is being composed, and what control keeps an eye on. It asks nothing about how it is shown: what it tells
/// are values, and renderers find the words.
package struct ClientModel: Sendable {
    package let settings: ClientSettings
    var link: Link
    var sight = Sight()
    /// Whose eyes control looks through besides its own.
    package internal(set) var watch: Watch?
    var clock = ClientClock()
    var composing = Composing()
    var lookout = Lookout()
    /// Lines that were typed, and values that keys gave, which can't be acted on yet, in order.
    var held: [ClientInput] = []
    /// When offers were put forward, UTC milliseconds, as far as news told.
    package internal(set) var offerTimes: [OfferID: Int] = [:]
    /// The last refusal that was told, and how many were: what a form was told while it was filled in is none.
    package internal(set) var lastRefusal: WireError?
    package internal(set) var refusalsTold = 0
    /// How many commands were done that were given here.
    package internal(set) var commandsDone = 0
    /// Words that somebody takes before this does, and that are named among those that can be typed now.
    package var wordsBeside: [WordBeside] = []
    /// What somebody beside the client wants to be seen until something else is; empty where nothing is.
    package var pinned = ""
    /// What is said to those who played once play is over; empty where nothing comes after it.
    package var adviceAtEnd = "Stay: control gives the debrief."
    /// What was told of dice since one joined, the latest of it.
    var dice: [Notice] = []
    /// What the phase brought that was resolved last, or how play ended.
    package internal(set) var recap: Recap?
    /// Whether the question of the line that is run now was answered beforehand.
    var isConfirmed = false
    /// The seat that gets a new code, while its random bytes are drawn.
    var seatAwaitingCode: SeatID?
    /// What was typed for what is done now.
    var lineDone: String?
    var leaving = Leaving.no
    /// Whether it turned out that a log is served and no session, and a program reads it here.
    var isAtLog = false
    /// Whether `quit` was typed.
    var hasQuit = false
    /// The news that answered commands promised.
    var newsAwaited = 0
    /// What came of the last command of an automated delegation, until it is told.
    var outcome: AutomatedOutcome?
    var effects: [ClientEffect] = []

    /// A client that has not connected yet. Its first input should be a tick; then call `begin`.
    package init(_ settings: ClientSettings) {
        self.settings = settings
        link = Link(keyPrefix: settings.keyPrefix)
    }

    /// What to do first.
    package mutating func begin() -> [ClientEffect] {
        [.connect(afterMilliseconds: 0)]
    }

    /// Handles one input and says what to do about it.
    package mutating func handle(_ input: ClientInput) -> [ClientEffect] {
        guard !hasLeft else { return [] }
        switch input {
        case .line(let line): handle(line)
        case .frame(let frame): handle(frame: frame)
        case .dialling: link.dial(at: clock.now)
        case .connected: join()
        case .disconnected(let reason, let end): lose(reason, end)
        case .tick(let now): tick(now)
        case .endOfInput: endInput()
        case .drawn(let bytes): issueCode(bytes)
        case .composing(let plan): compose(plan)
        case .putForward(let plan): putForward(plan)
        case .command, .look, .newCode: handle(value: input)
        case .confirmed(let line): handleConfirmed(line)
        case .request(let request, let id): submit(request, for: .program, id: id)
        }
        leaveIfFinished()
        return drainEffects()
    }

    /// Whether it has asked for its end: nothing comes after that.
    package var hasLeft: Bool { leaving == .left }

    mutating func drainEffects() -> [ClientEffect] {
        defer { effects = [] }
        return effects
    }
}

/// Whether the client is about to leave.
enum Leaving: Sendable, Equatable {
    case no
    /// As soon as what is pending is done.
    case whenDone
    /// Everything is done but for news that were promised: not later than this time.
    case by(time: Int)
    case left
}
