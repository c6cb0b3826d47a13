import Bots
import Digests
package import NegotiationModel

/// An automated delegation at a client of its own: from what the seat sees, and when, to what it commands.
///
/// It holds what a person in the seat would: the view, the refusals that it was answered with, and its own draws. Its pace is
/// that of the delegations that a session itself seats, but for one thing: something new is looked at sooner.
package struct AutomatedDelegation: Sendable {
    package let kind: BotKind
    /// Where its draws come from: the same number gives the same draws to the same party.
    package let seed: Int
    private let bot: Bot
    private var memory = BotMemory()
    private var pace: BotPace
    private var refusal: Refusal?
    /// The number of the last news that it has seen.
    private var newsSeen = 0
    /// How many commands this move still holds.
    private var commandsLeft = 0
    /// Whether the news that come next are those of its own command.
    private var hasCommanded = false
    /// Whether it acts for its party, as last told.
    var actsAsTold: Bool?

    /// - Parameter intervalMs: milliseconds between two moves.
    package init(_ kind: BotKind, seed: Int, intervalMs: Int = BotPace.usualIntervalMs) {
        self.kind = kind
        self.seed = seed
        bot = Bot(kind)
        pace = BotPace(intervalMs: intervalMs)
    }

    /// What its party commands now; nil: nothing yet.
    ///
    /// - Parameters:
    ///   - view: what the seat sees, with all that its last command changed.
    ///   - news: the number of the last news in it.
    ///   - timeMs: the session's time, UTC milliseconds.
    package mutating func command(from view: View, afterNews news: Int, at timeMs: Int) -> Command? {
        guard let play = view.sections.play, play.status == .running, view.isHead, let party = view.viewer.party else {
            rest(afterNews: news)
            return nil
        }
        guard isItsMove(play, news, timeMs) else { return nil }
        let refusal = refusal
        self.refusal = nil
        let seed = seed
        let command = bot.step(&memory, view, refusal: refusal, at: timeMs) { name, of in
            Self.draw(seed, party, name, of: of)
        }
        hasCommanded = command != nil
        commandsLeft = command == nil ? 0 : commandsLeft - 1
        return command
    }

    /// Tells it that its last command was refused. What came too late teaches nothing of what is allowed.
    package mutating func wasRefused(_ refusal: Refusal) {
        self.refusal = [.notRunning, .phaseWrong].contains(refusal.code) ? nil : refusal
    }

    private mutating func isItsMove(_ play: PlayView, _ news: Int, _ timeMs: Int) -> Bool {
        if hasCommanded {
            hasCommanded = false
        } else if news != newsSeen {
            pace.hasten(at: timeMs)
        }
        newsSeen = news
        if commandsLeft > 0 { return true }
        guard pace.isDue(at: timeMs) else { return false }
        commandsLeft = BotPace.commandsMax(in: play.phaseKind)
        return true
    }

    private mutating func rest(afterNews news: Int) {
        pace.rest()
        newsSeen = news
        commandsLeft = 0
        hasCommanded = false
    }

    /// A named draw of a party's: a whole number from 0 to less than `of`.
    static func draw(_ seed: Int, _ party: PartyID, _ name: String, of: Int) -> Int {
        let digest = SHA256Digest(of: Array("offramp-join/\(seed)/\(party)/\(name)".utf8))
        return Int(digest.firstEightBytesBigEndian % UInt64(max(1, of)))
    }
}
