public import StrictJSON

extension PhasePoint: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            round: try members.read("round"), index: try members.read("index"),
            inEpilogue: try members.read("inEpilogue"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("inEpilogue", inEpilogue)
            $0.member("index", index)
            $0.member("round", round)
        }
    }
}

extension TrackPlace: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            track: try members.read("track"), owners: try members.read("owners"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("owners", owners)
            $0.member("track", track)
        }
    }
}

extension Cause: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case rule = "rule"
        case action = "action"
        case control = "control"
        case proposal = "proposal"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .rule: .rule(id: try members.read("id"), clause: try members.read("clause"))
            case .action: .action(party: try members.read("party"), id: try members.read("id"))
            case .control: .control(reason: try members.read("reason"))
            case .proposal: .proposal(party: try members.read("party"), number: try members.read("number"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .rule(let id, let clause):
            writer.kind(Kind.rule) {
                $0.member("clause", clause)
                $0.member("id", id)
            }
        case .action(let party, let id):
            writer.kind(Kind.action) {
                $0.member("id", id)
                $0.member("party", party)
            }
        case .control(let reason): writer.kind(Kind.control) { $0.member("reason", reason) }
        case .proposal(let party, let number):
            writer.kind(Kind.proposal) {
                $0.member("number", number)
                $0.member("party", party)
            }
        }
    }
}

extension ObligationCause: JSONWord {}

extension Choice: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            action: try members.read("action"), arguments: try members.read("arguments"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("action", action)
            $0.member("arguments", arguments)
        }
    }
}

extension RevealedChoices: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            party: try members.read("party"), choices: try members.read("choices"),
            performs: try members.read("performs"), suspends: try members.read("suspends"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("choices", choices)
            $0.member("party", party)
            $0.member("performs", performs)
            $0.member("suspends", suspends)
        }
    }
}

extension Die: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            name: try members.read("name"), of: try members.read("of"), value: try members.read("value"),
            below: try members.read("below"), cause: try members.read("cause"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("below", below)
            $0.member("cause", cause)
            $0.member("name", name)
            $0.member("of", of)
            $0.member("value", value)
        }
    }
}

extension Bite: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            rule: try members.read("rule"), clause: try members.read("clause"), sentence: try members.read("sentence"),
            seenBy: try members.read("seenBy"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clause", clause)
            $0.member("rule", rule)
            $0.member("seenBy", seenBy)
            $0.member("sentence", sentence)
        }
    }
}

extension Proposal: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), party: try members.read("party"), what: try members.read("what"),
            effect: try members.read("effect"), reasons: try members.read("reasons"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("effect", effect)
            $0.member("number", number)
            $0.member("party", party)
            $0.member("reasons", reasons)
            $0.member("what", what)
        }
    }
}

extension DeliveredInject: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), isAdHoc: try members.read("isAdHoc"), from: try members.read("from"),
            to: try members.read("to"), method: try members.read("method"), subject: try members.read("subject"),
            body: try members.read("body"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("body", body)
            $0.member("from", from)
            $0.member("id", id)
            $0.member("isAdHoc", isAdHoc)
            $0.member("method", method)
            $0.member("subject", subject)
            $0.member("to", to)
        }
    }
}
