import StrictJSON

// The types of CodableSamples by hand, with forms that differ from their properties' names where that tells something.

struct FormedOffer: JSONForm, Equatable {
    var author: String
    var terms: [FormedTerm]
    var expiresAt: Int?
    var readBy: [String: Int]
    var step: FormedStep?
    var flags: [Bool]

    init(
        author: String, terms: [FormedTerm] = [], expiresAt: Int? = nil, readBy: [String: Int] = [:],
        step: FormedStep? = nil, flags: [Bool] = []
    ) {
        self.author = author
        self.terms = terms
        self.expiresAt = expiresAt
        self.readBy = readBy
        self.step = step
        self.flags = flags
    }

    init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        author = try members.read("author")
        terms = try members.read("terms")
        expiresAt = try members.readIfPresent("expiryMs")
        readBy = try members.readIfPresent("readBy") ?? [:]
        step = try members.readIfPresent("step")
        flags = try members.readIfPresent("flags") ?? []
        try members.end()
    }

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("author", author)
            $0.member("expiryMs", expiresAt)
            $0.member("flags", flags)
            $0.member("readBy", readBy)
            $0.member("step", step)
            $0.member("terms", terms)
        }
    }
}

struct FormedTerm: CodableJSONForm, Equatable {
    var subject: String
    var choice: FormedChoice

    init(subject: String, choice: FormedChoice) {
        self.subject = subject
        self.choice = choice
    }

    init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        subject = try members.read("issue")
        choice = try members.read("option")
        try members.end()
    }

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("issue", subject)
            $0.member("option", choice)
        }
    }
}

enum FormedChoice: String, JSONWord {
    case ceasefire = "ceasefire"
    case everything = "full"
}

enum FormedStep: JSONForm, Equatable {
    case waiting
    case consented(by: String, at: Int)

    enum Kind: String, JSONWord {
        case waiting = "waiting"
        case consented = "consented"
    }

    init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        switch kind {
        case .waiting: self = .waiting
        case .consented: self = .consented(by: try members.read("by"), at: try members.read("at"))
        }
        try members.end()
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .waiting: writer.kind(Kind.waiting)
        case .consented(let by, let at):
            writer.kind(Kind.consented) {
                $0.member("at", at)
                $0.member("by", by)
            }
        }
    }
}

/// Something `Codable` that holds what has a form.
struct Holding: Codable, Equatable {
    var first: FormedTerm
    var others: [FormedTerm]
}

/// Its members are written in the wrong order, or twice.
struct OutOfOrder: JSONForm {
    var keys: [StaticString]

    init(_ keys: StaticString...) { self.keys = keys }
    init(reading node: JSONNode) { keys = [] }

    func write(to writer: inout JSONWriter) {
        writer.object { for key in keys { $0.member(key, 1) } }
    }
}
