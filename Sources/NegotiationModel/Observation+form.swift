public import StrictJSON

extension Observation: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            number: try members.read("number"), person: try members.read("person"), about: try members.read("about"),
            text: try members.read("text"), rating: try members.readIfPresent("rating"),
            point: try members.readIfPresent("point"), exerciseTime: try members.readIfPresent("exerciseTime"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("about", about)
            $0.member("exerciseTime", exerciseTime)
            $0.member("number", number)
            $0.member("person", person)
            $0.member("point", point)
            $0.member("rating", rating)
            $0.member("text", text)
        }
    }
}

extension ObservationSubject: JSONForm {
    /// What the one member of each is called.
    package enum Kind: String, JSONWord {
        case moment = "moment"
        case offer = "offer"
        case inject = "inject"
        case objective = "objective"
        case question = "question"
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self =
            switch kind {
            case .moment: .moment
            case .offer: .offer(id: try members.read("id"))
            case .inject: .inject(row: try members.read("row"))
            case .objective: .objective(number: try members.read("number"))
            case .question: .question(id: try members.read("id"))
            }
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .moment: writer.kind(Kind.moment)
        case .offer(let id): writer.kind(Kind.offer) { $0.member("id", id) }
        case .inject(let row): writer.kind(Kind.inject) { $0.member("row", row) }
        case .objective(let number): writer.kind(Kind.objective) { $0.member("number", number) }
        case .question(let id): writer.kind(Kind.question) { $0.member("id", id) }
        }
    }
}

extension Rating: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(
            id: try members.read("id"), text: try members.read("text"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("id", id)
            $0.member("text", text)
        }
    }
}
