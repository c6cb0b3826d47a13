public import StrictJSON

extension SheetView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            points: try members.read("points"), noDeal: try members.read("noDeal"),
            noDealTotal: try members.read("noDealTotal"), target: try members.read("target"),
            targetTotal: try members.read("targetTotal"), peace: try members.read("peace"),
            ledger: try members.read("ledger"), inForce: try members.read("inForce"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("inForce", inForce)
            $0.member("ledger", ledger)
            $0.member("noDeal", noDeal)
            $0.member("noDealTotal", noDealTotal)
            $0.member("peace", peace)
            $0.member("points", points)
            $0.member("target", target)
            $0.member("targetTotal", targetTotal)
        }
    }
}

extension PartySheet: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(party: try members.read("party"), sheet: try members.read("sheet"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("party", party)
            $0.member("sheet", sheet)
        }
    }
}

extension IssuePoints: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(issue: try members.read("issue"), points: try members.read("points"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("issue", issue)
            $0.member("points", points)
        }
    }
}

extension SheetLine: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            label: try members.read("label"), value: try members.read("value"), rule: try members.readIfPresent("rule"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("label", label)
            $0.member("rule", rule)
            $0.member("value", value)
        }
    }
}
