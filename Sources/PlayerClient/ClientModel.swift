import NegotiationModel
import WireMessages

/// A player's client as a machine: inputs in, effects out; no socket, no clock and no chance in it.
package struct ClientModel: Sendable {
    package let settings: ClientSettings
    package var connection = Connection.offline
    /// What the seat sees; nil until it has joined once.
    package internal(set) var view: View?
    /// The seat; nil until it has joined once.
    package internal(set) var seat: SeatID?
    /// The number of the last news that the view includes.
    package internal(set) var lastNews = 0
    /// UTC milliseconds by this machine's clock.
    var now = 0
    /// What the server's clock is ahead of this machine's, in milliseconds.
    var serverAhead = 0
    /// Whose eyes control looks through besides its own.
    package var watch: Watch?
    /// Requests that wait for their answers, in the order of being given; sent again after a broken connection.
    package var pending: [PendingRequest] = []
    /// Typed lines that can't be acted on yet, in order.
    var heldLines: [String] = []
    package var confirmation: Confirmation?
    /// The offer being composed; survives refusals.
    package var draft: OfferPlan?
    package var form: OfferForm?
    /// The plan that is being composed on a screen, and what the server said of the last one.
    var composed: OfferPlan?
    package var planPreview: PlanPreview?
    /// When offers were put forward, UTC milliseconds, as far as news told.
    package var offerTimes: [OfferID: Int] = [:]
    /// The last refusal that was told, and how many were: what a form was told while it was filled in is none.
    package internal(set) var lastRefusal: WireError?
    package internal(set) var refusalsTold = 0
    /// Words that somebody takes before this does, and that are named among those that can be typed now.
    package var wordsBeside: [WordBeside] = []
    /// What is said to those who played once play is over; empty where nothing comes after it.
    package var adviceAtEnd = "Stay: control gives the debrief."
    /// What control keeps an eye on.
    package var activity = Activity()
    /// Minutes without an offer after which the alarm comes; nil for never.
    package var stallMinutes: Int? = Stall.minutesByDefault
    var isStallTold = false
    /// Whether the question of the line that is taken now was answered beforehand.
    var isConfirmed = false
    package var presence: Presence?
    var requestsMade = 0
    /// The seat that gets a new code, while its random bytes are drawn.
    var seatAwaitingCode: SeatID?
    var attemptsFailed = 0
    package var screen = MarkedLines()
    /// The lowest of the times left, in seconds, that has been told for the running deadline.
    var warnedSeconds = Int.max
    /// Rows of the MSEL that control was told are due.
    var rowsToldDue: Set<InjectID> = []
    var leaving = Leaving.no
    /// Whether it turned out that a log is served and no session; only programs go on from there here.
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
    }

    /// What to do first.
    package mutating func begin() -> [ClientEffect] {
        [.connect(afterMilliseconds: 0)]
    }

    /// Takes one input and says what to do about it.
    package mutating func handle(_ input: ClientInput) -> [ClientEffect] {
        switch input {
        case .line(let line): settings.mode == .json ? takeJSONLine(line) : take(line)
        case .frame(let frame): settings.mode == .json ? takeJSONFrame(frame) : take(frame: frame)
        case .connected: join()
        case .disconnected(let reason): lose(reason)
        case .tick(let now): tick(now)
        case .endOfInput: endInput()
        case .drawn(let bytes): takeDrawn(bytes)
        case .composing(let plan): compose(plan)
        case .confirmed(let line): takeConfirmed(line)
        }
        leaveIfFinished()
        defer { effects = [] }
        return effects
    }

    /// Whether the seat is joined now.
    package var isJoined: Bool { connection == .joined }
}

/// How far the connection is.
package enum Connection: Sendable, Equatable {
    case offline, joining, joined
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

/// A request that waits for its answer.
package struct PendingRequest: Sendable {
    package var id: RequestID
    var request: ClientRequest
    var purpose: Purpose
}

/// What to do with an answer.
enum Purpose: Sendable {
    /// A command; what to say when it is done, empty for nothing.
    case command(done: String)
    /// The command that puts the draft forward.
    case offer
    case preview(OfferPlan)
    /// The same of a plan that is still being composed: nobody is asked anything.
    case composing(OfferPlan)
    /// News to be told, not applied; what to say above them, where they are another's.
    case log(banner: String?)
    /// To look through other eyes.
    case watch
    /// News that were missed on an open connection.
    case gap
    /// News from before one joined, for the times in them.
    case past
    /// The same for control, all of them.
    case activity
    /// Typed as JSON; the answer is printed as it came.
    case typed
    /// A command of an automated delegation, which tells what came of it.
    case automated(Command)
}

/// An offer being composed, and the one that it counters.
package struct OfferPlan: Sendable, Equatable {
    package var offer: OfferDraft
    package var counters: OfferID?
    /// The delegation's draft that it is, unchanged, and the revision that was read.
    package var draft: DraftMark?

    package init(offer: OfferDraft, counters: OfferID? = nil, draft: DraftMark? = nil) {
        self.offer = offer
        self.counters = counters
        self.draft = draft
    }
}

/// A draft of the delegation, as it was read.
package struct DraftMark: Sendable, Equatable {
    var number: Int
    var revision: Int
}

/// Something that can't be undone, waiting for `yes`.
package struct Confirmation: Sendable {
    var command: Command
    /// What to say when it is done.
    var done: String
    /// Whether it puts the draft forward.
    var isOffer = false
}
