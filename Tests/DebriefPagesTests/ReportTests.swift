import Debriefing
import ExerciseModel
import Foundation
import NegotiationModel
import SessionEngine
import SessionLog
import Testing

@testable import DebriefPages

@Suite("The report of a session")
struct ReportTests {
    private static let names = ["off-ramp-2022", "harbour-hours", "dark-plateau", "by-hand"]

    private static func lines(_ name: String) throws -> [[UInt8]] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "SessionReplayTests/Stored/v2/\(name).jsonl"))
        return [UInt8](data).split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }

    private static func records(_ lines: [[UInt8]]) throws -> [LogRecord] {
        var reader = LogReader(head: nil)
        var records: [LogRecord] = []
        let bytes = Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())
        try bytes.withUnsafeBufferPointer { (buffer) throws(LogFault) in
            try reader.read(buffer) { records.append($0) }
        }
        return records
    }

    private static func html(
        _ records: [LogRecord], for eyes: SessionReading.Eyes = .control,
        _ change: (inout DebriefReport.Options) -> Void = { _ in }
    ) throws -> String {
        var reading = SessionReading(for: eyes)
        for record in records { try reading.take(record) }
        reading.finish()
        var options = DebriefReport.Options()
        change(&options)
        return try #require(DebriefReport(reading, options).html)
    }

    @Test("is one page for everybody, with the marking on each sheet, and fetches nothing", arguments: names)
    func forEverybody(name: String) throws {
        let records = try Self.records(Self.lines(name))
        var reading = SessionReading(for: .control)
        for record in records { try reading.take(record) }
        let parties = try #require(reading.inside?.exercise.parties.map(\.id))
        for eyes in [.control, .viewer(.observer)] + parties.map({ SessionReading.Eyes.viewer(.party($0)) }) {
            let html = try Self.html(records, for: eyes)
            #expect(
                html.hasPrefix("<!DOCTYPE html>") && html.contains("<h2>2. Hot wash</h2>")
                    && html.contains("| DRAFT</td>"))
            #expect(
                !html.contains("<script") && !html.contains("http://")
                    || html.contains("xmlns=\"http://www.w3.org/2000/svg\""))
            #expect(!html.contains("src=") && !html.contains("url("))
            #expect(html.contains("Who knew what") == (eyes == .control))
            let signed = try Self.html(records, for: eyes) { $0.signedOffBy = "Col. <Smith>" }
            #expect(signed.contains("Signed off by Col. &lt;Smith&gt;") && !signed.contains("DRAFT"))
        }
    }

    @Test("another option in one entry of the log is another number in the report")
    func oneEntry() throws {
        var lines = try Self.lines("off-ramp-2022")
        let records = try Self.records(lines)
        let place = try #require(
            lines.firstIndex { String(decoding: $0, as: UTF8.self).contains(#""events":[{"offerPutForward""#) })
        let before = try Self.html(records)
        let text = String(decoding: lines[place], as: UTF8.self)
        let other = text.replacing(#""option":"phased""#, with: #""option":"full""#)
        #expect(other != text, "\(text)")
        lines[place] = Array(other.utf8)
        var changed = records
        changed[place] = .entry(try LogEntry(line: lines[place]))
        let after = try Self.html(changed)
        let row = "ua&gt;us+ru+eu 1</th>"
        func worths(_ html: String) -> [Substring] {
            html.split(separator: "\n").first { $0.contains(row) }.map {
                $0.split(separator: "<td class=\"number\">").dropFirst()
            }.map(Array.init) ?? []
        }
        #expect(!worths(before).isEmpty && worths(before) != worths(after))
    }

    @Test("people have pseudonyms, what was written for a real reason stays in the log, and texts are no markup")
    func people() throws {
        let records = try Self.records(Self.lines("off-ramp-2022"))
        var names: Set<String> = []
        var reasons: [String] = []
        for case .entry(let entry) in records {
            let read = try SessionEntry(entry)
            if !["", "Staff"].contains(read.person) { names.insert(read.person) }
            if case .realWorld(let text) = read.command, !text.isEmpty { reasons.append(text) }
        }
        let html = try Self.html(records)
        for name in names { #expect(!html.contains(name), "\(name)") }
        for reason in reasons { #expect(!html.contains(reason)) }
        #expect(!reasons.isEmpty && html.contains("P-1"))
        for eyes in [SessionReading.Eyes.viewer(.observer), .viewer(.party("us")), .viewer(.party("russia"))] {
            let other = try Self.html(records, for: eyes)
            for name in names { #expect(!other.contains(name), "\(name), \(eyes)") }
        }
        let named = try Self.html(records) { $0.areNamesShown = true }
        #expect(names.contains { named.contains($0) })
        #expect(!(try Self.html(records, for: .viewer(.party("us")))).contains("Exercise's seed"))
    }
}

@Suite("Names in a report")
struct PseudonymTests {
    @Test("whole words are replaced, names within names are not, and each name has one pseudonym")
    func words() {
        let people = Pseudonyms(["Ada", "Ada Byron", "Bo", "Ada", ""], areNamesShown: false)
        #expect(people.name("Ada") == "P-1" && people.name("Ada Byron") == "P-2" && people.name("Zoe") == "Zoe")
        #expect(
            people.hiding("Ada Byron met Ada, Bo and Boris; Adam left.") == "P-2 met P-1, P-3 and Boris; Adam left.")
        // What stands for one is no other's name.
        #expect(Pseudonyms(["Ada", "P"], areNamesShown: false).hiding("Ada and P") == "P-1 and P-2")
        #expect(Pseudonyms(["Ada"], areNamesShown: true).hiding("Ada") == "Ada")
    }
}
