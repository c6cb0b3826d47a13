public import StrictJSON

extension News: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), time: try members.read("time"), notices: try members.read("notices"),
            updates: try members.read("updates"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("notices", notices)
            $0.member("number", number)
            $0.member("time", time)
            $0.member("updates", updates)
        }
    }
}

extension Notice: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            try members.read("kind"), try members.read("text"), party: try members.readIfPresent("party"),
            offer: try members.readIfPresent("offer"), agreement: try members.readIfPresent("agreement"),
            issue: try members.readIfPresent("issue"), rule: try members.readIfPresent("rule"),
            clause: try members.readIfPresent("clause"), basis: try members.readIfPresent("basis"),
            detail: try members.readIfPresent("detail"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("agreement", agreement)
            $0.member("basis", basis)
            $0.member("clause", clause)
            $0.member("detail", detail)
            $0.member("issue", issue)
            $0.member("kind", kind)
            $0.member("offer", offer)
            $0.member("party", party)
            $0.member("rule", rule)
            $0.member("text", text)
        }
    }
}

extension NoticeKind: JSONWord {}
