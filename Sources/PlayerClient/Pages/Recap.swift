package import NegotiationModel

/// What a phase that was resolved brought, or how the exercise ended: a page to be read, of news and of what is seen then.
package struct Recap: Sendable, Equatable {
    package let title: String
    package let lines: [String]
    /// Whether play is over.
    package let isEnd: Bool

    /// Nil where the news resolve nothing.
    ///
    /// - Parameters:
    ///   - view: what the reader sees after them.
    ///   - advice: what comes once play is over.
    package init?(of news: News, in view: View, advice: String) {
        isEnd = news.notices.contains { $0.kind == .ending }
        guard isEnd || news.notices.contains(where: { $0.kind == .phase }) else { return nil }
        let notices = news.notices.folded
        let parts = Self.parts(of: notices)
        guard isEnd || !parts.isEmpty else { return nil }
        title = isEnd ? "How it ended" : "What the phase brought"
        lines = isEnd ? Self.ending(notices, parts, view, advice) : parts + Self.next(notices)
    }

    /// What was done, what moved and why, and what else came of it, each below its name.
    private static func parts(of notices: [Notice]) -> [String] {
        let isRevealed = notices.contains { $0.kind == .action }
        let moved = notices.filter { $0.kind == .track || $0.kind == .ledger }
        guard isRevealed || !moved.isEmpty || notices.contains(where: { $0.kind == .agreement }) else { return [] }
        let done = notices.filter { $0.kind == .action || $0.kind == .die || $0.kind == .ruling }
        let rest = notices.filter { notice in
            switch notice.kind {
            case .action, .die, .ruling, .track, .ledger, .phase, .ending, .rule, .message, .play: false
            default: true
            }
        }
        return section("Done", done) + section("Moved, and why", moved) + section("What came of it", rest)
    }

    private static func section(_ name: String, _ notices: [Notice]) -> [String] {
        notices.isEmpty ? [] : ["\(name):"] + notices.map { "  \(shortened($0.text))" }
    }

    /// Below its heading no line has to say that it was revealed.
    private static func shortened(_ text: String) -> String {
        text.hasPrefix(Notice.revealed) ? String(text.dropFirst(Notice.revealed.count)) : text
    }

    private static func next(_ notices: [Notice]) -> [String] {
        section("Then", notices.filter { $0.kind == .phase })
    }

    private static func ending(_ notices: [Notice], _ parts: [String], _ view: View, _ advice: String) -> [String] {
        let endings = notices.filter { $0.kind == .ending }
        var lines = endings.map(\.text)
        if view.viewer.party != nil, endings.count > 1, let sheet = view.sections.sheet {
            lines.append("Without a deal, as things stand now, it would be \(PointsText.points(sheet.noDealTotal)).")
        }
        lines += agreed(view)
        if !parts.isEmpty { lines += ["The last phase:"] + parts.map { "  \($0)" } }
        if !advice.isEmpty { lines += ["What comes now:", "  \(advice)"] }
        return lines + ["  log 500 tells everything again; table, owed and situation show how things stand."]
    }

    private static func agreed(_ view: View) -> [String] {
        let pages = PlainPages(view: view, time: 0)
        let agreements = (view.sections.agreements ?? []).map { pages.line(of: $0) }
        return agreements.isEmpty ? ["Nothing was agreed."] : ["Agreed:"] + agreements.map { "  \($0)" }
    }
}
