import DealSpace

/// The first picture: what packages are worth to two parties.
struct WorthPlane {
    private let cloud: WorthCloud
    private let solutions: [Solution]
    private let noDeal: (Int, Int)
    private let pair: (Int, Int)
    private let names: (String, String)
    /// What is worth least and most, of all that is drawn.
    private let firsts: ClosedRange<Int>
    private let seconds: ClosedRange<Int>

    /// - Parameters:
    ///   - noDeal: of the two parties.
    ///   - pair: their positions.
    init(
        cloud: WorthCloud, solutions: [Solution], noDeal: (Int, Int), pair: (Int, Int), names: (String, String)
    ) {
        self.cloud = cloud
        self.solutions = solutions
        self.noDeal = noDeal
        self.pair = pair
        self.names = names
        func range(_ worths: [Int], _ noDeal: Int) -> ClosedRange<Int> {
            min(noDeal, worths.min() ?? noDeal)...max(noDeal, worths.max() ?? noDeal)
        }
        firsts = range(cloud.points.map(\.first) + solutions.map { $0.worths[pair.0] }, noDeal.0)
        seconds = range(cloud.points.map(\.second) + solutions.map { $0.worths[pair.1] }, noDeal.1)
    }

    private static let (width, height) = (800, 590)
    private static let (left, right, top, bottom) = (70, 780, 20, 500)
    /// Dots closer than this are drawn as one.
    private static let grain = 4

    var caption: String {
        "Each dot: what admitted packages are worth to \(names.0) (to the right) and \(names.1) (up), in points. Line: the "
            + "frontier between these two alone. Dashed: no deal; above and to the right of both, both gain. "
            + solutions.map { "\(SpaceWords.title($0.kind)): \(form($0.kind))" }.joined(separator: "; ")
            + (solutions.isEmpty ? "" : ". ")
            + (cloud.points.isEmpty && !solutions.isEmpty
                ? "There are too many different worths to draw the dots. " : "")
            + "A named point can lie within the cloud, since other parties count in it too."
    }

    private func form(_ kind: Solution.Kind) -> String {
        switch kind {
        case .nash: "circle"
        case .kalaiSmorodinsky: "square"
        case .egalitarian: "triangle"
        case .greatestSum: "diamond"
        }
    }

    var svg: String {
        SVG.picture(
            width: Self.width, height: Self.height, id: "plane-\(pair.0)-\(pair.1)-\(noDeal.0)-\(noDeal.1)",
            title: "Worth of packages to \(names.0) and to \(names.1)", description: caption,
            axes + dots + [frontier] + dashes + signs)
    }

    // MARK: Scale

    private func x(_ worth: Int) -> Int {
        let width = max(1, firsts.upperBound - firsts.lowerBound)
        return Self.left + 10 + (worth - firsts.lowerBound) * (Self.right - Self.left - 20) / width
    }

    private func y(_ worth: Int) -> Int {
        let height = max(1, seconds.upperBound - seconds.lowerBound)
        return Self.bottom - 10 - (worth - seconds.lowerBound) * (Self.bottom - Self.top - 20) / height
    }

    // MARK: Parts

    private var axes: [String] {
        let horizontal = SVG.ticks(from: firsts.lowerBound, to: firsts.upperBound).flatMap { worth in
            [
                SVG.line(x(worth), Self.bottom, x(worth), Self.bottom + 5),
                SVG.text(x(worth), Self.bottom + 20, "\(worth / 10)", anchor: "middle"),
            ]
        }
        let vertical = SVG.ticks(from: seconds.lowerBound, to: seconds.upperBound).flatMap { worth in
            [
                SVG.line(Self.left - 5, y(worth), Self.left, y(worth)),
                SVG.text(Self.left - 9, y(worth) + 4, "\(worth / 10)", anchor: "end"),
            ]
        }
        let middle = (Self.top + Self.bottom) / 2
        return [
            SVG.line(Self.left, Self.bottom, Self.right, Self.bottom),
            SVG.line(Self.left, Self.top, Self.left, Self.bottom),
            SVG.text(
                (Self.left + Self.right) / 2, Self.bottom + 44, "Worth to \(names.0), in points", anchor: "middle"),
            SVG.text(
                20, middle, "Worth to \(names.1), in points", anchor: "middle",
                more: " transform=\"rotate(-90 20 \(middle))\""),
        ] + horizontal + vertical
    }

    private var dots: [String] {
        let grain = Self.grain
        var cells: Set<[Int]> = []
        for point in cloud.points { cells.insert([x(point.first) / grain, y(point.second) / grain]) }
        let path = cells.sorted { $0.lexicographicallyPrecedes($1) }
            .map { "M\($0[0] * grain) \($0[1] * grain)h2v2h-2z" }.joined()
        return path.isEmpty ? [] : ["<path fill=\"#999\" d=\"\(path)\"/>"]
    }

    /// From the best for the second party down to the best for the first, through what nothing dominates.
    private var frontier: String {
        var best: [(Int, Int)] = []
        for point in cloud.points.reversed() where point.second > best.last?.1 ?? Int.min {
            best.append((point.first, point.second))
        }
        let places = best.map { "\(x($0.0)),\(y($0.1))" }.joined(separator: " ")
        return "<polyline fill=\"none\" stroke=\"#000\" stroke-width=\"2\" points=\"\(places)\"/>"
    }

    private var dashes: [String] {
        [
            SVG.line(x(noDeal.0), Self.top, x(noDeal.0), Self.bottom, dashed: true),
            SVG.line(Self.left, y(noDeal.1), Self.right, y(noDeal.1), dashed: true),
            SVG.text(x(noDeal.0) + 4, Self.top + 12, "no deal"),
            SVG.text(Self.left + 4, y(noDeal.1) - 5, "no deal"),
        ]
    }

    /// The named points, and below the picture which sign is whose.
    private var signs: [String] {
        let below = Self.bottom + 74
        return solutions.map { SVG.sign($0.kind, x($0.worths[pair.0]), y($0.worths[pair.1])) }
            + solutions.enumerated().flatMap { place, solution in
                let left = Self.left + 16 + place * 185
                return [
                    SVG.sign(solution.kind, left, below - 4),
                    SVG.text(left + 16, below, SpaceWords.title(solution.kind)),
                ]
            }
    }
}
