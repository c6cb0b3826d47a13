public import StrictJSON

extension MandateView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(from: try members.read("from"), to: try members.read("to"), issues: try members.read("issues"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("from", from)
            $0.member("issues", issues)
            $0.member("to", to)
        }
    }
}
