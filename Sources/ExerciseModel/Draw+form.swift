import NegotiationModel
public import StrictJSON

extension Draw: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), rule: try members.read("rule"),
            told: try members.read("told"), outcomes: try members.read("outcomes"), off: try members.read("off"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("off", off)
            $0.member("outcomes", outcomes)
            $0.member("rule", rule)
            $0.member("told", told)
        }
    }
}

extension DrawOutcome: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), text: try members.read("text"),
            weight: try members.read("weight"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("name", name)
            $0.member("text", text)
            $0.member("weight", weight)
        }
    }
}
