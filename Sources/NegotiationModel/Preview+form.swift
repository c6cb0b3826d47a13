public import StrictJSON

extension Preview: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            consentSet: try members.read("consentSet"), votes: try members.readIfPresent("votes"),
            commentOnly: try members.read("commentOnly"), seenBy: try members.read("seenBy"),
            notSeenBy: try members.read("notSeenBy"), disclosures: try members.read("disclosures"),
            warnings: try members.read("warnings"), worth: try members.readIfPresent("worth"),
            noDeal: try members.readIfPresent("noDeal"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("commentOnly", commentOnly)
            $0.member("consentSet", consentSet)
            $0.member("disclosures", disclosures)
            $0.member("noDeal", noDeal)
            $0.member("notSeenBy", notSeenBy)
            $0.member("seenBy", seenBy)
            $0.member("votes", votes)
            $0.member("warnings", warnings)
            $0.member("worth", worth)
        }
    }
}

extension Disclosure: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            party: try members.read("party"), later: try members.read("later"), rule: try members.readIfPresent("rule"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("later", later)
            $0.member("party", party)
            $0.member("rule", rule)
        }
    }
}
