public import StrictJSON

extension Term: CodableJSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            issue: try members.read("issue"), option: try members.read("option"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("issue", issue)
            $0.member("option", option)
        }
    }
}

extension OfferDraft: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            addressees: try members.read("to"), isPublic: try members.readIfPresent("public") ?? false,
            terms: try members.read("terms"),
            note: try members.readIfPresent("note") ?? "",
            thisPhaseOnly: try members.readIfPresent("thisPhaseOnly") ?? false)
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("note", note)
            $0.member("public", isPublic)
            $0.member("terms", terms)
            $0.member("thisPhaseOnly", thisPhaseOnly)
            $0.member("to", addressees)
        }
    }
}
