import NegotiationModel
import OwnThreads
import SessionLog
import StrictJSON
import Testing
import WireMessages

@testable import SessionHost

/// Right codes of a session that can't be opened after a start are answered with that, and not as wrong ones.
@Suite("Codes of a session that isn't whole", .ownThreads)
struct RefusedCodesTests {
    enum Damage: CaseIterable {
        case header, middle, appendedTo, headGone
    }

    private static func code(_ answer: JSON?) -> JSON? { answer?["error"]?["data"]?["code"] }

    @Test(
        "those that were given later, too, wherever the log is damaged; old and invented ones are wrong",
        arguments: Damage.allCases)
    func given(_ damage: Damage) throws {
        let table = try HostTable()
        let begun = try table.open("bad")
        let desk = StaffDesk(dataPath: table.path)
        let first = try desk.reissue("port-1", of: "bad").text
        try desk.seatBot(.linear, for: "line", in: "bad")
        let latest = try desk.reissue("port-1", of: "bad").text
        let control = try desk.reissue("control", of: "bad").text
        try Self.spoil(table.path, damage)
        try table.start()
        for code in [latest, control, begun["line-1"]] {
            #expect(Self.code(try table.dial().join(code)) == "session.stopped", "\(damage)")
        }
        for code in [first, begun["port-1"], begun["control"], "0000-0000-0000-0000"] {
            #expect(Self.code(try table.dial().join(code)) == "code.wrong", "\(damage)")
        }
    }

    private static func spoil(_ folder: String, _ damage: Damage) throws {
        let path = folder + "/bad.jsonl"
        var bytes = HostTable.contents(of: path)
        switch damage {
        case .header, .middle:
            let word = damage == .header ? "\"openedAtMs\":" : "\"number\":2,"
            let place = try #require(bytes.firstRange(of: Array(word.utf8))).upperBound
            let digit = damage == .header ? place : place - 2
            bytes[digit] = bytes[digit] == UInt8(ascii: "1") ? UInt8(ascii: "9") : UInt8(ascii: "1")
            HostTable.write(bytes, to: path)
        case .appendedTo:
            bytes += Array("{}\n".utf8)
            HostTable.write(bytes, to: path)
        case .headGone: HostTable.write([], to: folder + "/bad.head")
        }
    }
}
