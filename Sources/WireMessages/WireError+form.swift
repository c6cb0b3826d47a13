import NegotiationModel
public import StrictJSON

extension WireError: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        code = try members.read("code")
        message = try members.read("message")
        data = try members.read("data")
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("code", code)
            $0.member("data", data)
            $0.member("message", message)
        }
    }
}

extension WireErrorData: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            code: try members.read("code"), instead: try members.readIfPresent("instead"),
            rule: try members.readIfPresent("rule"), clause: try members.readIfPresent("clause"),
            citation: try members.readIfPresent("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("clause", clause)
            $0.member("code", code)
            $0.member("instead", instead)
            $0.member("rule", rule)
        }
    }
}
