import Foundation
import Testing

@testable import offramp

@Suite("Slips to print")
struct SlipPageTests {
    @Test("a page has every code of every table, for its owner's eyes alone, and is never written over")
    func page() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/slips.html"
        let words = [
            "session", "open", Programs.exercises + "/harbour-hours", "--data", folder + "/sessions", "--names",
            "Red room,<b>Blue</b> room", "--hall", "--address", "127.0.0.1:7316", "--slips", file,
        ]
        let (status, output) = try Programs.run("offramp", words)
        #expect(status == 0 && output.contains("The slips of 2 tables are in"), "\(output)")
        let page = try String(contentsOfFile: file, encoding: .utf8)
        let codes = page.matches(of: #/127\.0\.0\.1:7316 [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)
        #expect(Set(codes.map { String($0.output.0) }).count == 4 * 2 + 1)
        #expect(page.components(separatedBy: "<svg").count == 4 * 2 + 2)
        #expect(page.contains("Table: &lt;b&gt;Blue&lt;/b&gt; room") && page.contains("/hall#"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try Programs.run("offramp", words)
        #expect(again.status != 0 && again.output.contains("there is a file"), "\(again.output)")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == page)
    }

    @Test("a QR code has its three corners and the border that readers need")
    func code() throws {
        let svg = SlipPage.code(of: "http://127.0.0.1:7316/#K7Q4-M2XD-9TRB-HW3C")
        let size = try #require(svg.firstMatch(of: #/viewBox="0 0 (\d+) /#).flatMap { Int($0.output.1) })
        let modules = Set(svg.matches(of: #/M(\d+) (\d+)h1/#).map { "\($0.output.1) \($0.output.2)" })
        for (column, row) in [(4, 4), (size - 11, 4), (4, size - 11)] {
            for step in 0..<7 {
                #expect(modules.contains("\(column + step) \(row)") && modules.contains("\(column) \(row + step)"))
            }
        }
        #expect(!modules.contains { $0.hasPrefix("0 ") || $0.hasPrefix("3 ") || $0.hasSuffix(" \(size - 1)") })
        let isFramed = (0..<7).allSatisfy {
            modules.contains("\(size - 11 + $0) \(size - 11)") && modules.contains("\(size - 11) \(size - 11 + $0)")
        }
        #expect(!isFramed, "the fourth corner is none")
    }
}
