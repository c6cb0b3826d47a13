import NegotiationModel
public import StrictJSON

extension Weight: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), value: try members.read("value"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("value", value)
        }
    }
}
