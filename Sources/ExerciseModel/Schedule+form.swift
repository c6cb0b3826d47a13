import NegotiationModel
public import StrictJSON

extension Schedule: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rounds: try members.read("rounds"), phases: try members.read("phases"),
            epilogue: try members.read("epilogue"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("epilogue", epilogue)
            $0.member("phases", phases)
            $0.member("rounds", rounds)
        }
    }
}

extension Phase: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), kind: try members.read("kind"),
            minutes: try members.read("minutes"), due: try members.read("due"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("due", due)
            $0.member("id", id)
            $0.member("kind", kind)
            $0.member("minutes", minutes)
            $0.member("name", name)
        }
    }
}
