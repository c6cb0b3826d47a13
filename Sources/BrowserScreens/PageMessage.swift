package import NegotiationModel
import StrictJSON
package import WireMessages

/// What a page says to the server.
package enum PageMessage: Sendable, Equatable {
    /// Who sits down at it, with which code: the first message of every connection.
    case sit(code: String, name: String)
    /// A line, typed or chosen.
    case line(text: String, key: CommandKey)
    /// A line whose question was answered with yes, and what was asked about: nothing else is done by it, whatever has come since.
    case confirmed(text: String, key: CommandKey, command: Command)

    private enum Kind: String, JSONWord {
        case sit = "sit"
        case line = "line"
        case confirmed = "confirmed"
    }

    /// Reads a text frame.
    ///
    /// - Throws: a sentence for whoever writes pages.
    package init(frame: [UInt8]) throws(PageFault) {
        do {
            self = try Self(reading: JSONDocument(parsing: frame, limits: .wire).root())
        } catch {
            throw PageFault("\(error)")
        }
    }

    private init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        switch kind {
        case .sit: self = .sit(code: try members.read("code"), name: try members.read("name"))
        case .line: self = .line(text: try members.read("text"), key: try Self.key(&members))
        case .confirmed:
            self = .confirmed(
                text: try members.read("text"), key: try Self.key(&members), command: try members.read("command"))
        }
        try members.end()
    }

    /// Drawn by the page before it sends what it is for, so that a deed that it sends again is done once.
    private static func key(_ members: inout JSONMembers) throws(JSONCodingFault) -> CommandKey {
        let text: String = try members.read("key")
        guard let key = CommandKey(text) else { throw members.fault("has a key that is none") }
        return key
    }
}

/// Why a page's message can't be taken.
package struct PageFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
