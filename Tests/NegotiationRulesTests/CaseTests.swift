import Foundation
import Testing

/// Every file in `Cases` says what the rules do, line by line.
///
/// `OFFRAMP_REWRITE_CASES=1 swift test --filter CaseTests` writes the outcomes anew. A rewritten outcome is read against
/// the rules before it is committed.
@Suite("Cases")
struct CaseTests {
    private static let isRewriting = ProcessInfo.processInfo.environment["OFFRAMP_REWRITE_CASES"] == "1"

    @Test("play gives the outcomes that stand in the file", arguments: CaseFile.all.map(\.name))
    func outcomes(of name: String) throws {
        let file = try #require(CaseFile.all.first { $0.name == name })
        let played = try PlayedCase.of(file).result.get()
        if Self.isRewriting { return try played.write() }
        for (entry, expected) in zip(played.entries, file.entries) where entry.outcome != expected.outcome {
            let (was, now) = (expected.outcome.joined(separator: "\n"), entry.outcome.joined(separator: "\n"))
            Issue.record("\(name): after “\(entry.line)”\nthe file says\n\(was)\nand play gives\n\(now)")
        }
    }
}
