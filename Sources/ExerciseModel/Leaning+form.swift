import NegotiationModel
public import StrictJSON

extension Leaning: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            parties: try members.read("parties"), action: try members.read("action"),
            arguments: try members.read("arguments"), weight: try members.read("weight"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("action", action)
            $0.member("arguments", arguments)
            $0.member("parties", parties)
            $0.member("weight", weight)
        }
    }
}
