import Digests
import NegotiationModel
import OwnThreads
import SessionLog
import StrictJSON
import Testing
import WireMessages

@testable import SessionHost

/// Codes are drawn from so many that none clashes; should one, the door couldn't tell which session is meant.
@Suite("A session one of whose codes opens another", .ownThreads)
struct ClashingCodesTests {
    private static func code(_ answer: JSON?) -> JSON? { answer?["error"]?["data"]?["code"] }

    private func open(_ header: LogHeader, at table: HostTable) throws -> StaffAnswer? {
        let socket = try #require(LocalSocket.connected(to: table.path + "/" + ControlSocket.fileName))
        socket.setPatience(seconds: 10)
        socket.writeLine(StaffLine.bytes(StaffRequest.open(header: header)))
        return socket.readLine(bytesMax: JSONLimits.file.byteCount).flatMap { StaffLine.read($0) }
    }

    @Test("isn't opened: nothing of it is left, its name and its other codes stay free, and the other session goes on")
    func takenBack() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let other = "ABCD-EFGH-JKMN-PQRS"
        let seed = [UInt8](repeating: 7, count: 32)
        func header(_ control: String) throws -> LogHeader {
            let seats: [(SeatID, SeatRole, String)] = [
                ("port-1", .party(id: "port", head: true), other), ("control", .control, control),
            ]
            return try LogHeader(
                session: "two", openedAtMs: 1, exercise: HostTable.exercise,
                seats: seats.map { Seat(id: $0, role: $1, codeDigest: JoinCode.digest(ofTyped: $2)) },
                seedCommitment: SHA256Digest(of: seed), seedHex: SHA256Digest(bytes: seed)?.hex ?? "")
        }
        guard case .refused(let sentence)? = try open(header(try #require(codes["control"])), at: table) else {
            return #expect(Bool(false), "it was opened")
        }
        #expect(sentence == "Session two has a code that opens another session too, so it is not served.")
        #expect(!table.names.contains { $0.hasPrefix("two.") }, "\(table.names)")
        #expect(try StaffDesk(dataPath: table.path).list().map(\.session) == ["one"])
        #expect(Self.code(try table.dial().join(other)) == "code.wrong")
        #expect(try table.dial().join(codes["control"])?["result"]?["session"] == "one")
        guard case .done? = try open(header("TVWX-YZ01-2345-6789"), at: table) else {
            return #expect(Bool(false), "its name isn't free")
        }
        #expect(try table.dial().join(other)?["result"]?["session"] == "two")
        table.stop()
        try table.start()
        #expect(try table.dial().join(other)?["result"]?["seat"] == "port-1")
        #expect(try table.dial().join(codes["control"])?["result"]?["session"] == "one")
    }
}
