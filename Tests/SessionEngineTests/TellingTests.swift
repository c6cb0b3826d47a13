import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionLog
import StrictJSON
import Testing

struct TellingTests {
    /// A log that is read again counts the news that was made of it live.
    @Test(arguments: 0..<6) func countingGivesTheSameNumbers(seed: Int) throws {
        var world = try World(seed: 2000 + seed)
        try world.run(steps: 150)
        var (made, counted, mixed): (SessionFold?, SessionFold?, SessionFold?)
        _ = try world.table.store.read("harbour", head: .mustHold) { (record) in
            if case .header(let header) = record {
                made = try? SessionFold(header, program: HarbourHours.program)
                (counted, mixed) = (made, made)
            }
            guard case .entry(let written) = record, let entry = try? SessionEntry(written) else { return }
            let news = made?.take(entry) ?? []
            _ = counted?.take(entry, wanted: .none)
            let one = entry.number % news.count
            let some = mixed?.take(entry, wanted: .viewer(one)) ?? []
            #expect(some[one] == news[one])
            for viewer in news.indices {
                #expect(counted?.through(viewer) == made?.through(viewer), "entry \(entry.number)")
                #expect(mixed?.through(viewer) == made?.through(viewer), "entry \(entry.number)")
            }
        }
        #expect(made?.entryCount ?? 0 > 20)
    }

    /// The same of what automated delegations play, where numbers move and mandates are given that not everybody is told of.
    @Test(arguments: [BotKind.linear, .byChance]) func countingGivesTheSameNumbersOfBots(kind: BotKind) throws {
        let table = try Table(of: .offRamp)
        table.join(1, "control")
        for party: PartyID in ["us", "russia", "ukraine", "europe"] {
            table.give(1, .seatBot(party: party, kind: kind), key: "\(party)")
        }
        table.give(1, .start, key: "start")
        for _ in 0..<400 {
            table.nowMs += 20_000
            table.take(.tick)
        }
        var (made, counted): (SessionFold?, SessionFold?)
        _ = try table.store.read(table.session, head: .mustHold) { (record) in
            if case .header(let header) = record {
                made = try? SessionFold(header, program: table.stage.program)
                counted = made
            }
            guard case .entry(let written) = record, let entry = try? SessionEntry(written) else { return }
            _ = made?.take(entry)
            counted?.count(entry)
            for viewer in made?.viewers.indices ?? 0..<0 {
                #expect(counted?.through(viewer) == made?.through(viewer), "entry \(entry.number)")
            }
        }
        #expect(made?.entryCount ?? 0 > 100)
    }

    /// Whoever reads a log is told what was noticed live, and play goes on the same.
    @Test(arguments: 0..<6) func readingNoticesTheSame(seed: Int) throws {
        var world = try World(seed: 3000 + seed)
        try world.run(steps: 150)
        var (made, read): (SessionFold?, SessionFold?)
        _ = try world.table.store.read("harbour", head: .mustHold) { (record) in
            if case .header(let header) = record {
                made = try? SessionFold(header, program: HarbourHours.program)
                read = made
            }
            guard case .entry(let written) = record, let entry = try? SessionEntry(written) else { return }
            let news = made?.take(entry) ?? []
            #expect(read?.read(entry) == news.map { $0?.notices ?? [] }, "entry \(entry.number)")
            #expect(read?.exerciseTimeMs == made?.exerciseTimeMs && read?.entryCount == entry.number)
            for viewer in news.indices {
                #expect(read?.sections(viewer) == made?.sections(viewer), "entry \(entry.number)")
            }
        }
        #expect(made?.entryCount ?? 0 > 20)
    }

    /// What is skipped for entries that are only told must be what looking through the whole view would have shown.
    @Test(arguments: 0..<6) func theShortWayTellsTheSame(seed: Int) throws {
        var world = try World(seed: 1000 + seed)
        try world.run(steps: 150)
        var fold: SessionFold?
        var shown: [ViewSections] = []
        _ = try world.table.store.read("harbour", head: .mustHold) { (record) in
            if case .header(let header) = record {
                fold = try? SessionFold(header, program: HarbourHours.program)
                shown = fold?.viewers.indices.map { fold?.sections($0) ?? ViewSections() } ?? []
            }
            guard case .entry(let written) = record, let entry = try? SessionEntry(written) else { return }
            let news = fold?.take(entry) ?? []
            for viewer in shown.indices {
                let now = fold?.sections(viewer) ?? ViewSections()
                let expected = now.changes(since: shown[viewer])
                #expect(
                    (news[viewer]?.updates ?? ViewSections()) == (expected ?? ViewSections()), "entry \(entry.number)")
                shown[viewer] = now
            }
        }
        #expect(fold?.entryCount ?? 0 > 20)
    }
}
