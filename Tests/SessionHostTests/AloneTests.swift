import Glibc
import NegotiationModel
import OwnThreads
import SessionHost
import StrictJSON
import Testing
import WebSockets

/// What `MemoryTests` runs, each in a process that does nothing else.
@Suite(.ownThreads, .enabled(if: AloneSwitch.isOn))
struct AloneTests {
    /// What one tenth of the whole work is: 2,000 commands, 200 joins and leavings, 200 refused requests after joining and as
    /// many before it.
    private struct Work {
        let table: HostTable
        let port: Int
        let codes: [SeatID: String]
        /// Is told all that happens, and would be dropped if it didn't read.
        let control: PlainClient
        var number = 0

        /// - Returns: what is allocated after it; nil where it could not be done.
        mutating func doTenth() throws -> Int? {
            for place in 0..<200 {
                if place == 180 { try leaveJournal() }
                guard sit() else { return nil }
                control.drain()
            }
            for _ in 0..<25 {
                guard fail() else { return nil }
            }
            return ProcessMemory.allocatedBytes
        }

        // Lines that stand in a journal alone are kept, for up to a minute; with a session that is closed it is left at once.
        private func leaveJournal() throws {
            _ = try table.open("aside-\(number)")
            try StaffDesk(dataPath: table.path).close("aside-\(number)")
        }

        // As many commands as a connection may send at once stand below its limit.
        private mutating func sit() -> Bool {
            number += 1
            let seat: SeatID = number.isMultiple(of: 2) ? "port-1" : "line-1"
            guard let client = PlainClient(port: port) else { return false }
            let parameters: JSON = ["code": .string(codes[seat] ?? ""), "name": "Ada"]
            var requests: [(method: String, parameters: JSON)] = [("session.join", parameters)]
            for place in 0..<10 {
                let key = JSON.string("k\(number)-\(place)")
                requests.append(("words.state", ["text": "The quay is long enough for both.", "key": key]))
            }
            requests.append(("offer.accept", ["offer": "O999", "key": .string("r\(number)")]))
            return client.ask(requests) == (12, 1)
        }

        // One in eight is as long as a stranger may send.
        private func fail() -> Bool {
            guard let client = PlainClient(port: port) else { return false }
            let long = JSON.array([JSON](repeating: ["a": [1, 2, 3], "b": "word"], count: 1500))
            let short: JSON = ["text": "Let me in."]
            let requests = (0..<8).map { (method: "words.state", parameters: $0 == 0 ? long : short) }
            return client.ask(requests) == (8, 8)
        }
    }

    @Test("20,000 commands, 2,000 joins and leavings and 4,000 refusals leave a server no larger than a tenth of them")
    func workLeavesNothing() throws {
        let table = try HostTable()
        try table.start()
        for name in ["before-1", "before-2"] {
            _ = try table.open(name)
            try StaffDesk(dataPath: table.path).close(name)
        }
        let empty = ProcessMemory.allocatedBytes
        let allocated = try Self.work(at: table)
        // Of an entry a session keeps on purpose a bit a viewer, and of play as it was a share (docs/performance.md); what
        // threads set aside for their next allocations comes and goes.
        #expect(allocated[9] - allocated[0] <= 18_000 * 32 + 256 * 1024, "\(empty), \(allocated)")
        try StaffDesk(dataPath: table.path).close("one")
        // Connections end a little later than their session. What threads set aside stays, and so do tables that have
        // grown.
        var left = Int.max
        for _ in 0..<500 where left > 384 * 1024 {
            usleep(10_000)
            left = ProcessMemory.allocatedBytes - empty
        }
        #expect(left <= 384 * 1024, "\(empty), \(allocated), \(left)")
        table.stop()
    }

    /// - Returns: what is allocated after each tenth of the work.
    private static func work(at table: HostTable) throws -> [Int] {
        let codes = try table.open("one")
        let port = try #require(table.host?.port)
        let control = try #require(PlainClient(port: port))
        let join: JSON = ["code": .string(codes["control"] ?? ""), "name": "Control"]
        #expect(control.ask([("session.join", join), ("control.start", ["key": "a"])]) == (2, 0))
        var work = Work(table: table, port: port, codes: codes, control: control)
        return try (0..<10).map { _ in try work.doTenth() ?? .max }
    }

    @Test("a session that was closed leaves a server's memory but for its name and its codes")
    func closedSessionsLeave() throws {
        let table = try HostTable()
        try table.start()
        let desk = StaffDesk(dataPath: table.path)
        func pass(_ name: String) throws {
            let codes = try table.open(name)
            let port = try #require(table.host?.port)
            let client = try #require(PlainClient(port: port))
            let join: JSON = ["code": .string(codes["control"] ?? ""), "name": "Control"]
            #expect(client.ask([("session.join", join), ("control.start", ["key": "a"])]) == (2, 0))
            try desk.close(name)
        }
        for number in 0..<5 { try pass("first-\(number)") }
        let before = ProcessMemory.allocatedBytes
        for number in 0..<40 { try pass("later-\(number)") }
        let after = ProcessMemory.allocatedBytes
        // Two KiB each are remembered; some 200 KiB are what threads set aside.
        #expect(after - before <= 40 * 2048 + 256 * 1024, "\(before), \(after)")
        #expect(try desk.list().map(\.status).allSatisfy { $0 == "closed" })
        table.stop()
    }
}
