import NegotiationModel
public import StrictJSON

extension Action: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), summary: try members.read("summary"),
            parties: try members.read("parties"), slot: try members.read("slot"),
            parameters: try members.read("parameters"), when: try members.readIfPresent("when"),
            otherwise: try members.readIfPresent("otherwise"), reveals: try members.readIfPresent("reveals"),
            effects: try members.read("effects"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("effects", effects)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("otherwise", otherwise)
            $0.member("parameters", parameters)
            $0.member("parties", parties)
            $0.member("reveals", reveals)
            $0.member("slot", slot)
            $0.member("summary", summary)
            $0.member("when", when)
        }
    }
}
