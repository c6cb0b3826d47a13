import NegotiationModel
public import StrictJSON

// The parameters of the methods that are not commands. A command's are those of its form.

extension JoinRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            code: try members.read("code"), name: try members.read("name"),
            after: try members.readIfPresent("after"), expects: try members.readIfPresent("expects"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("after", after)
            $0.member("code", code)
            $0.member("expects", expects)
            $0.member("name", name)
        }
    }
}

extension SeatKind: JSONWord {}

extension NewsRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            after: try members.read("after"), limit: try members.read("limit"), as: try members.readIfPresent("as"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("after", after)
            $0.member("as", `as`)
            $0.member("limit", limit)
        }
    }
}

extension WatchRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(as: try members.read("as"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) { writer.object { $0.member("as", `as`) } }
}

extension PreviewRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(offer: try members.read("offer"), counters: try members.readIfPresent("counters"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("counters", counters)
            $0.member("offer", offer)
        }
    }
}

extension LogLinesRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(after: try members.read("after"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) { writer.object { $0.member("after", after) } }
}
