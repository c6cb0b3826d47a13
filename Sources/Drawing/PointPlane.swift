/// What packages are worth to two parties: one to the right, the other up, in tenths of points.
package struct PointPlane: Sendable {
    /// A point with a name, below the picture.
    package struct Mark: Sendable {
        package var name: String
        package var sign: Sign
        package var point: (x: Int, y: Int)
        package var isFilled: Bool

        package init(_ name: String, _ sign: Sign, _ point: (x: Int, y: Int), isFilled: Bool = false) {
            self.name = name
            self.sign = sign
            self.point = point
            self.isFilled = isFilled
        }
    }

    private let id: String
    private let title: String
    private let caption: String
    private let dots: [(x: Int, y: Int)]
    private let edge: [(x: Int, y: Int)]
    private let marks: [Mark]
    private let noDeal: (x: Int, y: Int)
    private let names: (x: String, y: String)
    private let across: ClosedRange<Int>
    private let up: ClosedRange<Int>

    private static let (width, height) = (800, 590)
    private static let (left, right, top, bottom) = (70, 780, 20, 500)
    /// Dots closer than this are drawn as one.
    private static let grain = 4

    /// - Parameters:
    ///   - caption: what is told to those who don't see it.
    ///   - edge: the line through what nothing dominates, from one end to the other.
    ///   - names: of the two parties.
    package init(
        id: String, title: String, caption: String, dots: [(x: Int, y: Int)], edge: [(x: Int, y: Int)], marks: [Mark],
        noDeal: (x: Int, y: Int), names: (x: String, y: String)
    ) {
        self.id = id
        self.title = title
        self.caption = caption
        self.dots = dots
        self.edge = edge
        self.marks = marks
        self.noDeal = noDeal
        self.names = names
        func range(_ worths: [Int], _ noDeal: Int) -> ClosedRange<Int> {
            min(noDeal, worths.min() ?? noDeal)...max(noDeal, worths.max() ?? noDeal)
        }
        let all = dots + edge + marks.map(\.point)
        across = range(all.map(\.x), noDeal.x)
        up = range(all.map(\.y), noDeal.y)
    }

    package var svg: String {
        Drawing.picture(
            width: Self.width, height: Self.height + max(0, (marks.count - 1) / 4) * 24, id: id, title: title,
            description: caption, axes + cloud + [line] + dashes + signs)
    }

    private func x(_ worth: Int) -> Int {
        let width = max(1, across.upperBound - across.lowerBound)
        return Self.left + 10 + (worth - across.lowerBound) * (Self.right - Self.left - 20) / width
    }

    private func y(_ worth: Int) -> Int {
        let height = max(1, up.upperBound - up.lowerBound)
        return Self.bottom - 10 - (worth - up.lowerBound) * (Self.bottom - Self.top - 20) / height
    }

    private var axes: [String] {
        let horizontal = Drawing.ticks(from: across.lowerBound, to: across.upperBound).flatMap { worth in
            [
                Drawing.line(x(worth), Self.bottom, x(worth), Self.bottom + 5),
                Drawing.text(x(worth), Self.bottom + 20, "\(worth / 10)", anchor: "middle"),
            ]
        }
        let vertical = Drawing.ticks(from: up.lowerBound, to: up.upperBound).flatMap { worth in
            [
                Drawing.line(Self.left - 5, y(worth), Self.left, y(worth)),
                Drawing.text(Self.left - 9, y(worth) + 4, "\(worth / 10)", anchor: "end"),
            ]
        }
        let middle = (Self.top + Self.bottom) / 2
        return [
            Drawing.line(Self.left, Self.bottom, Self.right, Self.bottom),
            Drawing.line(Self.left, Self.top, Self.left, Self.bottom),
            Drawing.text(
                (Self.left + Self.right) / 2, Self.bottom + 44, "Worth to \(names.x), in points", anchor: "middle"),
            Drawing.text(
                20, middle, "Worth to \(names.y), in points", anchor: "middle",
                more: " transform=\"rotate(-90 20 \(middle))\""),
        ] + horizontal + vertical
    }

    private var cloud: [String] {
        let grain = Self.grain
        var cells: Set<[Int]> = []
        for dot in dots { cells.insert([x(dot.x) / grain, y(dot.y) / grain]) }
        let path = cells.sorted { $0.lexicographicallyPrecedes($1) }
            .map { "M\($0[0] * grain) \($0[1] * grain)h2v2h-2z" }.joined()
        return path.isEmpty ? [] : ["<path fill=\"#999\" d=\"\(path)\"/>"]
    }

    private var line: String {
        let places = edge.map { "\(x($0.x)),\(y($0.y))" }.joined(separator: " ")
        return "<polyline fill=\"none\" stroke=\"#000\" stroke-width=\"2\" points=\"\(places)\"/>"
    }

    private var dashes: [String] {
        [
            Drawing.line(x(noDeal.x), Self.top, x(noDeal.x), Self.bottom, dashed: true),
            Drawing.line(Self.left, y(noDeal.y), Self.right, y(noDeal.y), dashed: true),
            Drawing.text(x(noDeal.x) + 4, Self.top + 12, "no deal"),
            Drawing.text(Self.left + 4, y(noDeal.y) - 5, "no deal"),
        ]
    }

    /// The named points, and below the picture which sign is whose.
    private var signs: [String] {
        let below = Self.bottom + 74
        return marks.map { $0.sign.drawn(x($0.point.x), y($0.point.y), filled: $0.isFilled) }
            + marks.enumerated().flatMap { place, mark in
                let (left, down) = (Self.left + 16 + place % 4 * 185, below + place / 4 * 24)
                return [
                    mark.sign.drawn(left, down - 4, filled: mark.isFilled), Drawing.text(left + 16, down, mark.name),
                ]
            }
    }
}

extension PointPlane {
    /// Of points the line through those that nothing dominates, from the best for one to the best for the other.
    package static func edge(of points: [(x: Int, y: Int)]) -> [(x: Int, y: Int)] {
        var best: [(x: Int, y: Int)] = []
        for point in points.sorted(by: { ($0.x, $0.y) > ($1.x, $1.y) }) where point.y > best.last?.y ?? Int.min {
            best.append(point)
        }
        return best
    }
}
