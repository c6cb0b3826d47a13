import ArgumentParser
import NegotiationModel

/// A party that an automated delegation plays from the opening on.
struct PlayedParty: Sendable {
    let party: PartyID
    let kind: BotKind
}

/// Who is played from the opening on: `PARTY,PARTY=KIND`.
struct PlayedParties: ExpressibleByArgument {
    let all: [PlayedParty]
    /// How a delegation bargains where nothing is said: it gives way evenly.
    static let usualKind = BotKind.linear

    init?(argument: String) {
        var all: [PlayedParty] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let party = PartyID(words[0])
            guard !words[0].isEmpty, !all.contains(where: { $0.party == party }),
                let kind = words.count == 1 ? Self.usualKind : BotKind(rawValue: words[1])
            else { return nil }
            all.append(PlayedParty(party: party, kind: kind))
        }
        self.all = all
    }

    static let help = ArgumentHelp(
        "Parties that automated delegations play until their heads join, such as PARTY,PARTY=KIND; each once.",
        discussion:
            "KIND is \(BotKind.allCases.map(\.rawValue).joined(separator: ", ")); \(usualKind.rawValue) where nothing is said."
    )
}
