public import ExerciseModel
import NegotiationModel

/// The table of claims in an exercise's README: it stands between two marks, and people write reasons into it.
public struct ClaimPageSection: Sendable, Equatable {
    /// The day on which it was measured, such as `2026-03-10`.
    public var date: String
    /// What was measured, line by line, with neither the date nor the reasons.
    public var lines: [String]
    /// Why a claim failed or a condition is broken, by what people wrote.
    public var reasons: [ClaimID: String]
    /// What was broken or failed when it was written, in the table's order.
    private var unmet: [ClaimID]

    static let opening = "<!-- rehearsal: begin -->"
    static let closing = "<!-- rehearsal: end -->"
    private static let unwritten = "(why?)"

    /// Reasons for claims that didn't fail are left out; the day is year, month and day.
    public init(_ report: ClaimReport, date: String, reasons: [ClaimID: String] = [:]) {
        self.date = date
        lines = ClaimPageSection.lines(report)
        unmet = report.unmet
        self.reasons = reasons.filter { report.unmet.contains($0.key) }
    }

    /// The section in a page; nil where the page has none.
    public init?(page: String) {
        let all = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = all.firstIndex(of: Self.opening),
            let last = all[first...].firstIndex(of: Self.closing)
        else { return nil }
        (date, lines, reasons, unmet) = ("", [], [:], [])
        for line in all[(first + 1)..<last] {
            if let day = Self.between("Measured on ", ".", in: line) {
                date = day
            } else if let id = Self.between("- **", "**: ", in: line) {
                let reason = String(line.dropFirst("- ****: ".count + id.count))
                unmet.append(ClaimID(id))
                if !reason.isEmpty, reason != Self.unwritten { reasons[ClaimID(id)] = reason }
            } else {
                lines.append(line)
            }
        }
    }

    private static func between(_ before: String, _ after: String, in line: String) -> String? {
        guard line.hasPrefix(before), let end = line.dropFirst(before.count).firstRange(of: after) else { return nil }
        return String(line.dropFirst(before.count)[..<end.lowerBound])
    }

    /// What must be written: each of these is in the table without a reason.
    public var withoutReason: [ClaimID] { unmet.filter { reasons[$0] == nil } }

    /// The page with this section in the place of its own, or at its end.
    public func written(into page: String) -> String {
        let all = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = all.firstIndex(of: Self.opening), let last = all[first...].firstIndex(of: Self.closing) else {
            return page + (page.hasSuffix("\n") ? "\n" : "\n\n") + text.joined(separator: "\n") + "\n"
        }
        return (all[..<first] + text + all[(last + 1)...]).joined(separator: "\n")
    }

    private var text: [String] {
        let written = unmet.map { "- **\($0)**: \(reasons[$0] ?? Self.unwritten)" }
        // After the line that says how it was measured.
        return [Self.opening] + lines.prefix(1) + ["Measured on \(date)."] + lines.dropFirst() + written + [
            Self.closing
        ]
    }

    /// What differs from another table, as lines to take out and to put in; nothing where both are equal.
    public func differences(to measured: ClaimPageSection) -> [String] {
        let (mine, theirs) = (Self.told(lines), Self.told(measured.lines))
        return mine.filter { !theirs.contains($0) }.map { "- " + $0 }
            + theirs.filter { !mine.contains($0) }.map { "+ " + $0 }
    }

    private static func told(_ lines: [String]) -> [String] { lines.filter { !$0.isEmpty } }

    /// The sample that a table was measured with, where it says so.
    public var extent: ClaimExtent? {
        for line in lines {
            guard let options = Self.between("<!-- measured with ", " -->", in: line) else { continue }
            let words = options.split(separator: " ").map(String.init)
            func number(_ name: String) -> Int? {
                words.firstIndex(of: name).flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil }
            }
            guard let pairs = number("--pairs"), let perturbations = number("--perturbations"),
                let perturbationPairs = number("--perturbation-pairs")
            else { continue }
            return ClaimExtent(pairs: pairs, perturbations: perturbations, perturbationPairs: perturbationPairs)
        }
        return nil
    }

    // MARK: The table

    private static func lines(_ report: ClaimReport) -> [String] {
        let extent = report.extent
        return [
            "<!-- measured with --pairs \(extent.pairs) --perturbations \(extent.perturbations) "
                + "--perturbation-pairs \(extent.perturbationPairs) -->",
            report.sampleText, "",
            "| claim | passage | measured | base → changed | difference, 95% | expected | settled | on, off, half, double | perturbed | |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ] + report.claims.flatMap(rows) + [""]
            + (report.conditions.isEmpty
                ? []
                : ["| condition | found | |", "|---|---|---|"] + report.conditions.map(row) + [""])
    }

    private static func rows(_ figure: ClaimFigure) -> [String] {
        let comparisons = figure.ways[.on] ?? []
        var cells: [[String]] = []
        for (comparison, checks) in zip(figure.claim.comparisons, comparisons) {
            for check in checks {
                cells.append([
                    "", "", "\(comparison.id): \(check.check.name)", check.armsText,
                    check.differenceText + (check.differenceOverAllText.map { " (all seeds \($0))" } ?? ""),
                    "\(check.check.expectedText): \(check.answer)", check.settledText, "", "", "",
                ])
            }
        }
        guard !cells.isEmpty else { return [] }
        cells[0][0] = "**\(figure.claim.id)** \(figure.claim.text) *\(figure.claim.change)*"
        cells[0][1] = figure.claim.passages.joined(separator: ", ")
        cells[0][7] = ClaimWay.allCases.map(figure.answer).joined(separator: ", ")
        cells[0][8] = figure.perturbedText
        cells[0][9] = figure.verdict.rawValue
        return cells.map(line)
    }

    private static func row(_ figure: ConditionFigure) -> String {
        line([
            "**\(figure.condition.id)** \(figure.condition.text)", figure.findings.joined(separator: "; "),
            figure.holds ? "holds" : "broken",
        ])
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
}
