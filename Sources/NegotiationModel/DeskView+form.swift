public import StrictJSON

extension DeskView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            committed: try members.read("committed"), performs: try members.read("performs"),
            suspends: try members.read("suspends"), actions: try members.read("actions"),
            breaking: try members.readIfPresent("breaking"), performable: try members.read("performable"),
            suspendable: try members.read("suspendable"), upholdable: try members.readIfPresent("upholdable"),
            committedBy: try members.read("committedBy"), delivered: try members.read("delivered"),
            triggered: try members.read("triggered"), inStep: try members.readIfPresent("inStep"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("actions", actions)
            $0.member("breaking", breaking)
            $0.member("committed", committed)
            $0.member("committedBy", committedBy)
            $0.member("delivered", delivered)
            $0.member("inStep", inStep)
            $0.member("performable", performable)
            $0.member("performs", performs)
            $0.member("suspendable", suspendable)
            $0.member("suspends", suspends)
            $0.member("triggered", triggered)
            $0.member("upholdable", upholdable)
        }
    }
}

extension ProposalView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            proposal: try members.read("proposal"), allowed: try members.readIfPresent("allowed"),
            text: try members.read("text"), die: try members.readIfPresent("die"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("allowed", allowed)
            $0.member("die", die)
            $0.member("proposal", proposal)
            $0.member("text", text)
        }
    }
}
