public import StrictJSON

/// What whoever runs a hall of tables says over one connection, in the subprotocol `offramp.hall.v1`.
public enum FromHall: Sendable {
    /// Who sits down at the desk, with the hall's code: the first message.
    case sit(code: String, name: String)
    /// A message of `offramp.v1` for one of the tables; the first to each is `session.join`.
    case to(table: String, message: JSONNode)

    /// The name of the subprotocol.
    public static let subprotocol = "offramp.hall.v1"

    private enum Kind: String, JSONWord {
        case sit = "sit"
        case to = "to"
    }

    /// Reads a text frame.
    public init(frame: [UInt8]) throws(JSONCodingFault) {
        var (kind, members) = try JSONNode(hallFrame: frame, limits: .wire).kind(of: Kind.self)
        switch kind {
        case .sit: self = .sit(code: try members.read("code"), name: try members.read("name"))
        case .to: self = .to(table: try members.read("table"), message: try members.read("message"))
        }
        try members.end()
    }

    /// As a text frame.
    public var frame: [UInt8] {
        var writer = JSONWriter(reserving: 256)
        writer.object { writer in
            switch self {
            case .sit(let code, let name):
                writer.member("sit") {
                    $0.object {
                        $0.member("code", code)
                        $0.member("name", name)
                    }
                }
            case .to(let table, let message):
                writer.member("to") {
                    $0.object {
                        $0.member("message", message)
                        $0.member("table", table)
                    }
                }
            }
        }
        return (try? writer.finish()) ?? []
    }
}

/// A table of a hall, as it is listed.
public struct HallTable: JSONForm, Sendable, Hashable {
    /// The session's id.
    public var session: String
    /// What it is called: its name, or else the session's id.
    public var name: String

    public init(session: String, name: String) {
        self.session = session
        self.name = name
    }

    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        self.init(session: try members.read("session"), name: try members.read("name"))
        try members.end()
    }

    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("name", name)
            $0.member("session", session)
        }
    }
}

/// What the server says to whoever runs a hall.
public enum ToHall: Sendable {
    /// The tables that the code opens, in the order in which they were opened.
    case tables([HallTable])
    /// A message of `offramp.v1` from one of the tables.
    case from(table: String, message: JSONNode)
    /// A table's connection has ended, with a close code and reason of `offramp.v1`; a further message begins another one.
    case closed(table: String, code: Int, reason: String)
    /// The code opens no hall, or not now: why, in a sentence.
    case refused(String)

    private enum Kind: String, JSONWord {
        case tables = "tables"
        case from = "from"
        case closed = "closed"
        case refused = "refused"
    }

    /// Reads a text frame.
    public init(frame: [UInt8]) throws(JSONCodingFault) {
        var (kind, members) = try JSONNode(hallFrame: frame, limits: .file).kind(of: Kind.self)
        switch kind {
        case .tables: self = .tables(try members.read("of"))
        case .from: self = .from(table: try members.read("table"), message: try members.read("message"))
        case .closed:
            self = .closed(
                table: try members.read("table"), code: try members.read("code"), reason: try members.read("reason"))
        case .refused: self = .refused(try members.read("why"))
        }
        try members.end()
    }

    /// As a text frame.
    public var frame: [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.object { writer in
            switch self {
            case .tables(let tables): writer.member("tables") { $0.object { $0.member("of", tables) } }
            case .from(let table, let message):
                writer.member("from") {
                    $0.object {
                        $0.member("message", message)
                        $0.member("table", table)
                    }
                }
            case .closed(let table, let code, let reason):
                writer.member("closed") {
                    $0.object {
                        $0.member("code", code)
                        $0.member("reason", reason)
                        $0.member("table", table)
                    }
                }
            case .refused(let why): writer.member("refused") { $0.object { $0.member("why", why) } }
            }
        }
        return (try? writer.finish()) ?? []
    }
}

extension JSONNode {
    /// A frame's value.
    fileprivate init(hallFrame frame: [UInt8], limits: JSONLimits) throws(JSONCodingFault) {
        do {
            self = try JSONDocument(parsing: frame, limits: limits).root()
        } catch {
            throw JSONCodingFault(path: "", complaint: "\(error)")
        }
    }
}
