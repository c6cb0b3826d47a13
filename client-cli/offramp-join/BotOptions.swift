import ArgumentParser
import AutomatedSeat
import NegotiationModel

/// An automated delegation in the seat, instead of somebody who types.
struct BotOptions: ParsableArguments {
    /// How the others read it, where no name is given. How it bargains is nobody else's to know.
    static let name = "Automated delegation"

    @Option(help: ArgumentHelp(Self.botHelp, valueName: "kind"))
    var bot: String?

    @Option(
        help: "For --bot and --practice: a whole number, from which the draws come; drawn if not given, and printed.")
    var seed: Int?

    private static var kinds: String { BotKind.allCases.map(\.rawValue).joined(separator: ", ") }

    private static var botHelp: String { "Let an automated delegation take the seat, and read what it does: \(kinds)." }

    func validate() throws {
        guard let bot, BotKind(rawValue: bot) == nil else { return }
        throw ValidationError("There is no automated delegation “\(bot)”. Give --bot one of: \(Self.kinds).")
    }

    /// Nil where a person sits.
    var delegation: AutomatedDelegation? {
        guard let kind = bot.flatMap(BotKind.init(rawValue:)) else { return nil }
        return AutomatedDelegation(kind, seed: seed ?? Int.random(in: 1...999_999_999))
    }
}
