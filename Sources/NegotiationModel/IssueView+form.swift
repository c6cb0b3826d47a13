public import StrictJSON

extension IssueView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            issue: try members.read("issue"), now: try members.read("now"), inForce: try members.read("inForce"),
            positions: try members.read("positions"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("inForce", inForce)
            $0.member("issue", issue)
            $0.member("now", now)
            $0.member("positions", positions)
        }
    }
}

extension PositionView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            party: try members.read("party"), option: try members.read("option"), offer: try members.read("offer"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("offer", offer)
            $0.member("option", option)
            $0.member("party", party)
        }
    }
}
