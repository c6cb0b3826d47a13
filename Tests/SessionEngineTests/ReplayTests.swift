import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing

struct ReplayTests {
    /// The records of a session that a seeded world played.
    private func records(seed: Int) throws -> (world: World, records: [LogRecord]) {
        var world = try World(seed: seed)
        try world.run(steps: 150)
        var records: [LogRecord] = []
        _ = try world.table.store.read("harbour", head: .mustHold) { records.append($0) }
        return (world, records)
    }

    /// The same log with one entry changed, and a chain that fits all the same.
    private func forged(_ records: [LogRecord], _ change: (inout LogDraft<JSON, JSON>) -> Void, at number: Int) throws
        -> [LogRecord]
    {
        guard case .header(var header) = records[0] else { return [] }
        var (chain, _) = try LogChain.open(&header)
        var forged: [LogRecord] = [.header(header)]
        for case .entry(let entry) in records {
            var draft = LogDraft(
                timeMs: entry.timeMs, seat: entry.seat, person: entry.person, key: entry.key,
                command: entry.command.json, events: entry.events.map(\.json))
            if entry.number == number { change(&draft) }
            forged.append(.entry(try LogEntry(line: try chain.append(draft).line)))
        }
        return forged
    }

    private func fault(in records: [LogRecord]) -> LogFault? {
        var verification = LogVerification()
        do {
            for record in records { try verification.take(record) }
            return nil
        } catch {
            return error
        }
    }

    @Test func whatWasPlayedVerifies() throws {
        let (world, records) = try records(seed: 3)
        var verification = LogVerification()
        for record in records { try verification.take(record) }
        #expect(verification.entryCount == world.table.engine.entryCount)
        #expect(verification.entryCount > 20)
    }

    @Test func theFirstDifferenceIsNamed() throws {
        let (_, records) = try records(seed: 3)
        #expect(fault(in: try forged(records, { _ in }, at: 0)) == nil)
        #expect(fault(in: try forged(records, { $0.events.removeLast() }, at: 1))?.entry == 1)
        #expect(fault(in: try forged(records, { $0.seat = "nobody" }, at: 4))?.entry == 4)
        #expect(fault(in: try forged(records, { $0.timeMs = 0 }, at: 5))?.entry == 5)
        #expect(fault(in: try forged(records, { $0.command = ["state": ["text": "never"]] }, at: 6))?.entry == 6)
    }

    @Test func aKeyThatStandsTwiceIsAFault() throws {
        let (_, records) = try records(seed: 3)
        var keys: [String: String] = [:]
        var second: (number: Int, key: String)?
        for case .entry(let entry) in records where !entry.key.isEmpty {
            if let first = keys[entry.seat] { second = second ?? (entry.number, first) }
            keys[entry.seat] = entry.key
        }
        let found = try #require(second)
        let fault = fault(in: try forged(records, { $0.key = found.key }, at: found.number))
        #expect(fault?.entry == found.number)
    }

    /// The session forgets a key after 1,024 others, and does what comes under it then; so the log is right to have it twice.
    @Test func aKeyThatTheSessionHadForgottenIsNone() throws {
        let table = try Table()
        table.join(1, "line-1", as: "Lin")
        table.give(1, .say(to: .control, text: "So"), key: "k0")
        var records: [LogRecord] = []
        _ = try table.store.read("harbour", head: .mustHold) { records.append($0) }
        guard case .header(var header) = records[0], case .entry(let said) = records.last else { return }
        var (chain, _) = try LogChain.open(&header)
        var verification = LogVerification()
        try verification.take(.header(header))
        func enter(_ key: String) throws {
            let number = chain.entryCount + 1
            let events = said.events.map { event in
                let text = event.json.canonicalText.replacing(#""number":1,"#, with: #""number":\#(number),"#)
                return try? JSON(parsing: Array(text.utf8), limits: .file)
            }
            let draft = LogDraft(
                timeMs: said.timeMs, seat: said.seat, person: said.person, key: key, command: said.command.json,
                events: events.compactMap(\.self))
            try verification.take(.entry(LogEntry(line: try chain.append(draft).line)))
        }
        for number in 0...KeyBook.keysMax { try enter("k\(number)") }
        try enter("k0")
        #expect(throws: LogFault.self) { try enter("k2") }
    }

    @Test func jsonLinesAreWhatWasSent() throws {
        let (world, records) = try records(seed: 8)
        var replay = LogReplay(for: .party("port"))
        var lines: [[UInt8]] = []
        for record in records {
            guard let step = try replay.take(record), let place = replay.place(of: .party("port")) else { continue }
            if let news = step.news[place] { lines.append(Array(Transcript.jsonLine(news).dropLast())) }
        }
        #expect(lines == (try world.table.stream(.party("port"))))
        #expect(lines.count > 10)
    }

    @Test func aTranscriptShowsAPartyOnlyWhatItSaw() throws {
        let table = try Table()
        table.join(1, "control", as: "Cleo")
        table.join(2, "line-1", as: "Lin")
        table.give(1, .start, key: "a")
        table.give(2, .say(to: .delegation, text: "Only for us"), key: "b")
        table.give(1, .note(text: "Only for control"), key: "c")
        table.give(2, .state(text: "For all"), key: "d")
        var lines: [String: [String]] = [:]
        for viewer in ["control", "line", "port"] {
            var replay = LogReplay(for: Viewer(viewer))
            var transcript = Transcript(for: Viewer(viewer))
            _ = try table.store.read("harbour", head: .mustHold) { (record) throws(LogFault) in
                guard let step = try replay.take(record), let place = replay.place(of: Viewer(viewer)) else { return }
                lines[viewer, default: []] += transcript.lines(step, place)
            }
        }
        func holds(_ viewer: String, _ text: String) -> Bool { lines[viewer]?.contains { $0.contains(text) } ?? false }
        #expect(holds("control", "#3 control (Cleo):"))
        #expect(holds("line", "Only for us") && !holds("port", "Only for us"))
        #expect(!holds("line", "Only for control") && !holds("port", "#"))
        #expect(holds("port", "For all"))
    }

    @Test(arguments: [
        (0, "1970-01-01", "00:00:00"), (951_782_400_000, "2000-02-29", "00:00:00"), (-1000, "1969-12-31", "23:59:59"),
        (1_795_442_602_999, "2026-11-23", "14:03:22"),
    ])
    func momentsReadAsPeopleWriteThem(utcMs: Int, date: String, time: String) {
        let text = UTCText(utcMs: utcMs)
        #expect(text.date == date)
        #expect(text.time == time)
    }
}
