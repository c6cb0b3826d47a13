import DealSpace
import ExerciseModel
import NegotiationModel

/// A deal space as tables of 80 columns.
struct SpaceTables {
    private let space: DealSpace
    private let words: SpaceWords
    private var exercise: Exercise { space.exercise }
    private static let width = 80
    /// Columns of outcomes, or of parties, beside each other.
    private static let columnsMax = 4

    init(_ space: DealSpace) {
        self.space = space
        words = SpaceWords(space: space)
    }

    var text: String {
        let lines =
            head + refusals + agreements + values + points + findings
        return lines.joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let packages =
            "\(exercise.issues.count) issues, \(space.packageCount.map { SpaceNumbers.count($0) } ?? "more than can be counted") "
            + "packages, of which one changes nothing. Each is tried at the start of play, as if a party put it forward "
            + "to all others in private. All figures are exact."
        return [exercise.marking, "\(exercise.title), version \(exercise.version): the deal space", ""]
            + packages.wrapped(Self.width)
    }

    // MARK: Rules

    private var refusals: [String] {
        guard let first = space.drawn.first, !first.refusals.isEmpty else { return [] }
        var lines = ["", "WHAT THE RULES REFUSE, EACH ALONE".padded(40) + "packages".rightAligned(14) + "  of all"]
        for place in first.refusals.indices {
            let counts = space.drawn.map { $0.refusals[place].packages }
            if Set(counts).count == 1 {
                lines.append(row(first.refusals[place], counts[0]))
            } else {
                for (drawn, count) in counts.enumerated() {
                    lines.append(row(first.refusals[place], count, " (\(words.outcomes(drawn)))"))
                }
            }
        }
        for line in admissionLines { lines.append(line) }
        return lines
    }

    private func row(_ refusals: ClauseRefusals, _ count: Int?, _ note: String = "") -> String {
        let name =
            if let clause = refusals.clause {
                "   \(clause)"
            } else {
                "\(refusals.rule) " + (exercise.rules.first { $0.id == refusals.rule }?.name ?? "")
            }
        let who = refusals.parties.count == exercise.parties.count ? "" : words.tags(refusals.parties)
        return
            ((name + note).padded(40) + SpaceNumbers.count(count).rightAligned(14)
            + SpaceNumbers.share(count, of: space.packageCount).rightAligned(8)
            + (who.isEmpty ? "" : "  for " + who)).trimmedEnd
    }

    private var admissionLines: [String] {
        let admitted = space.drawn.map(\.admitted)
        let settlements = space.drawn.map(\.admittedSettlements)
        let isSame = Set(admitted).count == 1 && Set(settlements).count == 1
        return (isSame ? [0] : Array(space.drawn.indices)).flatMap { place -> [String] in
            let note = isSame ? "" : " (\(words.outcomes(place)))"
            return [
                ("Admitted by all rules" + note).padded(40) + SpaceNumbers.count(admitted[place]).rightAligned(14)
                    + SpaceNumbers.share(admitted[place], of: space.packageCount).rightAligned(8),
                "   of these, settlements".padded(40) + SpaceNumbers.count(settlements[place]).rightAligned(14)
                    + SpaceNumbers.share(settlements[place], of: space.packageCount).rightAligned(8),
            ]
        }
    }

    // MARK: Agreement

    private var agreements: [String] {
        chunks(Array(space.drawn.indices), most: 3).flatMap { places -> [String] in
            func row(_ title: String, _ value: (DrawnSpace) -> String) -> String {
                title.padded(34) + places.map { value(space.drawn[$0]).rightAligned(15) }.joined()
            }
            let isDrawn = space.drawn.count > 1
            return [
                "",
                (isDrawn ? "WHAT COULD BE AGREED".padded(34) : "WHAT COULD BE AGREED")
                    + (isDrawn ? places.map { words.outcomes($0).cut(14).rightAligned(15) }.joined() : ""),
                row("Worth no less than no deal to all") { _ in "" }.trimmedEnd,
                row("whose consent it needs (ZOPA)") { SpaceNumbers.count($0.agreeable?.packages) },
                row("   of these, settlements") { SpaceNumbers.count($0.agreeable?.settlements) },
                row("   of these, to every party") { SpaceNumbers.count($0.agreeable?.forEveryone) },
                row("On the frontier: packages") { SpaceNumbers.count($0.frontier.packageCount) },
                row("   of so many different worths") { SpaceNumbers.count($0.frontier.worths.count) },
                row("Parties that must consent to some") { drawn in
                    drawn.needed.count == exercise.parties.count
                        ? "all" : words.tags(drawn.needed).cut(isDrawn ? 14 : 45)
                },
            ]
        }
    }

