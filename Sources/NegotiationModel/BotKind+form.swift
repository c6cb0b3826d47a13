public import StrictJSON

extension BotKind: JSONWord {}

extension BotDeparture: JSONWord {}

extension BotView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(party: try members.read("party"), kind: try members.readIfPresent("kind"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("kind", kind)
            $0.member("party", party)
        }
    }
}
