public import StrictJSON

extension ExerciseView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), title: try members.read("title"), version: try members.read("version"),
            type: try members.read("type"), marking: try members.read("marking"),
            situation: try members.read("situation"), notice: try members.read("notice"),
            source: try members.read("source"), schedule: try members.read("schedule"),
            sides: try members.read("sides"), parties: try members.read("parties"), brief: try members.read("brief"),
            issues: try members.read("issues"), actions: try members.read("actions"), rules: try members.read("rules"),
            consents: try members.read("consents"), tracks: try members.read("tracks"),
            endings: try members.read("endings"), objectives: try members.read("objectives"),
            ratings: try members.read("ratings"), seedCommitment: try members.read("seedCommitment"),
            diceAreKnown: try members.readIfPresent("diceAreKnown") ?? false,
            digest: try members.readIfPresent("digest"), values: try members.readIfPresent("values"),
            table: try members.readIfPresent("table"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("actions", actions)
            $0.member("brief", brief)
            $0.member("consents", consents)
            if diceAreKnown { $0.member("diceAreKnown", true) }
            $0.member("digest", digest)
            $0.member("endings", endings)
            $0.member("id", id)
            $0.member("issues", issues)
            $0.member("marking", marking)
            $0.member("notice", notice)
            $0.member("objectives", objectives)
            $0.member("parties", parties)
            $0.member("ratings", ratings)
            $0.member("rules", rules)
            $0.member("schedule", schedule)
            $0.member("seedCommitment", seedCommitment)
            $0.member("sides", sides)
            $0.member("situation", situation)
            $0.member("source", source)
            $0.member("table", table)
            $0.member("title", title)
            $0.member("tracks", tracks)
            $0.member("type", type)
            $0.member("values", values)
            $0.member("version", version)
        }
    }
}

extension ScheduleView: JSONForm {
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

extension PhaseView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(name: try members.read("name"), kind: try members.read("kind"), minutes: try members.read("minutes"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("kind", kind)
            $0.member("minutes", minutes)
            $0.member("name", name)
        }
    }
}

extension PartyView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), tag: try members.read("tag"),
            side: try members.read("side"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("name", name)
            $0.member("side", side)
            $0.member("tag", tag)
        }
    }
}

extension ActionView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), summary: try members.read("summary"),
            parties: try members.read("parties"), slot: try members.read("slot"),
            parameters: try members.read("parameters"), reveals: try members.readIfPresent("reveals"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("parameters", parameters)
            $0.member("parties", parties)
            $0.member("reveals", reveals)
            $0.member("slot", slot)
            $0.member("summary", summary)
        }
    }
}

extension RuleView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), text: try members.read("text"),
            levels: try members.read("levels"), off: try members.read("off"), clauses: try members.read("clauses"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("clauses", clauses)
            $0.member("id", id)
            $0.member("levels", levels)
            $0.member("name", name)
            $0.member("off", off)
            $0.member("text", text)
        }
    }
}

extension ClauseView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(id: try members.read("id"), text: try members.read("text"), citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("text", text)
        }
    }
}

extension TrackDescription: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), values: try members.read("values"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("values", values)
        }
    }
}

extension EndingView: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), name: try members.read("name"), text: try members.read("text"),
            citation: try members.read("citation"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("citation", citation)
            $0.member("id", id)
            $0.member("name", name)
            $0.member("text", text)
        }
    }
}
