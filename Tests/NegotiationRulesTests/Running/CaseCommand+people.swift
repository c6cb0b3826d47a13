import Foundation
import NegotiationModel

// Delegations, questions to control, channels, codes.
extension CaseCommand {
    func peopleCommand(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        let words = rest.split(separator: " ").map(String.init)
        switch (verb, words.count) {
        case ("appoint", 1): return .appoint(seat: SeatID(words[0]))
        case ("acting", 2): return .setActing(party: PartyID(words[0]), anyMember: words[1] == "any")
        case ("drop", 1): return .dropDraft(number: Int(words[0]) ?? 0)
        // send 1 as read at 2
        case ("send", 5): return .putForwardDraft(number: Int(words[0]) ?? 0, revision: Int(words[4]) ?? 0)
        // reissue us-1 as WORD
        case ("reissue", 3): return .reissue(seat: SeatID(words[0]), digest: TestSeats.digest(of: words[2]))
        case ("revoke", 1): return .revoke(seat: SeatID(words[0]))
        // hand us-1 from Ada to Bo
        case ("hand", 5): return .handOver(seat: SeatID(words[0]), from: words[2], to: words[4])
        case ("take", 2): return .takeUp(party: PartyID(words[0]), request: Int(words[1]) ?? 0)
        default: return try writtenCommand(verb, rest)
        }
    }

    private func writtenCommand(_ verb: String, _ rest: Substring) throws(CaseMistake) -> Command? {
        switch verb {
        case "ask": return .ask(text: String(rest))
        case "draft": return try writing(nil, rest)
        case "redraft":
            let number = rest.prefix { $0 != " " }
            return try writing(Int(number), rest.dropFirst(number.count + 1))
        case "answer":
            let (head, text) = try halves(rest)
            let toAll = head.first == "all"
            let words = toAll ? Array(head.dropFirst()) : head
            guard words.count == 2 else { throw CaseMistake("“answer PARTY N: TEXT”, not “\(rest)”") }
            return .answer(party: PartyID(words[0]), request: Int(words[1]) ?? 0, text: text, toAll: toAll)
        case "dismiss":
            let (head, reason) = because(rest)
            let words = head.split(separator: " ").map(String.init)
            return .dismiss(party: PartyID(words[0]), request: Int(words[1]) ?? 0, reason: reason)
        case "open":
            // open NAME: us russia
            guard let colon = rest.firstIndex(of: ":") else { throw CaseMistake("no members in “\(rest)”") }
            let parties = rest[rest.index(after: colon)...].split(separator: " ").map { PartyID(String($0)) }
            return .openChannel(name: String(rest[..<colon]), parties: parties)
        case "close": return .closeChannel(channel: ChannelID(String(rest)))
        default: return nil
        }
    }

    private func writing(_ number: Int?, _ rest: Substring) throws(CaseMistake) -> Command {
        guard rest.hasPrefix("countering ") else {
            return .writeDraft(number: number, offer: try draft(rest), counters: nil)
        }
        // countering ru>ua 1 to ukraine: …
        guard let to = rest.range(of: " to ") else { throw CaseMistake("“to” is missing in “\(rest)”") }
        let id = OfferID(String(rest.dropFirst(11)[..<to.lowerBound]))
        return .writeDraft(number: number, offer: try draft(rest[to.upperBound...]), counters: id)
    }

    private func halves(_ rest: Substring) throws(CaseMistake) -> (head: [String], text: String) {
        guard let colon = rest.firstIndex(of: ":") else { throw CaseMistake("no colon in “\(rest)”") }
        let text = rest[rest.index(after: colon)...].trimmingSpaces
        return (rest[..<colon].split(separator: " ").map(String.init), text)
    }
}
