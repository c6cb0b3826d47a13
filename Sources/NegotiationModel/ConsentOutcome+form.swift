public import StrictJSON

extension ConsentEffect: JSONWord {}

extension ConsentOutcome: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            effect: try members.read("effect"), told: try members.read("told"),
            boundToRound: try members.readIfPresent("boundToRound"), rule: try members.readIfPresent("rule"),
            sentence: try members.read("sentence"), instead: try members.read("instead"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("boundToRound", boundToRound)
            $0.member("effect", effect)
            $0.member("instead", instead)
            $0.member("rule", rule)
            $0.member("sentence", sentence)
            $0.member("told", told)
        }
    }
}
