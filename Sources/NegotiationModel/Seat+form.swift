public import StrictJSON

extension Seat: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), role: try members.read("role"), codeDigest: try members.read("codeDigest"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("codeDigest", codeDigest)
            $0.member("id", id)
            $0.member("role", role)
        }
    }
}

extension SeatRole: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case party = "party"
        case control = "control"
        case evaluator = "evaluator"
        case observer = "observer"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .party: .party(id: try members.read("id"), head: try members.read("head"))
            case .control: .control
            case .evaluator: .evaluator
            case .observer: .observer
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .party(let id, let head):
            writer.kind(Kind.party) {
                $0.member("head", head)
                $0.member("id", id)
            }
        case .control: writer.kind(Kind.control)
        case .evaluator: writer.kind(Kind.evaluator)
        case .observer: writer.kind(Kind.observer)
        }
    }
}

extension Viewer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) { self.init(try node.text()) }
    public func write(to writer: inout JSONWriter) { writer.text(description) }
}
