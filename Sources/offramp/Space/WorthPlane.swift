import DealSpace

/// The first picture: what packages are worth to two parties.
struct WorthPlane {
    let cloud: WorthCloud
    let solutions: [Solution]
    let noDeal: (Int, Int)
    let pair: (Int, Int)
    let names: (String, String)

    private static let (width, height) = (800, 560)
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

    private var firsts: [Int] { cloud.points.map(\.first) + [noDeal.0] + solutions.map { $0.worths[pair.0] } }
    private var seconds: [Int] { cloud.points.map(\.second) + [noDeal.1] + solutions.map { $0.worths[pair.1] } }

    private func x(_ worth: Int) -> Int {
        let (low, high) = (firsts.min()!, firsts.max()!)
        return Self.left + 10 + (worth - low) * (Self.right - Self.left - 20) / max(1, high - low)
    }

    private func y(_ worth: Int) -> Int {
        let (low, high) = (seconds.min()!, seconds.max()!)
        return Self.bottom - 10 - (worth - low) * (Self.bottom - Self.top - 20) / max(1, high - low)
    }

    // MARK: Parts

    private var axes: [String] {
        let horizontal = SVG.ticks(from: firsts.min()!, to: firsts.max()!).flatMap { worth in
            [
                SVG.line(x(worth), Self.bottom, x(worth), Self.bottom + 5),
                SVG.text(x(worth), Self.bottom + 20, "\(worth / 10)", anchor: "middle"),
            ]
        }
        let vertical = SVG.ticks(from: seconds.min()!, to: seconds.max()!).flatMap { worth in
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

    /// Points that fall together share one place, and their names stand under each other.
    private var signs: [String] {
        solutions.enumerated().flatMap { place, solution -> [String] in
            let (x, y) = (x(solution.worths[pair.0]), y(solution.worths[pair.1]))
            let earlier = solutions[..<place].filter {
                abs(self.x($0.worths[pair.0]) - x) < 120 && abs(self.y($0.worths[pair.1]) - y) < 16
            }.count
            let atRight = x > Self.right - 160
            let label = SVG.text(
                x + (atRight ? -12 : 12), y + 4 + 16 * earlier, SpaceWords.title(solution.kind),
                anchor: atRight ? "end" : "start", more: " stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"")
            return [SVG.sign(solution.kind, x, y), label]
        }
    }
}
