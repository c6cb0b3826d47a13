/// Why a log can't be begun, opened, read or gone on with.
package enum LogRefusal: Error, Sendable, Hashable {
    /// The text is no id of a session.
    case invalidName(String)
    /// There is a log of this session already.
    case exists(session: String)
    /// There is no log of this session.
    case missing(session: String)
    /// The log is open for appending already.
    case inUse(session: String)
    /// The session was closed, so its log can only be read.
    case sealed(session: String)
    /// The log doesn't hold what it promises; it was not changed.
    case damaged(session: String, LogFault)
    /// The head that stands beside the log is missing or can't be read; the sentence says which.
    case headUnusable(session: String, String)
    /// The log takes nothing more; the sentence says why.
    case stopped(String)
    /// There is no room left where logs are kept; the sentence says where. Nothing that was told to be durable is touched.
    case full(String)
    /// Another program took away, or changed, where lines were kept that are in no session's own file yet; the sentence says how.
    case takenAway(String)
    /// The place where logs are kept can't be used; the sentence says what failed.
    case unusable(String)

    /// Whether all that was told to be durable still is.
    package var isDurableKept: Bool { if case .takenAway = self { false } else { true } }

    /// Whether a text can be a session's id: 1 to 64 of a to z, 0 to 9 and -, not starting with -.
    package static func isSessionName(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: "-")
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension LogRefusal: CustomStringConvertible {
    /// The sentence for people.
    package var description: String {
        switch self {
        case .invalidName(let name):
            "\"\(name)\" can't be a session's id: 1 to 64 of a to z, 0 to 9 and - are, and no - first."
        case .exists(let session): "There is a log of session \(session) already; choose another id."
        case .missing(let session): "There is no log of session \(session)."
        case .inUse(let session): "The log of session \(session) is open already."
        case .sealed(let session): "Session \(session) was closed; its log can be read, but nothing can be appended."
        case .damaged(let session, let fault): "The log of session \(session) can't be trusted. \(fault)"
        case .headUnusable(let session, let sentence):
            "How far the log of session \(session) went can't be told. \(sentence)"
        case .stopped(let sentence), .full(let sentence), .takenAway(let sentence), .unusable(let sentence): sentence
        }
    }
}
