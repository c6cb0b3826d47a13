import ExerciseModel
import NegotiationModel

extension NodeReader {
    /// A side whose favour steps are counted in.
    func side() -> Side {
        let fields = fields("a side", required: ["id", "name"])
        return Side(id: SideID(fields.declaration("id", of: .side)), name: fields.line("name"))
    }

    fileprivate func party() -> Party {
        let fields = fields("a party", required: ["id", "name", "tag", "side", "brief", "basis"])
        return Party(
            id: PartyID(fields.declaration("id", of: .party)), name: fields.line("name"), tag: fields.tag(),
            side: SideID(fields.reference("side", to: .side)), brief: fields["brief"]?.brief() ?? "",
            citation: fields.citation())
    }
}

extension FieldReader {
    /// Two parties at least, with tags of their own.
    func parties() -> [Party] {
        let readers = list("parties", of: "party", limit: SectionLimit.parties)
        let parties = readers.map { $0.party() }
        if parties.count < 2, case .sequence? = self["parties"]?.node.content {
            self["parties"]?.add("there are fewer than two parties", "a negotiation needs two at least")
        }
        for (index, party) in parties.enumerated() where parties[..<index].contains(where: { $0.tag == party.tag }) {
            if let tag = readers[index].node["tag"], !party.tag.isEmpty {
                reading.add("the tag “\(party.tag)” is another party's", "give it one of its own", at: tag.position)
            }
        }
        return parties
    }

    fileprivate func tag() -> String {
        guard let node = self["tag"], let tag = node.scalar("a tag") else { return "" }
        let isTag = (2...4).contains(tag.utf8.count) && tag.utf8.allSatisfy { (0x61...0x7a).contains($0) }
        if !isTag { node.add("\(node.node.description) is not a tag", "two to four of a–z") }
        return tag
    }
}
