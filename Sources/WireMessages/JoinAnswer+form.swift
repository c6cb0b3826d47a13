import NegotiationModel
public import StrictJSON

extension JoinAnswer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            view: try members.read("view"), session: try members.read("session"), seat: try members.read("seat"),
            through: try members.read("through"), missed: try members.read("missed"),
            server: try members.read("server"), time: try members.read("time"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("missed", missed)
            $0.member("seat", seat)
            $0.member("server", server)
            $0.member("session", session)
            $0.member("through", through)
            $0.member("time", time)
            $0.member("view", view)
        }
    }
}

extension ServerName: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(name: try members.read("name"), version: try members.read("version"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("name", name)
            $0.member("version", version)
        }
    }
}
