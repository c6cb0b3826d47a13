package import NegotiationModel
import StrictJSON
package import WireMessages

/// What a page says to the server.
package enum PageMessage: Sendable, Equatable {
    /// Who sits down at it, with which code: the first message of every connection. Whether the page had the seat before, and so has
    /// its news; and what the page shows.
    case sit(code: String, name: String, again: Bool, screen: Screen)
    /// A line, typed or chosen.
    case line(text: String, key: CommandKey)
    /// A line whose question was answered with yes, and what was asked about: nothing else is done by it, whatever has come since.
    case confirmed(text: String, key: CommandKey, command: Command)
    /// An action, with what was chosen for it.
    case choose(action: ActionID, arguments: [String: [String]], key: CommandKey)
    /// An offer that is to be put forward: it is asked about first.
    case putForward(PreviewRequest, key: CommandKey)
    /// What stands in the offer form now.
    case compose(PreviewRequest)
    /// What the offer form is to begin with.
    case takeUp(FormBeginning)
    /// The messages before so many, which were said first, are to be shown beside the latest; nil: no longer.
    case earlier(before: Int?)
    /// The rows that are open, by their names: what can be done with these is wanted.
    case unfold(rows: [String])
    /// The table that a hall's page shows; nil: none, but all in rows.
    case open(session: String?)
    /// A command for several tables of a hall, by their sessions; whether it was asked about and confirmed.
    case order(text: String, tables: [String], isConfirmed: Bool, key: CommandKey)

    /// What a page shows.
    package enum Screen: String, JSONWord, CaseIterable {
        /// A seat, with all that can be done at it.
        case seat = "seat"
        /// What is public, for everybody in the room.
        case room = "room"
        /// The desk of whoever runs several tables.
        case hall = "hall"
    }

    /// What an offer form begins with.
    package enum FormBeginning: Sendable, Equatable {
        /// An offer that it counters.
        case counter(OfferID)
        /// The terms of an offer, for another one.
        case terms(OfferID)
        /// A draft of the delegation's.
        case draft(Int)
    }

    private enum Kind: String, JSONWord {
        case sit = "sit"
        case line = "line"
        case confirmed = "confirmed"
        case choose = "choose"
        case putForward = "putForward"
        case compose = "compose"
        case takeUp = "takeUp"
        case earlier = "earlier"
        case unfold = "unfold"
        case open = "open"
        case order = "order"
    }

    /// Reads a text frame.
    ///
    /// - Throws: a sentence for whoever writes pages.
    package init(frame: [UInt8]) throws(PageFault) { self = try Self.read(frame: frame).message }

    /// Reads a text frame, and which of a hall's tables it is for; nil where it doesn't say.
    ///
    /// - Throws: a sentence for whoever writes pages.
    package static func read(frame: [UInt8]) throws(PageFault) -> (table: String?, message: PageMessage) {
        do {
            var (kind, members) = try JSONDocument(parsing: frame, limits: .wire).root().kind(of: Kind.self)
            let table: String? = try members.readIfPresent("table")
            let message = try PageMessage(kind, &members)
            try members.end()
            return (table, message)
        } catch let fault as JSONFault {
            throw PageFault("\(fault)")
        } catch let fault as JSONCodingFault {
            throw PageFault("\(fault)")
        } catch {
            throw PageFault("It can't be read.")
        }
    }

    private init(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) {
        switch kind {
        case .sit:
            self = .sit(
                code: try members.read("code"), name: try members.read("name"),
                again: try members.readIfPresent("again") ?? false,
                screen: try members.readIfPresent("screen") ?? .seat)
        case .line: self = .line(text: try members.read("text"), key: try Self.key(&members))
        case .confirmed:
            self = .confirmed(
                text: try members.read("text"), key: try Self.key(&members), command: try members.read("command"))
        case .choose:
            self = .choose(
                action: try members.read("action"), arguments: try members.read("arguments"),
                key: try Self.key(&members))
        case .putForward: self = .putForward(try Self.plan(&members), key: try Self.key(&members))
        case .compose: self = .compose(try Self.plan(&members))
        case .takeUp: self = .takeUp(try Self.beginning(&members))
        case .earlier: self = .earlier(before: try members.readIfPresent("before"))
        case .unfold: self = .unfold(rows: try members.read("rows"))
        case .open: self = .open(session: try members.readIfPresent("session"))
        case .order:
            self = .order(
                text: try members.read("text"), tables: try members.read("tables"),
                isConfirmed: try members.readIfPresent("confirmed") ?? false, key: try Self.key(&members))
        }
    }

    /// Drawn by the page before it sends what it is for, so that a deed that it sends again is done once.
    private static func key(_ members: inout JSONMembers) throws(JSONCodingFault) -> CommandKey {
        let text: String = try members.read("key")
        guard let key = CommandKey(text) else { throw members.fault("has a key that is none") }
        return key
    }

    private static func plan(_ members: inout JSONMembers) throws(JSONCodingFault) -> PreviewRequest {
        PreviewRequest(offer: try members.read("offer"), counters: try members.readIfPresent("counters"))
    }

    private static func beginning(_ members: inout JSONMembers) throws(JSONCodingFault) -> FormBeginning {
        if let countered: OfferID = try members.readIfPresent("counter") { return .counter(countered) }
        if let offer: OfferID = try members.readIfPresent("terms") { return .terms(offer) }
        return .draft(try members.read("draft"))
    }
}

/// Why a page's message can't be taken.
package struct PageFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
