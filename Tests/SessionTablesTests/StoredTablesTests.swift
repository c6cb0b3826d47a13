import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import SessionTables
import Testing

@Suite("Stored logs as tables")
struct StoredTablesTests {
    @Test("each row has a key of its own, and finds what it names", arguments: TestedLog.stored)
    func keys(log: (name: String, version: Int)) throws {
        let tables = try TestedLog(stored: log.name, version: log.version).exported().all
        let byName = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
        for table in tables {
            #expect(Set(values(table.primaryKey, table)).count == table.rows.count, "\(table.name)")
            for reference in table.references {
                let known = Set(values(reference.keys, try #require(byName[reference.table])))
                #expect(values(reference.columns, table).allSatisfy(known.contains), "\(table.name)")
            }
        }
    }

    private func values(_ columns: [String], _ table: Table) -> [[Cell]] {
        let lists = columns.map(table.cells)
        return table.rows.indices.map { row in lists.map { $0[row] } }
    }

    @Test("have a row for what happened, and a line", arguments: TestedLog.stored)
    func counts(log: (name: String, version: Int)) throws {
        let log = try TestedLog(stored: log.name, version: log.version)
        let events = try log.entries.flatMap { try SessionEntry($0).events }
        let (recording, lines) = try log.recorded()
        let counted: [(TableName, (Event) -> Bool)] = [
            (.messages, { if case .said = $0 { true } else { false } }),
            (.statements, { if case .stated = $0 { true } else { false } }),
            (.offers, { if case .offerPutForward = $0 { true } else { false } }),
            (.agreements, { if case .agreed = $0 { true } else { false } }),
            (.injects, { if case .injected = $0 { true } else { false } }),
            (.phases, { if case .phaseBegan = $0 { true } else if case .wentBack = $0 { true } else { false } }),
        ]
        for (name, isOne) in counted { #expect(recording.tables[name].rows.count == events.count(where: isOne)) }
        #expect(lines.split(separator: "\n").count == events.count)
    }

    // What a party was shown of an offer when it was told of it is an account of its own: news is made of views.
    @Test("say what offers were worth when they were put forward", arguments: TestedLog.stored)
    func worths(log: (name: String, version: Int)) throws {
        let log = try TestedLog(stored: log.name, version: log.version)
        let tables = try log.recorded().recording.tables
        let times = Dictionary(
            uniqueKeysWithValues: zip(tables[.offers].words("offer_name"), tables[.offers].cells("time_utc")))
        let keys = Dictionary(
            uniqueKeysWithValues: zip(tables[.offers].words("offer_name"), tables[.offers].words("offer")))
        let valued = zip(
            zip(tables[.values].words("offer"), tables[.values].words("party")), tables[.values].numbers("worth_tenths")
        )
        let worths = Dictionary(
            valued.map { (["\($0.0 ?? "")", "\($0.1 ?? "")"], $1) }, uniquingKeysWith: { first, _ in first })
        var (replay, known, compared) = (LogReplay(), Set<[String]>(), 0)
        for record in log.records {
            guard let step = try replay.take(record), let viewers = replay.fold?.viewers else { continue }
            for (viewer, news) in zip(viewers, step.news) {
                guard let party = viewer.party else { continue }
                for offer in news?.updates.offers ?? [] {
                    let id = offer.offer.id.rawValue
                    guard known.insert([id, party.rawValue]).inserted, let worth = offer.worth,
                        times[id] == .moment(step.entry.timeMs)
                    else { continue }
                    #expect(worths[[(keys[id] ?? nil) ?? "", "party-\(party)"]] == worth, "\(id) \(party)")
                    compared += 1
                }
            }
        }
        #expect(compared > 0)
    }

    @Test(
        "are the same in every version but for what began them, and the same again",
        arguments: TestedLog.stored.map(\.name))
    func sameAgain(name: String) throws {
        let logs = try [1, 2, 2].map { try TestedLog(stored: name, version: $0) }
        // A session played by hand was played twice.
        let files = try logs.map { try $0.exported().files }
        #expect(zip(files[1], files[2]).allSatisfy { $0.name == $1.name && $0.bytes == $1.bytes })
        guard name != "by-hand" else { return }
        for (old, new) in zip(files[0], files[1])
        where !["sessions.csv", "datapackage.json", "manifest.json"].contains(old.name) {
            #expect(old.bytes == new.bytes, "\(old.name)")
        }
    }

    @Test("name nobody who took part", arguments: TestedLog.stored)
    func names(log: (name: String, version: Int)) throws {
        let log = try TestedLog(stored: log.name, version: log.version)
        let (recording, lines) = try log.recorded()
        var export = DataExport()
        export.add(recording)
        let written = export.files.map { String(decoding: $0.bytes, as: UTF8.self) } + [lines]
        #expect(!recording.people.all.isEmpty)
        for one in recording.people.all {
            #expect(written.allSatisfy { !$0.words.contains(one.name.words) }, "\(one.name)")
            #expect(String(decoding: export.keyFile, as: UTF8.self).contains(one.name))
        }
    }

    @Test("hold nothing that was typed when play stopped for a real reason")
    func realWorld() throws {
        let log = try TestedLog(stored: "off-ramp-2022", version: 2)
        let typed = try log.entries.compactMap { entry -> String? in
            if case .realWorld(let text) = try SessionEntry.command(of: entry) { text } else { nil }
        }
        let text = try #require(typed.first)
        let (recording, lines) = try log.recorded()
        let line = try #require(lines.split(separator: "\n").first { $0.contains("realWorldRaised") })
        #expect(!line.contains(text) && !line.contains("participant") && !line.contains("\"event\""))
        #expect(recording.tables.all.allSatisfy { table in !table.rows.contains { $0.contains(.text(text)) } })
    }
}

extension String {
    /// Its words, so that a name within another word isn't found.
    fileprivate var words: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
