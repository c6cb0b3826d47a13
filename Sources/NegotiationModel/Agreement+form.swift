public import StrictJSON

extension Agreement: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), parties: try members.read("parties"),
            without: try members.readIfPresent("without"), terms: try members.read("terms"),
            round: try members.read("round"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("number", number)
            $0.member("parties", parties)
            $0.member("round", round)
            $0.member("terms", terms)
            $0.member("without", without)
        }
    }
}

extension Obligation: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), term: try members.read("term"), state: try members.read("state"),
            phasesOwed: try members.read("phasesOwed"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("phasesOwed", phasesOwed)
            $0.member("state", state)
            $0.member("term", term)
        }
    }
}

extension ObligationMark: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(id: try members.read("id"), state: try members.read("state"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("state", state)
        }
    }
}

extension ObligationID: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            agreement: try members.read("agreement"), issue: try members.read("issue"),
            party: try members.read("party"), instalment: try members.read("instalment"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("agreement", agreement)
            $0.member("instalment", instalment)
            $0.member("issue", issue)
            $0.member("party", party)
        }
    }
}

extension ObligationState: JSONWord {}
