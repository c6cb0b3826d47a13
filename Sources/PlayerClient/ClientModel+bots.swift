import NegotiationModel

// Control lets automated delegations play parties that nobody else plays.
extension ClientModel {
    mutating func seatBot(_ rest: String, _ view: View) throws(LineFault) {
        guard rest.words.count >= 2 else {
            throw LineFault(
                "“\(Word.bot.rawValue)” names a party and how it bargains.",
                "Type \(Word.bot.usage). KIND is one of: "
                    + BotKind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        let (party, manner) = try view.partyChoices.first(of: rest)
        if manner.folded == "off" {
            return send(.unseatBot(party: party))
        }
        let kinds = Choices(
            kind: "way of bargaining", kinds: "ways of bargaining",
            entries: BotKind.allCases.map { .init(names: [$0.rawValue], value: $0) }, isNumbered: false)
        send(.seatBot(party: party, kind: try kinds.find(manner)))
    }
}
