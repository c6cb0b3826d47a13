public import StrictJSON

extension InjectEdit: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            from: try members.readIfPresent("from"), to: try members.readIfPresent("to"),
            method: try members.readIfPresent("method"), subject: try members.readIfPresent("subject"),
            body: try members.readIfPresent("body"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("body", body)
            $0.member("from", from)
            $0.member("method", method)
            $0.member("subject", subject)
            $0.member("to", to)
        }
    }
}
