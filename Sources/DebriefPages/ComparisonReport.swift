import DealSpace
package import Debriefing
import Drawing
import ExerciseModel
import NegotiationModel
import PlayerClient
import SessionLog
import Texts

/// Tables of one exercise side by side, as one page for staff.
package struct ComparisonReport: Sendable {
    private struct Table {
        let name: String
        let words: ReportWords
        let inside: Inside
        var view: View { words.view }
    }

    private let tables: [Table]
    private let signedOffBy: String?

    /// - Parameter readings: for control, each read to its end, two at least and of one exercise.
    /// - Returns: nil where they aren't.
    package init?(_ readings: [SessionReading], signedOffBy: String? = nil) {
        let digests = Set(readings.map { $0.header?.exerciseDigest })
        let tables = readings.compactMap { reading -> Table? in
            guard let chronicle = reading.chronicle, let inside = reading.inside, let header = reading.header else {
                return nil
            }
            let people = Pseudonyms(reading.people, areNamesShown: false)
            return Table(
                name: header.table ?? header.session,
                words: ReportWords(chronicle: chronicle, inside: inside, people: people), inside: inside)
        }
        guard digests.count == 1, tables.count == readings.count, tables.count > 1 else { return nil }
        self.tables = tables
        self.signedOffBy = signedOffBy
    }

    /// HTML 5 as UTF-8.
    package var html: String {
        let exercise = tables[0].view.exercise
        return ReportDocument(
            title: "\(exercise.title): \(tables.count) tables",
            marking: ReportDocument.marking(exercise.marking, signedOffBy: signedOffBy),
            audience: "For staff: everything that the logs hold, with everybody's values",
            parts: [
                ReportPart(title: "How they ended", html: endings + parting),
                ReportPart(title: "What holds, issue by issue", html: issues),
                ReportPart(title: "What it is worth", html: worths + plane, isOnNewPage: true),
                ReportPart(title: "How they came to it", html: process),
            ]
        ).html
    }

    private var heads: [String] { [""] + tables.map(\.name) }

    private var endings: String {
        let rows = [
            ["Ending"]
                + tables.map {
                    $0.view.status == .ended
                        ? $0.words.people.hiding($0.view.sections.play?.endingText ?? "") : "not over"
                },
            ["Minutes of play"] + tables.map { ClockText.length(($0.words.chronicle.last?.playedMs ?? 0) / 1000) },
            ["Agreements"] + tables.map { "\($0.view.sections.agreements?.count ?? 0)" },
        ]
        return ReportTable(caption: "Tables", heads: heads, rows: rows).html(orElse: "")
    }

    /// The first phase at whose end not the same held everywhere.
    private var parting: String {
        // What was undone is no part of how they came to it.
        let phases = tables.map { table in table.words.chronicle.phases.filter { !$0.isUndone && $0.ended != nil } }
        let shared = phases.map(\.count).min() ?? 0
        let place = (0..<shared).first { place in
            Set(phases.map { $0[place].optionsAtEnd }).count > 1 || Set(phases.map { $0[place].point }).count > 1
        }
        guard let place else {
            return ReportTable.paragraph("In the phases that all of them played the same held everywhere.")
        }
        let words = tables[0].words
        let phase = phases[0][place]
        let issues = tables[0].view.exercise.issues.enumerated().filter { issue, _ in
            Set(phases.map { $0[place].optionsAtEnd[issue] }).count > 1
        }
        return ReportTable.paragraph(
            "They parted in \(words.point(phase.point, phase.name)): on \(issues.map(\.element.name).joined(separator: ", ")) not the same held at its end."
        )
    }

    private var issues: String {
        let rows = tables[0].view.exercise.issues.map { issue in
            [issue.name]
                + tables.map { table in
                    let row = table.view.sections.table?.first { $0.issue == issue.id }
                    return row.map { table.view.name($0.now, of: issue.id) + ($0.inForce ? " (agreed)" : "") } ?? "–"
                }
        }
        return ReportTable(caption: "In the end", heads: heads, rows: rows).html(orElse: "")
    }

    private var worths: String {
        let parties = tables[0].inside.exercise.parties
        let rows = parties.indices.map { party in
            [parties[party].name]
                + tables.map { table in
                    table.inside.last.map {
                        "\(table.words.points($0.worths[party])) (\(table.words.signed($0.worths[party] - $0.noDeal[party])))"
                    } ?? "–"
                }
        }
        let last = tables.map { table in
            "\(table.name): "
                + (table.inside.last.map {
                    ($0.isInForce ? "came into force" : "was put forward last, and nothing came into force")
                        + " \(table.words.mark($0.stamp)): \(table.words.plain.terms($0.terms))"
                } ?? "nothing was put forward")
        }
        return ReportTable(
            caption: "The last package of each, in points as things stood then, and the gain over no deal",
            heads: heads,
            rows: rows
        ).html(orElse: "") + ReportTable.list(last)
    }

    private var plane: String {
        let exercise = tables[0].inside.exercise
        let settlers = exercise.parties.indices.filter { exercise.settlement.parties.contains(exercise.parties[$0].id) }
        let last = tables.compactMap { table in table.inside.last.map { (table.name, $0) } }
        guard settlers.count > 1, let first = last.first else { return "" }
        let (across, up) = (settlers[0], settlers[1])
        let names = (exercise.parties[across].name, exercise.parties[up].name)
        let dots = (tables.lazy.compactMap(\.inside.closing).first?.frontier ?? []).map { (x: $0[across], y: $0[up]) }
        let marks = last.enumerated().map { place, package in
            PointPlane.Mark(
                package.0, Sign.allCases[place % Sign.allCases.count], (package.1.worths[across], package.1.worths[up]),
                isFilled: package.1.isInForce)
        }
        let caption =
            "The last package of each table by its worth to \(names.0) (to the right) and \(names.1) (up), in points; filled: in force. The "
            + "dots are the frontier of the first table at that moment. The table above has the same numbers."
        let picture = PointPlane(
            id: "tables", title: "Last packages of all tables", caption: caption, dots: dots,
            edge: PointPlane.edge(of: dots), marks: marks, noDeal: (first.1.noDeal[across], first.1.noDeal[up]),
            names: names)
        return "<figure>\(picture.svg)<figcaption>\(HTMLText.escaped(caption))</figcaption></figure>"
    }

    private var process: String {
        func row(_ name: String, _ count: (Table) -> Int) -> [String] { [name] + tables.map { "\(count($0))" } }
        func firstOffer(_ table: Table) -> String {
            table.inside.offers.first.map { table.words.when($0.stamp) } ?? "–"
        }
        let rows = [
            row("Offers") { $0.inside.offers.count }, row("In public") { $0.inside.offers.count { $0.offer.isPublic } },
            row("Counteroffers") { $0.inside.offers.count { $0.offer.counters != nil } },
            row("Messages") { $0.words.chronicle.messages.count },
            row("Statements") { $0.inside.disclosed.count { $0.notice.kind == .statement } },
            row("Injects") { $0.inside.disclosed.count { $0.notice.kind == .inject } },
            row("Refused by rules") { $0.inside.bites.count(where: \.isRefusal) },
            row("Promises broken") { $0.words.chronicle.promises.count { $0.obligation.state == .breached } },
            ["First offer"] + tables.map(firstOffer),
        ]
        return ReportTable(caption: "What was done how often", heads: heads, rows: rows).html(orElse: "")
    }
}
