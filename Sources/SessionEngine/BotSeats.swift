import Bots
import NegotiationModel
import NegotiationRules

/// The automated delegations of a live session. What they remember is kept here alone: their commands are in the log, and
/// neither a replay nor a verification asks them anything.
struct BotSeats: Sendable {
    /// One party's.
    struct Player: Sendable {
        let party: PartyID
        let kind: BotKind
        var eyes: BotEyes
        var memory: BotMemory
        /// Why its last command was refused.
        var refusal: Refusal?

        var person: String { "Automated delegation (\(kind.rawValue))" }
    }

    /// They move together.
    var pace: BotPace
    var players: [Player] = []

    init(intervalMs: Int) { pace = BotPace(intervalMs: intervalMs) }
}
