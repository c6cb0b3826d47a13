import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import Testing
import WireMessages

/// Guards against what would take twice as long as before: not against a slow machine, since what is measured is compared with a
/// yardstick in the same build, in turn. A bound is twice what a debug build was seen to take.
@Suite(
    "What things cost", .serialized,
    .enabled(if: _isDebugAssertConfiguration(), "skipped, since the bounds are those of a debug build"))
struct CostTests {
    @Test("Messages, beside a yardstick")
    func saying() throws {
        let room = try Room()
        let ratio = Yardstick.ratio { room.say(20) }
        #expect(ratio < 2.2)
    }

    @Test("Offers, beside a yardstick")
    func offering() throws {
        let room = try Room()
        let ratio = Yardstick.ratio { room.offer(5) }
        #expect(ratio < 2.8)
    }

    @Test("Verifying a log, beside a yardstick")
    func verifying() throws {
        let room = try Room()
        room.say(200)
        room.offer(20)
        let log = try #require(room.table.store[bytesOf: "harbour"])
        let ratio = try Yardstick.ratio {
            var (reader, verification) = (LogReader(head: nil), LogVerification(isNoticing: false))
            try log.withUnsafeBufferPointer { (bytes) throws(LogFault) in
                try reader.read(bytes) { (record) throws(LogFault) in try verification.take(record) }
            }
        }
        #expect(ratio < 12)
    }

    @Test("A message in a long session, beside one in a short session")
    func growing() throws {
        let (short, long) = (try Room(), try Room())
        short.say(500)
        long.say(5_000)
        let ratio = Yardstick.ratio({ long.say(20) }, to: { short.say(20) })
        #expect(ratio < 2)
    }
}

/// A session in which everybody has joined and play runs.
private final class Room {
    let table: Table
    private var given = 0

    private static let seats: [SeatID] = ["port-1", "port-2", "line-1", "control"]

    init() throws {
        table = try Table()
        for (number, seat) in Self.seats.enumerated() { table.join(UInt64(number), seat) }
        table.give(3, .start, key: "start")
    }

    /// Everybody speaks in turn, to all.
    func say(_ count: Int) {
        let text = String(repeating: "words and ", count: 30)
        for _ in 0..<count { give(.say(to: .plenary, text: text), by: given % 4, afterMs: 15) }
    }

    /// The line's offers, each in place of the one before.
    func offer(_ count: Int) {
        for _ in 0..<count {
            let terms = [
                Term(issue: "night_hours", option: "until_midnight"),
                Term(issue: "fee", option: given % 2 == 0 ? "standard" : "raised"),
            ]
            let offer = OfferDraft(addressees: ["port"], isPublic: true, terms: terms)
            give(.putForward(offer: offer), by: 2, afterMs: 60)
        }
    }

    // No seat sends more than it may. Answers aren't read: that would cost more than the command.
    private func give(_ command: Command, by number: Int, afterMs: Int) {
        given += 1
        table.nowMs += afterMs
        guard let key = CommandKey("k\(given)") else { return }
        let request = FromClient(id: .number(given), request: .command(command, key: key))
        table.take(.request(ConnectionNumber(rawValue: UInt64(number)), request))
    }
}
