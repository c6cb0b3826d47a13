import NegotiationModel
public import StrictJSON

extension Presence: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(seats: try members.read("seats"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("seats", seats)
        }
    }
}

extension SeatPresence: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            seat: try members.read("seat"), viewer: try members.read("viewer"), isHead: try members.read("isHead"),
            hasCode: try members.read("hasCode"), codeNumber: try members.readIfPresent("codeNumber"),
            connected: try members.read("connected"), person: try members.readIfPresent("person"),
            lastSeen: try members.readIfPresent("lastSeen"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("codeNumber", codeNumber)
            $0.member("connected", connected)
            $0.member("hasCode", hasCode)
            $0.member("isHead", isHead)
            $0.member("lastSeen", lastSeen)
            $0.member("person", person)
            $0.member("seat", seat)
            $0.member("viewer", viewer)
        }
    }
}
