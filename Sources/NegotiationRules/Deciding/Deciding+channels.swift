import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    private static let nameLengthMaximum = 60
    private static let channelsMaximum = 40
    /// What `say` names already.
    private static let namesTaken: Set<String> = ["all", "plenary", "everyone", "control", "delegation"]

    mutating func openChannel(_ name: String, _ parties: [PartyID]) throws(Refusal) {
        try demandText(name, "channel's name", most: Self.nameLengthMaximum)
        guard !name.contains(where: { ":,\n".contains($0) }), name.first != " ", name.last != " " else {
            throw Refusal(
                .argumentInvalid, "A channel's name holds no colon and no comma, and no blanks around it.",
                instead: "A name such as “Contact group”.")
        }
        guard !isTaken(name) else {
            throw Refusal(
                .alreadyDone, "“\(name)” is the name of something that can be spoken to already.",
                instead: "Choose another name; what was said in a closed channel keeps its own.")
        }
        guard state.people.channels.count < Self.channelsMaximum else {
            throw Refusal(.argumentInvalid, "\(Self.channelsMaximum) channels were opened, and that is the most.")
        }
        var members = BitSet()
        for party in parties {
            guard let position = index.parties[party] else { throw unknownParty(party) }
            members.insert(position)
        }
        guard !members.isEmpty else {
            throw Refusal(.argumentInvalid, "The channel has no members.", instead: "Name at least one party.")
        }
        emitLast(.channelOpened(channel: Channel(id: ChannelID(name), parties: index.ids(of: members))))
    }

    mutating func closeChannel(_ id: ChannelID) throws(Refusal) {
        guard let channel = state.people.channel(id) else { throw unknownChannel(id, heardBy: nil) }
        guard channel.isOpen else { throw Refusal(.alreadyDone, "The channel “\(id)” is closed already.") }
        emitLast(.channelClosed(id: id))
    }

    /// The channel, if the speaker hears it and it is open. For those who don't hear it there is none.
    func openChannel(_ id: ChannelID, heardBy actor: Actor) throws(Refusal) -> Channel {
        guard let channel = state.people.channel(id), actor.party.map(channel.parties.contains) ?? true else {
            throw unknownChannel(id, heardBy: actor.party)
        }
        guard channel.isOpen else {
            throw Refusal(
                .channelClosed, "Control closed the channel “\(id)”: nothing is said in it any more.",
                instead: "What was said in it can still be read; say it to parties, or ask control for a channel.")
        }
        return channel
    }

    private func unknownChannel(_ id: ChannelID, heardBy party: PartyID?) -> Refusal {
        let known = state.people.channels.filter { channel in party.map(channel.parties.contains) ?? true }
        let instead = known.isEmpty ? "There is none." : "There is \(joined(known.map { "“\($0.id)”" }))."
        return Refusal(.unknownChannel, "No channel is called “\(id)”.", instead: instead)
    }

    private func isTaken(_ name: String) -> Bool {
        let name = name.lowercased()
        return Self.namesTaken.contains(name)
            || state.people.channels.contains { $0.id.rawValue.lowercased() == name }
            || exercise.parties.contains { [$0.id.rawValue, $0.tag, $0.name].map { $0.lowercased() }.contains(name) }
    }
}
