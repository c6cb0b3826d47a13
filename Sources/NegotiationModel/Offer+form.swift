public import StrictJSON

extension Offer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), author: try members.read("author"), addressees: try members.read("addressees"),
            isPublic: try members.read("isPublic"), terms: try members.read("terms"), note: try members.read("note"),
            lapsesAfterRound: try members.read("lapsesAfterRound"), counters: try members.readIfPresent("counters"),
            consentSet: try members.read("consentSet"), votes: try members.readIfPresent("votes"),
            askedLate: try members.read("askedLate"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("addressees", addressees)
            $0.member("askedLate", askedLate)
            $0.member("author", author)
            $0.member("consentSet", consentSet)
            $0.member("counters", counters)
            $0.member("id", id)
            $0.member("isPublic", isPublic)
            $0.member("lapsesAfterRound", lapsesAfterRound)
            $0.member("note", note)
            $0.member("terms", terms)
            $0.member("votes", votes)
        }
    }
}

extension OfferClosing: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case agreed = "agreed"
        case rejected = "rejected"
        case countered = "countered"
        case withdrawn = "withdrawn"
        case superseded = "superseded"
        case lapsed = "lapsed"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .agreed: .agreed
            case .rejected: .rejected(by: try members.read("by"), reason: try members.read("reason"))
            case .countered: .countered(by: try members.read("by"), with: try members.read("with"))
            case .withdrawn: .withdrawn
            case .superseded: .superseded(by: try members.read("by"))
            case .lapsed: .lapsed(reason: try members.read("reason"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .agreed: writer.kind(Kind.agreed)
        case .rejected(let by, let reason):
            writer.kind(Kind.rejected) {
                $0.member("by", by)
                $0.member("reason", reason)
            }
        case .countered(let by, let with):
            writer.kind(Kind.countered) {
                $0.member("by", by)
                $0.member("with", with)
            }
        case .withdrawn: writer.kind(Kind.withdrawn)
        case .superseded(let by): writer.kind(Kind.superseded) { $0.member("by", by) }
        case .lapsed(let reason): writer.kind(Kind.lapsed) { $0.member("reason", reason) }
        }
    }
}

extension LapseReason: JSONWord {}
