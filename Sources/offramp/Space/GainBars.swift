import DealSpace
import Drawing

/// The second picture: each party's gain over no deal at each named point.
struct GainBars {
    let solutions: [Solution]
    let names: [String]

    private static let width = 800
    private static let (left, right) = (230, 730)
    private static let rowHeight = 20
    private static let gap = 34

    var caption: String {
        solutions.isEmpty
            ? "The rules admit no package: there is nothing to gain."
            : "What each party gains over no deal at each named point, in points; to the left of the line it loses."
    }

    var svg: String {
        var y = 24
        var parts: [String] = []
        for solution in solutions {
            parts.append(solution.kind.sign.drawn(16, y - 4))
            parts.append(Drawing.text(32, y, SpaceWords.title(solution.kind), more: " font-weight=\"bold\""))
            y += 10
            for party in names.indices {
                parts += bar(party, solution.gains[party], y)
                y += Self.rowHeight
            }
            y += Self.gap
        }
        if !solutions.isEmpty { parts.append(Drawing.line(x(0), 10, x(0), y - Self.gap, width: 2)) }
        let description = solutions.map { solution in
            "\(SpaceWords.title(solution.kind)): "
                + names.indices.map { "\(names[$0]) \(SpaceNumbers.gain(solution.gains[$0]))" }.joined(separator: ", ")
        }.joined(separator: ". ")
        let id = "bars-" + solutions.flatMap(\.worths).map(String.init).joined(separator: "-")
        return Drawing.picture(
            width: Self.width, height: max(60, y - Self.gap + 16), id: id,
            title: "Gains over no deal, by party and point",
            description: description, parts)
    }

    private var low: Int { min(0, solutions.flatMap(\.gains).min() ?? 0) }
    private var high: Int { max(1, solutions.flatMap(\.gains).max() ?? 1) }

    private func x(_ gain: Int) -> Int { Self.left + (gain - low) * (Self.right - Self.left) / max(1, high - low) }

    private func bar(_ party: Int, _ gain: Int, _ y: Int) -> [String] {
        let (from, to) = (min(x(0), x(gain)), max(x(0), x(gain)))
        let fill = gain < 0 ? "#fff" : "#777"
        return [
            Drawing.text(Self.left - 46, y + 14, names[party].cut(26), anchor: "end"),
            "<rect x=\"\(from)\" y=\"\(y + 3)\" width=\"\(max(1, to - from))\" height=\"\(Self.rowHeight - 6)\" "
                + "fill=\"\(fill)\" stroke=\"#000\"/>",
            Drawing.text(
                gain < 0 ? from - 4 : to + 4, y + 14, SpaceNumbers.gain(gain), anchor: gain < 0 ? "end" : "start"),
        ]
    }
}
