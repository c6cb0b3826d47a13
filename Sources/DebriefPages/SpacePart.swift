import DealSpace
import Debriefing
import Drawing
import ExerciseModel
import NegotiationModel
import PlayerClient
import Texts

/// What it came to beside what could have been: for staff, who know everybody's sheet.
struct SpacePart {
    let words: ReportWords
    let inside: Inside

    private var exercise: Exercise { inside.exercise }

    var part: ReportPart? {
        guard let last = inside.last else { return nil }
        var html = ReportTable.paragraph(Self.what(last, words)) + worths(last)
        if let space = inside.closing { html += beside(space, last) + plane(space, last) }
        html += better(than: last) + swap(last)
        return ReportPart(title: "What it came to, and what was left", html: html, isOnNewPage: true)
    }

    private static func what(_ last: LastPackage, _ words: ReportWords) -> String {
        (last.isInForce
            ? "The package that came into force last \(words.mark(last.stamp)): "
            : "Nothing came into force. The package that was put forward last \(words.mark(last.stamp)): ")
            + words.plain.terms(last.terms) + "."
    }

    private func worths(_ last: LastPackage) -> String {
        let kinds = Solution.Kind.allCases
        let solutions = inside.closing?.solutions ?? []
        let rows = exercise.parties.indices.map { party -> [String] in
            [
                exercise.parties[party].name, words.points(last.noDeal[party]), words.points(last.worths[party]),
                words.signed(last.worths[party] - last.noDeal[party]),
            ]
                + kinds.map { kind in
                    solutions.first { $0.kind == kind }.map { words.points($0.worths[party]) } ?? "–"
                }
        }
        return ReportTable(
            caption:
                "Worth in points, as things stood then, of all that would have been in force with it, beside the named points of the frontier",
            heads: ["Party", "No deal", "The package", "Gain"] + kinds.map(Self.title), rows: rows,
            numbers: Set(1..<(4 + kinds.count))
        ).html(orElse: "")
    }

    private static func title(_ kind: Solution.Kind) -> String {
        switch kind {
        case .nash: "Nash"
        case .kalaiSmorodinsky: "Kalai–Smorodinsky"
        case .egalitarian: "Egalitarian"
        case .greatestSum: "Greatest sum"
        }
    }

    private func beside(_ space: Space, _ last: LastPackage) -> String {
        let distance = space.distance(of: last.worths)
        let count = space.better(than: last.worths)
        return ReportTable.list([
            distance == 0
                ? "No admitted package would have been worth more to everybody."
                : "Every party could have had at least \(words.points(distance)) points more at once.",
            "Of the \(space.frontier.count) points of the frontier \(count) leave nobody worse off than this package, and somebody better off.",
        ])
    }

    private func plane(_ space: Space, _ last: LastPackage) -> String {
        let settlers = exercise.parties.indices.filter { exercise.settlement.parties.contains(exercise.parties[$0].id) }
        guard settlers.count > 1 else { return "" }
        let (first, second) = (settlers[0], settlers[1])
        let names = (exercise.parties[first].name, exercise.parties[second].name)
        let dots = space.frontier.map { (x: $0[first], y: $0[second]) }
        let signs: [Solution.Kind: Sign] = [
            .nash: .circle, .kalaiSmorodinsky: .square, .egalitarian: .triangle, .greatestSum: .diamond,
        ]
        let marks =
            [
                PointPlane.Mark(
                    last.isInForce ? "the package" : "the last package", .circle,
                    (last.worths[first], last.worths[second]), isFilled: true)
            ]
            + space.solutions.map {
                .init(Self.title($0.kind), signs[$0.kind] ?? .cross, ($0.worths[first], $0.worths[second]))
            }
        let caption =
            "What packages of the frontier were worth to \(names.0) (to the right) and \(names.1) (up) then, in points. Filled circle: "
            + "what it came to. The table above has the same numbers; a point can lie within the cloud, since other parties count too."
        let picture = PointPlane(
            id: "space", title: "The package beside the frontier", caption: caption, dots: dots,
            edge: PointPlane.edge(of: dots), marks: marks, noDeal: (space.noDeal[first], space.noDeal[second]),
            names: names)
        return "<figure>\(picture.svg)<figcaption>\(HTMLText.escaped(caption))</figcaption></figure>"
    }

    private func better(than last: LastPackage) -> String {
        let better = inside.offers.filter { offer in
            offer.worths != last.worths && zip(offer.worths, last.worths).allSatisfy { $0 >= $1 }
        }
        return ReportTable(
            caption: "Packages that were on the table and worth no less to anybody when they were put forward",
            heads: ["Offer", "When", "Terms"] + exercise.parties.map { $0.tag.uppercased() },
            rows: better.map { offer in
                [offer.offer.id.rawValue, words.when(offer.stamp), words.plain.terms(offer.offer.terms)]
                    + offer.worths.map(words.points)
            }, numbers: Set(3..<(3 + exercise.parties.count))
        ).html(orElse: "No package that was put forward was worth as much to everybody.")
    }

    private func swap(_ last: LastPackage) -> String {
        guard let swap = last.swap else {
            return ReportTable.paragraph(
                "No change of one or two issues would have been a gain to each of \(words.view.names(exercise.settlement.parties))."
            )
        }
        let gains = zip(exercise.parties, swap.gains).map { "\($0.name) \(words.signed($1))" }.joined(separator: ", ")
        return ReportTable.paragraph(
            "Whether or not a rule would have let it pass, the one change of at most two issues that would have helped most the one whom it helped least of \(words.view.names(exercise.settlement.parties)): \(words.plain.terms(swap.changes)). In points: \(gains)."
        )
    }
}