    // MARK: Values and points

    private var values: [String] {
        chunks(Array(exercise.parties.indices), most: Self.columnsMax).flatMap { parties -> [String] in
            let head = ["", "VALUES, in points".padded(28) + header(parties)]
            return head
                + space.drawn.indices.flatMap { place -> [String] in
                    let drawn = space.drawn[place]
                    let title = space.drawn.count > 1 ? [words.outcomes(place).cut(78)] : []
                    return title + [
                        row("   no deal", parties) { SpaceNumbers.points(drawn.noDeal[$0]) },
                        row("   target", parties) { drawn.targets[$0].map(SpaceNumbers.points) ?? "-" },
                        row("   best of all packages", parties) { party in
                            drawn.best.map { SpaceNumbers.points($0[party]) } ?? "-"
                        },
                    ]
                }
        }
    }

    private var points: [String] {
        var lines: [String] = []
        for place in space.drawn.indices {
            let title =
                space.drawn.count > 1 ? "GAINS OVER NO DEAL: \(words.outcomes(place))" : "GAINS OVER NO DEAL, in points"
            lines += ["", title.cut(78)]
            let drawn = space.drawn[place]
            for parties in chunks(Array(exercise.parties.indices), most: Self.columnsMax) {
                lines.append("".padded(28) + header(parties))
                for solution in drawn.solutions {
                    lines.append(
                        row("   " + SpaceWords.title(solution.kind), parties) { SpaceNumbers.gain(solution.gains[$0]) })
                }
            }
            if drawn.solutions.isEmpty { lines.append("   None: the rules admit no package.") }
            if !drawn.solutions.isEmpty, !drawn.solutions.contains(where: { $0.kind == .nash }) {
                lines +=
                    ("   Nash, Kalai-Smorodinsky: none, since no package is worth as much as no deal to every party.")
                    .wrapped(Self.width, indent: "   ")
            }
            lines += packages(drawn.solutions)
        }
        return lines
    }

    /// The packages of the points, one paragraph for each.
    private func packages(_ solutions: [Solution]) -> [String] {
        var seen: [(package: [Int], kinds: [String])] = []
        for solution in solutions {
            if let place = seen.firstIndex(where: { $0.package == solution.package }) {
                seen[place].kinds.append(SpaceWords.title(solution.kind))
            } else {
                seen.append((solution.package, [SpaceWords.title(solution.kind)]))
            }
        }
        return seen.flatMap { point in
            ("   \(SpaceWords.list(point.kinds)): " + words.terms(point.package).joined(separator: "; "))
                .wrapped(Self.width - 3, indent: "      ").enumerated().map {
                    $0.offset == 0 ? "   " + $0.element : $0.element
                }
        }
    }

    private func header(_ parties: [Int]) -> String {
        parties.map { exercise.parties[$0].name.cut(column(parties) - 1).rightAligned(column(parties)) }.joined()
    }

    /// As wide as there is room for these parties.
    private func column(_ parties: [Int]) -> Int { min(20, 52 / max(1, parties.count)) }

    private func row(_ title: String, _ parties: [Int], _ value: (Int) -> String) -> String {
        title.padded(28) + parties.map { value($0).rightAligned(column(parties)) }.joined()
    }

    private func chunks(_ places: [Int], most: Int) -> [[Int]] {
        stride(from: 0, to: places.count, by: most).map { Array(places[$0..<min($0 + most, places.count)]) }
    }

    // MARK: Findings

    private var findings: [String] {
        let findings = space.findings
        let sentences = findings.isEmpty ? ["Nothing stands out."] : findings.map(words.sentence)
        return ["", "WHAT TO LOOK AT"] + sentences.flatMap { ("- " + $0).wrapped(Self.width, indent: "  ") }
    }
}

extension SpaceWords {
    func tags(_ ids: [PartyID]) -> String { ids.map(\.rawValue).joined(separator: ", ") }
}

extension String {
    /// The beginning of it that fits a width, with dots where something was cut off.
    func cut(_ width: Int) -> String { count > width ? String(prefix(width - 1)) + "…" : self }

    var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
