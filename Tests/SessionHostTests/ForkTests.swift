import NegotiationModel
import OwnThreads
import SessionEngine
import SessionLog
import SessionLogFiles
import StrictJSON
import Testing
import WireMessages

@testable import SessionHost

@Suite("A session that goes on from a moment of another one", .ownThreads)
struct ForkTests {
    private func records(_ session: String, in path: String) throws -> [LogRecord] {
        var records: [LogRecord] = []
        _ = try LogFolder(path: path, for: .reading).read(session, head: .mustHold) { records.append($0) }
        return records
    }

    private func fork(
        _ host: HostTable, of session: String, as name: String, where isThere: (SessionEntry) -> Bool
    ) throws -> [SeatID: String] {
        let moment = try #require(try SessionFork.moment(in: records(session, in: host.path), where: isThere))
        let (fork, opening) = try SessionFork.prepared(from: moment, in: host.path, as: name, table: "Again")
        try StaffDesk(dataPath: host.path).fork(fork)
        return Dictionary(uniqueKeysWithValues: opening.slips.map { ($0.seat, $0.code.text) })
    }

    @Test("has the same entries, codes of its own, and waits paused; the other goes on as it was")
    func live() throws {
        let (host, codes) = try HostTable.serving()
        let control = try host.dial()
        #expect(control.join(codes["control"])?["result"] != nil)
        #expect(control.ask("control.start", ["key": "k1"])?["result"] != nil)
        // What control did to a code by then stays in the log, and opens nothing.
        let replaced = try StaffDesk(dataPath: host.path).reissue("port-1", of: "s1")
        #expect(control.ask("control.note", ["key": "k2", "text": "Here."])?["result"] != nil)
        let new = try fork(host, of: "s1", as: "s2") { if case .note = $0.command { true } else { false } }
        #expect(control.ask("control.note", ["key": "k3", "text": "Only there."])?["result"] != nil)
        for (seat, code) in new {
            let joined = try host.dial().ask("session.join", ["code": .string(code), "name": .string("At \(seat)")])
            #expect(joined?["result"]?["session"]?.text == "s2", "\(seat)")
            if seat == "port-1" {
                #expect(joined?["result"]?["view"]?["sections"]?["play"]?["status"]?.text == "paused")
            }
        }
        #expect(try host.dial().join(replaced.text)?["result"]?["session"]?.text == "s1")
        let (one, other) = (try records("s1", in: host.path), try records("s2", in: host.path))
        guard case .header(let header)? = other.first, let parent = header.parent else {
            Issue.record("no parent")
            return
        }
        #expect(parent.session == "s1" && header.table == "Again")
        for place in 1...parent.entry {
            guard case .entry(let left) = one[place], case .entry(let right) = other[place] else { continue }
            #expect(left.command == right.command && left.events == right.events && left.timeMs == right.timeMs)
            if place == parent.entry { #expect(left.hash == parent.digest && left.hash != right.hash) }
        }
        #expect(
            !other.contains {
                if case .entry(let entry) = $0 { "\(entry.command)".contains("Only there") } else { false }
            })
        // It plays on, also after the server was started anew.
        host.stop()
        try host.start()
        let again = try host.dial()
        #expect(again.join(new["control"])?["result"] != nil)
        #expect(again.ask("control.resume", ["key": "r"])?["result"] != nil)
    }

    @Test("is refused where play is over, where there is no such moment, and where the other log is another one now")
    func refused() throws {
        let (host, codes) = try HostTable.serving()
        let control = try host.dial()
        #expect(control.join(codes["control"])?["result"] != nil)
        #expect(control.ask("control.start", ["key": "k1"])?["result"] != nil)
        let moment = try #require(try SessionFork.moment(in: records("s1", in: host.path)) { _ in true })
        #expect(control.ask("control.end", ["key": "k2", "reason": "time"])?["result"] != nil)
        let all = try records("s1", in: host.path)
        let over = try #require(try SessionFork.moment(in: all) { if case .end = $0.command { true } else { false } })
        #expect(throws: HostRefusal.self) { try SessionFork.prepared(from: over, in: host.path, as: "s3", table: nil) }
        #expect(try SessionFork.moment(in: all) { $0.number == 99 } == nil)
        // The name is taken.
        let (taken, _) = try SessionFork.prepared(from: moment, in: host.path, as: "s1", table: nil)
        #expect(throws: HostRefusal.self) { try StaffDesk(dataPath: host.path).fork(taken) }
        let elsewhere = try HostTable()
        let (lost, _) = try SessionFork.prepared(from: moment, in: elsewhere.path, as: "s4", table: nil)
        #expect(throws: HostRefusal.self) { try StaffDesk(dataPath: host.path).fork(lost) }
        #expect(!(try StaffDesk(dataPath: host.path).names()).contains("s4"))
    }
}
