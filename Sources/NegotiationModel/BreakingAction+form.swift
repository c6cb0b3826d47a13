public import StrictJSON

extension BreakingAction: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(action: try members.read("action"), breaks: try members.read("breaks"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("action", action)
            $0.member("breaks", breaks)
        }
    }
}
