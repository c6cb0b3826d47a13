import Foundation

/// What `docs/terminals.md` says, as far as tests hold it to its word.
struct TerminalsPage {
    private let lines: [String]

    init() throws {
        let page = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent()
            .appendingPathComponent("docs/terminals.md")
        lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The control characters and sequences that the program may send.
    var sequences: [String] { sequencesAlwaysSent + sequencesSometimesSent }

    /// Those of them that some kind of terminal is sent each time.
    var sequencesAlwaysSent: [String] { firstCells(under: "## What is sent") }

    private var sequencesSometimesSent: [String] { firstCells(under: "### Chosen by what stands on the screen") }

    private func firstCells(under heading: String) -> [String] {
        rows(under: heading).compactMap { $0.first.map(Self.unquoted) }
    }

    /// What signs become where only ASCII is shown.
    var spellings: [(signs: String, spelt: String)] {
        rows(under: "## ASCII").filter { $0.count > 1 }.map { (Self.unquoted($0[0]), Self.unquoted($0[1])) }
    }

    /// The rows of the table right below a heading, without its head.
    private func rows(under heading: String) -> [[String]] {
        let section = lines.drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("#") }
        return section.filter { $0.hasPrefix("| `") }.map { line in
            line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "| ")) }
        }
    }

    private static func unquoted(_ cell: String) -> String {
        cell.replacingOccurrences(of: "`", with: "")
    }
}
