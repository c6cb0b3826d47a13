public import StrictJSON

extension EvaluatorQuestion: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), text: try members.read("text"),
            objective: try members.readIfPresent("objective"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("objective", objective)
            $0.member("text", text)
        }
    }
}
