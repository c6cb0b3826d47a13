import NegotiationModel
public import StrictJSON

extension LogJoinAnswer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(log: try members.read("log"), cursor: try members.read("cursor"), server: try members.read("server"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("cursor", cursor)
            $0.member("log", log)
            $0.member("server", server)
        }
    }
}

extension ServedLog: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            session: try members.read("session"), lines: try members.read("lines"), head: try members.read("head"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("head", head)
            $0.member("lines", lines)
            $0.member("session", session)
        }
    }
}

extension LogCursor: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            entry: try members.read("entry"), isPlaying: try members.read("isPlaying"),
            speed: try members.read("speed"), eyes: try members.read("eyes"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("entry", entry)
            $0.member("eyes", eyes)
            $0.member("isPlaying", isPlaying)
            $0.member("speed", speed)
        }
    }
}
