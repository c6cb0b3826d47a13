import BrowserScreens
import NegotiationModel
import SessionEngine
import Testing
import WireMessages

/// What parties do in private, and what they whisper, leaves the room screen as it is.
@Suite("The room screen tells nothing but what is public")
struct RoomScreenTests {
    private static let night = [Term(issue: "night_hours", option: "until_midnight")]

    /// A round in which the port does something that only some are told of, and something public after it.
    private func play(_ secret: (Table) -> Void) throws -> (room: [String], control: Int) {
        let table = try Table("room", of: .harbourHours)
        table.join(1, "port-1", as: "Ada")
        table.join(2, "line-1", as: "Cy")
        table.join(3, "control", as: "Cleo")
        table.join(4, "observers", as: "Room screen")
        table.give(3, .start, key: "start")
        table.nowMs += 1_000
        secret(table)
        table.nowMs += 1_000
        let offer = OfferDraft(addressees: ["line"], isPublic: true, terms: Self.night)
        table.give(1, .putForward(offer: offer), key: "public")
        table.give(3, .next(reason: ""), key: "next")
        let frames = (table.frames[4] ?? []).map { String(decoding: $0, as: UTF8.self) }
        return (PageTelling.updates(frames, screen: .room, at: table.nowMs), table.frames[3]?.count ?? 0)
    }

    @Test("private offers, whispers and refusals change no byte of it")
    func secrets() throws {
        let plain = try play { _ in }
        let rich = try play { table in
            let offer = OfferDraft(addressees: ["line"], isPublic: false, terms: Self.night)
            table.give(2, .say(to: .parties(only: ["port"]), text: "Between us: midnight?"), key: "whisper")
            table.ask(1, .preview(PreviewRequest(offer: offer, counters: nil)))
            table.give(1, .withdraw(offer: "none 9"), key: "refused")
            table.give(3, .note(text: "They whisper."), key: "note")
        }
        #expect(rich.control > plain.control, "control was told of it")
        #expect(plain.room == rich.room)
        #expect(plain.room.joined().contains("until midnight") || plain.room.joined().contains("Until midnight"))
    }
}
