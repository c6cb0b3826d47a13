public import StrictJSON

extension ConsentMechanism: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), clause: try members.read("clause"),
            votes: try members.readIfPresent("votes"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("rule", rule)
            $0.member("votes", votes)
        }
    }
}
