public import StrictJSON

extension SharedDraft: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), revision: try members.read("revision"),
            person: try members.read("person"), offer: try members.read("offer"),
            counters: try members.readIfPresent("counters"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("counters", counters)
            $0.member("number", number)
            $0.member("offer", offer)
            $0.member("person", person)
            $0.member("revision", revision)
        }
    }
}
