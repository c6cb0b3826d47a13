import Foundation

/// Draws growths side by side: counts to the right, ten times as many at each step, and microseconds up, from none.
struct GrowthPicture {
    private static let (width, height) = (380.0, 250.0)
    private static let (left, right, top, bottom) = (50.0, 355.0, 40.0, 200.0)
    private static let title = "How a command's cost grows"
    private static let description = "The server's processor time for a command, by what there is more and more of."

    private let growths: [Growth]

    init(_ growths: [Growth]) { self.growths = growths }

    /// Two beside each other.
    var svg: String {
        let size = (Self.width * 2, Self.height * Double((growths.count + 1) / 2))
        let panels = growths.enumerated().map { place, growth in
            let (x, y) = (Self.width * Double(place % 2), Self.height * Double(place / 2))
            return "<g transform=\"translate(\(Self.number(x)) \(Self.number(y)))\">\n\(panel(growth))\n</g>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(size.0)) \(Self.number(size.1))" role="img" \
            aria-labelledby="growth-t growth-d" font-family="sans-serif" font-size="12">
            <title id="growth-t">\(Self.title)</title>
            <desc id="growth-d">\(Self.description)</desc>
            <rect width="100%" height="100%" fill="#fff"/>
            \(panels.joined(separator: "\n"))
            </svg>

            """
    }

    private func panel(_ growth: Growth) -> String {
        let costs = growth.medians
        let most = max(1, costs.max() ?? 1)
        let places = zip(growth.counts, costs).map { count, cost in
            (x: x(count, in: growth.counts), y: Self.bottom - cost / most * (Self.bottom - Self.top - 20))
        }
        let points = places.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
        let corner = [Self.left, Self.top, Self.bottom, Self.right].map(Self.number)
        var parts = [
            "<path d=\"M\(corner[0]) \(corner[1])V\(corner[2])H\(corner[3])\" fill=\"none\" stroke=\"#000\"/>",
            "<polyline points=\"\(points)\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\"/>",
            text(Self.left, 20, "µs for \(growth.command)", anchor: "start"),
            text((Self.left + Self.right) / 2, Self.bottom + 38, growth.thing),
        ]
        for (place, (count, cost)) in zip(places, zip(growth.counts, costs)) {
            parts += [
                "<circle cx=\"\(Self.number(place.x))\" cy=\"\(Self.number(place.y))\" r=\"4\"/>",
                text(place.x, place.y - 9, Self.number(cost.rounded())), text(place.x, Self.bottom + 18, "\(count)"),
            ]
        }
        return parts.joined(separator: "\n")
    }

    private func x(_ count: Int, in counts: [Int]) -> Double {
        guard let first = counts.first, let last = counts.last, first < last else { return Self.left }
        let share = log(Double(count) / Double(first)) / log(Double(last) / Double(first))
        return Self.left + 20 + share * (Self.right - Self.left - 40)
    }

    private func text(_ x: Double, _ y: Double, _ words: String, anchor: String = "middle") -> String {
        "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\">\(words)</text>"
    }

    private static func number(_ value: Double) -> String { String(format: "%.0f", value) }
}
