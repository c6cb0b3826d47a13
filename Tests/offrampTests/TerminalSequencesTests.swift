import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing

/// What the program sends to each kind of terminal, against the list that `docs/terminals.md` gives.
@Suite(.serialized) struct TerminalSequencesTests {
    /// The kinds that the page names.
    private static let kinds = [
        "xterm-256color", "xterm", "tmux-256color", "screen-256color", "putty", "putty-256color", "ms-terminal",
        "linux", "vt100",
    ]
    /// What every machine with ncurses has; the others come with `ncurses-term`.
    private static let kindsEverywhere = [
        "xterm-256color", "xterm", "tmux-256color", "screen-256color", "linux", "vt100",
    ]

    private static let kindsHere = kinds.filter { kind in
        ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo", "/usr/lib/terminfo"].contains {
            FileManager.default.fileExists(atPath: "\($0)/\(kind.prefix(1))/\(kind)")
        }
    }

    @Test("Each kind of terminal is sent what the page lists, and what it lists as sent each time is sent to some kind")
    func agreesWithThePage() async throws {
        #expect(Self.kindsEverywhere.allSatisfy(Self.kindsHere.contains), "kinds here: \(Self.kindsHere)")
        let listed = try TerminalsPage().sequences
        #expect(listed.count == Set(listed).count && listed.count > 10)
        let session = try ServedSession()
        var sent = SequenceRecord()
        for kind in Self.kindsHere {
            let record = try await busyScript(at: kind, of: session)
            #expect(record.unknown == [], "\(kind)")
            let unlisted = record.forms.filter { !listed.contains($0) }
            #expect(unlisted == [], "sent under TERM=\(kind), and not in docs/terminals.md")
            sent.merge(record)
        }
        let unsent = try TerminalsPage().sequencesAlwaysSent.filter { sent.count(of: $0) == 0 }
        #expect(
            unsent.isEmpty || Self.kindsHere != Self.kinds, "listed in docs/terminals.md, and never sent: \(unsent)")
    }

    /// All that somebody does to a screen: panels, pages, news that scroll, typing and taking back, other sizes.
    private func busyScript(at kind: String, of session: ServedSession) async throws -> SequenceRecord {
        let olena = try session.join("port-1", as: "Олена", environment: ["TERM": kind])
        try await olena.wait(for: "Олена: Port of Merrow, head")
        for panel in 0...7 {
            try olena.press("\(panel)")
            await olena.settle(quiet: .milliseconds(25))
        }
        for word in ["help", "brief", "table", "sheet", "why R1", "clock", "nonsense"] {
            try olena.press(.text(word), .enter)
            await olena.settle(quiet: .milliseconds(25))
        }
        for key in [Key.pageUp, .pageUp, .pageDown, .function(1), .alt("2"), .alt("0"), .alt("1")] {
            try olena.press(key)
            await olena.settle(quiet: .milliseconds(25))
        }
        for piece in ["say all: ------------------------ Щирий їжак", "漢字 🦔 e\u{301}"] as [Key] {
            try olena.press(piece, .home, "x", .delete, .right, .end, .backspace, .left, "y")
            await olena.settle(quiet: .milliseconds(25))
        }
        try olena.press(.control("u"), .control("l"), .control("c"))
        try await olena.wait(for: "Leave?")
        try olena.press(.left)
        for size in [TerminalSize(120, 40), TerminalSize(40, 12), TerminalSize(80, 24)] {
            olena.resize(size)
            await olena.settle(quiet: .milliseconds(40))
        }
        try olena.press(.control("u"), "quit", .enter)
        #expect(try await olena.exitStatus() == 0)
        #expect(!olena.emulated.isWithinSequence)
        return olena.emulated.record
    }
}
