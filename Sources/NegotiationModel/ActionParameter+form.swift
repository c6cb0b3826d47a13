public import StrictJSON

extension ActionParameter: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), kind: try members.read("kind"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("kind", kind)
        }
    }
}

extension ParameterKind: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case party = "party"
        case issues = "issues"
        case value = "value"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .party: .party(among: try members.read("among"))
            case .issues: .issues(among: try members.read("among"))
            case .value: .value(of: try members.read("of"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .party(let among): writer.kind(Kind.party) { $0.member("among", among) }
        case .issues(let among): writer.kind(Kind.issues) { $0.member("among", among) }
        case .value(let of): writer.kind(Kind.value) { $0.member("of", of) }
        }
    }
}
