import Foundation
import Testing

@Suite("The debrief by the staff's program")
struct DebriefTests {
    private static let logs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SessionReplayTests/Stored").path

    private func debrief(_ arguments: [String]) throws -> (status: Int32, output: String, page: String?) {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try Programs.run("offramp", ["debrief"] + arguments + ["-o", folder + "/report.html"])
        return (status, output, try? String(contentsOfFile: folder + "/report.html", encoding: .utf8))
    }

    @Test("a log makes a page for staff, for the table and for a party")
    func audiences() throws {
        let log = Self.logs + "/v2/harbour-hours.jsonl"
        for audience in ["control", "table", "port"] {
            let made = try debrief([log, "--for", audience])
            #expect(made.status == 0 && made.output.contains("for \(audience)."), "\(made.output)")
            #expect(made.page?.contains("FICTION – for practice | DRAFT") == true)
        }
        let none = try debrief([log, "--for", "nobody"])
        #expect(none.status == 1 && none.output.contains("no party “nobody”") && none.page == nil)
    }

    @Test("several logs of one exercise stand side by side; of two they don't, and for a party neither")
    func several() throws {
        let (one, other) = (Self.logs + "/v2/harbour-hours.jsonl", Self.logs + "/v2/dark-plateau.jsonl")
        let twice = try debrief([one, one])
        #expect(twice.status == 0 && twice.page?.contains("2 tables") == true && twice.page?.contains("<svg") == true)
        #expect(twice.page?.contains("the same held everywhere") == true)
        let mixed = try debrief([one, other])
        #expect(mixed.status == 1 && mixed.output.contains("aren't of one exercise"), "\(mixed.output)")
        #expect(try debrief([one, one, "--for", "port"]).status == 2)
    }
}
