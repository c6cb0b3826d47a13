import NegotiationModel
public import StrictJSON

extension Track: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), shape: try members.read("shape"),
            minimum: try members.read("minimum"), maximum: try members.read("maximum"),
            start: try members.read("start"), starts: try members.read("starts"), values: try members.read("values"),
            derived: try members.readIfPresent("derived"), seenBy: try members.read("seenBy"),
            bands: try members.read("bands"), listed: try members.read("listed"), citation: try members.read("citation")
        )
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("bands", bands)
            $0.member("citation", citation)
            $0.member("derived", derived)
            $0.member("id", id)
            $0.member("listed", listed)
            $0.member("maximum", maximum)
            $0.member("minimum", minimum)
            $0.member("name", name)
            $0.member("seenBy", seenBy)
            $0.member("shape", shape)
            $0.member("start", start)
            $0.member("starts", starts)
            $0.member("values", values)
        }
    }
}

extension TrackShape: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case single = "single"
        case each = "each"
        case pairs = "pairs"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .single: .single
            case .each: .each(of: try members.read("of"))
            case .pairs: .pairs
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .single: writer.kind(Kind.single)
        case .each(let of): writer.kind(Kind.each) { $0.member("of", of) }
        case .pairs: writer.kind(Kind.pairs)
        }
    }
}

extension TrackAudience: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case all = "all"
        case parties = "parties"
        case owners = "owners"
        case control = "control"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .all: .all
            case .parties: .parties(only: try members.read("only"))
            case .owners: .owners
            case .control: .control
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .all: writer.kind(Kind.all)
        case .parties(let only): writer.kind(Kind.parties) { $0.member("only", only) }
        case .owners: writer.kind(Kind.owners)
        case .control: writer.kind(Kind.control)
        }
    }
}

extension TrackBand: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            upTo: try members.read("upTo"), name: try members.read("name"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("name", name)
            $0.member("upTo", upTo)
        }
    }
}
