/// What moved with time: one line a series, each with its own sign and dashes.
package struct LineChart: Sendable {
    package struct Series: Sendable {
        package var name: String
        /// Where it changed, from the left to the right.
        package var points: [(x: Int, y: Int)]
        /// Whether it holds until it changes; else its points are joined.
        package var isStepped: Bool

        package init(_ name: String, _ points: [(x: Int, y: Int)], isStepped: Bool = false) {
            self.name = name
            self.points = points
            self.isStepped = isStepped
        }
    }

    private let title: String
    private let series: [Series]
    private let axes: (x: String, y: String)
    private let endX: Int
    private let lows: (x: Int, y: Int)
    private let highs: (x: Int, y: Int)
    private let ticksY: [Int]
    private let wordY: @Sendable (Int) -> String
    private let id: String

    private static let (width, height) = (800, 380)
    private static let (left, right, top) = (70, 780, 20)
    private static let bottom = 270

    /// - Parameters:
    ///   - axes: what is drawn to the right, and up.
    ///   - endX: how far the last steps go.
    ///   - ticksY: where the scale has marks.
    ///   - wordY: what stands beside one.
    ///   - id: its own on the page.
    package init(
        _ title: String, _ series: [Series], axes: (x: String, y: String), endX: Int,
        ticksY: ((Int, Int) -> [Int])? = nil,
        wordY: @escaping @Sendable (Int) -> String = { "\($0)" }, id: String
    ) {
        self.title = title
        self.series = series
        self.axes = axes
        self.id = id
        self.wordY = wordY
        let points = series.flatMap(\.points)
        self.endX = max(endX, points.map(\.x).max() ?? 0)
        lows = (min(0, points.map(\.x).min() ?? 0), points.map(\.y).min() ?? 0)
        highs = (max(self.endX, 1), max(points.map(\.y).max() ?? 1, lows.y + 1))
        self.ticksY = (ticksY ?? { Drawing.ticks(from: $0, to: $1) })(lows.y, highs.y)
    }

    private func x(_ value: Int) -> Int {
        Self.left + (value - lows.x) * (Self.right - Self.left - 20) / max(1, highs.x - lows.x)
    }

    private func y(_ value: Int) -> Int {
        Self.bottom - 8 - (value - lows.y) * (Self.bottom - Self.top - 16) / max(1, highs.y - lows.y)
    }

    package var svg: String {
        let told = series.map { line in
            "\(line.name): " + line.points.map { "\(wordY($0.y)) at \($0.x)" }.joined(separator: ", ")
        }
        return Drawing.picture(
            width: Self.width, height: Self.height + max(0, (series.count - 1) / 4) * 24, id: id, title: title,
            description: told.joined(separator: ". "), scale + series.enumerated().flatMap(drawn) + legend)
    }

    private var scale: [String] {
        let middle = (Self.top + Self.bottom) / 2
        let marks = ticksY.flatMap { value in
            [
                Drawing.line(Self.left - 5, y(value), Self.left, y(value)),
                Drawing.text(Self.left - 9, y(value) + 4, wordY(value), anchor: "end"),
            ]
        }
        let step = max(1, (highs.x - lows.x + 9) / 10)
        let along = stride(from: lows.x, through: highs.x, by: step).flatMap { value in
            [
                Drawing.line(x(value), Self.bottom, x(value), Self.bottom + 5),
                Drawing.text(x(value), Self.bottom + 20, "\(value)", anchor: "middle"),
            ]
        }
        return [
            Drawing.line(Self.left, Self.bottom, Self.right, Self.bottom),
            Drawing.line(Self.left, Self.top, Self.left, Self.bottom),
            Drawing.text((Self.left + Self.right) / 2, Self.bottom + 42, axes.x, anchor: "middle"),
            Drawing.text(18, middle, axes.y, anchor: "middle", more: " transform=\"rotate(-90 18 \(middle))\""),
        ] + marks + along
    }

    private func drawn(_ place: Int, _ line: Series) -> [String] {
        guard let first = line.points.first else { return [] }
        let sign = Sign(rawValue: place % Sign.allCases.count) ?? .circle
        var path = "M\(x(first.x)) \(y(first.y))"
        for point in line.points.dropFirst() {
            path += line.isStepped ? "H\(x(point.x))V\(y(point.y))" : "L\(x(point.x)) \(y(point.y))"
        }
        if line.isStepped { path += "H\(x(endX))" }
        let dashes = sign.dashes.isEmpty ? "" : " stroke-dasharray=\"\(sign.dashes)\""
        return ["<path d=\"\(path)\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\"\(dashes)/>"]
            + line.points.map { sign.drawn(x($0.x), y($0.y)) }
    }

    private var legend: [String] {
        series.enumerated().flatMap { place, line -> [String] in
            let sign = Sign(rawValue: place % Sign.allCases.count) ?? .circle
            let (left, down) = (Self.left + place % 4 * 180, Self.bottom + 74 + place / 4 * 24)
            return [sign.drawn(left, down - 4), Drawing.text(left + 16, down, line.name)]
        }
    }
}
