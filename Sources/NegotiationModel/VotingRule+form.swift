public import StrictJSON

extension VotingRule: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            atLeast: try members.read("atLeast"), among: try members.read("among"), with: try members.read("with"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("among", among)
            $0.member("atLeast", atLeast)
            $0.member("with", with)
        }
    }
}
