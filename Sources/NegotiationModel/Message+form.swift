public import StrictJSON

extension Audience: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case plenary = "plenary"
        case parties = "parties"
        case delegation = "delegation"
        case control = "control"
        case channel = "channel"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .plenary: .plenary
            case .parties: .parties(only: try members.read("only"))
            case .delegation: .delegation
            case .control: .control
            case .channel: .channel(id: try members.read("id"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .plenary: writer.kind(Kind.plenary)
        case .parties(let only): writer.kind(Kind.parties) { $0.member("only", only) }
        case .delegation: writer.kind(Kind.delegation)
        case .control: writer.kind(Kind.control)
        case .channel(let id): writer.kind(Kind.channel) { $0.member("id", id) }
        }
    }
}

extension Message: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            author: try members.readIfPresent("author"), person: try members.read("person"),
            audience: try members.read("audience"), number: try members.read("number"), text: try members.read("text"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("audience", audience)
            $0.member("author", author)
            $0.member("number", number)
            $0.member("person", person)
            $0.member("text", text)
        }
    }
}
