import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    private static let lengthMaximum = 2_000

    mutating func say(_ text: String, to audience: Audience, by actor: Actor) throws(Refusal) {
        try demandText(text, "message", most: Self.lengthMaximum)
        // The line to control and the delegation's own channel are open at all times.
        if actor.party != nil, audience != .control, audience != .delegation { try demandRunning() }
        let audience = try checked(audience, by: actor)
        if let author = actor.party, case .parties(let others) = audience {
            try demandChannel(among: others + [author], by: author)
        }
        var message = Message(author: actor.party, person: person, audience: audience, number: 0, text: text)
        message.number = state.play.next(.messages(MessageRoute(message)))
        emitLast(.said(message: message))
    }

    /// The audience in the exercise's order, without the author.
    private func checked(_ audience: Audience, by actor: Actor) throws(Refusal) -> Audience {
        switch audience {
        case .plenary: return audience
        // Control and evaluators have a line between them: the same one.
        case .control: return audience
        case .delegation:
            guard actor.party != nil else {
                throw Refusal(
                    .argumentInvalid, "Control has no delegation.",
                    instead: "Say it to parties, to all, or to control: the staff's own line.")
            }
            return audience
        case .channel(let id):
            _ = try openChannel(id, heardBy: actor)
            return audience
        case .parties(let parties):
            var set = BitSet()
            for party in parties {
                guard let position = index.parties[party] else { throw unknownParty(party) }
                if party != actor.party { set.insert(position) }
            }
            guard !set.isEmpty else {
                throw Refusal(
                    .argumentInvalid, "The message is addressed to nobody else.", instead: "Name at least one party.")
            }
            return .parties(only: index.ids(of: set))
        }
    }

    private mutating func demandChannel(among members: [PartyID], by author: PartyID) throws(Refusal) {
        var context = Context()
        context.party = index.parties[author] ?? 0
        context.author = context.party
        context.members = index.positions(of: members).bits
        try fire(
            .message,
            MomentSubject(
                context: context, sight: index.sight(of: BitSet(bits: context.members)), offer: nil,
                acting: context.party))
    }

    /// Alerts control, and pauses play at once. Everybody else is told that play is paused, and nothing of who or why.
    mutating func raiseRealWorld(_ text: String, by actor: Actor) throws(Refusal) {
        try demandText(text, "text", most: Self.lengthMaximum, mayBeEmpty: true)
        guard let role = actor.role else { return }
        emit(.realWorldRaised(by: role.viewer, person: person, text: text))
        guard state.play.status == .running else { return }
        emit(.paused(reason: "Play stops for a reason outside the exercise.", remaining: remaining))
    }

    mutating func makeStatement(_ text: String, by actor: Actor) throws(Refusal) {
        try demandText(text, "statement", most: Self.lengthMaximum)
        if actor.party != nil { try demandRunning() }
        emitLast(.stated(party: actor.party, person: person, text: text))
    }
}
