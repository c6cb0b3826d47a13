import NegotiationModel
public import StrictJSON

extension SettlementDefinition: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            parties: try members.read("parties"), when: try members.read("when"), citation: try members.read("citation")
        )
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("parties", parties)
            $0.member("when", when)
        }
    }
}
