public import StrictJSON

extension InformationRequest: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            party: try members.read("party"), number: try members.read("number"), person: try members.read("person"),
            text: try members.read("text"), askedAt: try members.read("askedAt"), state: try members.read("state"),
            answer: try members.read("answer"), toAll: try members.read("toAll"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("answer", answer)
            $0.member("askedAt", askedAt)
            $0.member("number", number)
            $0.member("party", party)
            $0.member("person", person)
            $0.member("state", state)
            $0.member("text", text)
            $0.member("toAll", toAll)
        }
    }
}

extension RequestState: JSONWord {}

extension PublicAnswer: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), question: try members.read("question"),
            answer: try members.read("answer"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("answer", answer)
            $0.member("number", number)
            $0.member("question", question)
        }
    }
}
