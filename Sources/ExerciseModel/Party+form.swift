import NegotiationModel
public import StrictJSON

extension Party: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), tag: try members.read("tag"),
            side: try members.read("side"), brief: try members.read("brief"), citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("brief", brief)
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("side", side)
            $0.member("tag", tag)
        }
    }
}
