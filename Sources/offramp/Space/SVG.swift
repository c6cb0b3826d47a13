import DealSpace
import Texts

/// Pieces of pictures.
enum SVG {
    /// A whole picture, with what it shows for those who don't see it.
    static func picture(width: Int, height: Int, id: String, title: String, description: String, _ parts: [String])
        -> String
    {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
        aria-labelledby="\(id)-t \(id)-d" font-family="sans-serif" font-size="13">
        <title id="\(id)-t">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
        \(parts.joined(separator: "\n"))
        </svg>
        """
    }

    static func text(_ x: Int, _ y: Int, _ text: String, anchor: String = "start", more: String = "") -> String {
        "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(more)>\(HTMLText.escaped(text))</text>"
    }

    static func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, dashed: Bool = false, width: Int = 1) -> String {
        "<path d=\"M\(x) \(y)L\(toX) \(toY)\" stroke=\"#000\" stroke-width=\"\(width)\""
            + (dashed ? " stroke-dasharray=\"5 4\"/>" : "/>")
    }

    /// The sign of a named point: told apart by form, not by colour.
    static func sign(_ kind: Solution.Kind, _ x: Int, _ y: Int) -> String {
        let style = "fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\""
        return switch kind {
        case .nash: "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"7\" \(style)/>"
        case .kalaiSmorodinsky: "<rect x=\"\(x - 6)\" y=\"\(y - 6)\" width=\"12\" height=\"12\" \(style)/>"
        case .egalitarian: "<path d=\"M\(x) \(y - 8)l8 14h-16z\" \(style)/>"
        case .greatestSum: "<path d=\"M\(x) \(y - 9)l8 9l-8 9l-8 -9z\" \(style)/>"
        }
    }

    /// Round numbers in tenths, at most so many within a range.
    static func ticks(from low: Int, to high: Int, most: Int = 8) -> [Int] {
        var step = 10
        var factors = [2, 5, 10].makeIterator()
        var unit = 10
        while (high - low) / step > most {
            if let factor = factors.next() {
                step = unit * factor
            } else {
                unit *= 10
                factors = [2, 5, 10].makeIterator()
            }
        }
        let first = low >= 0 ? (low + step - 1) / step * step : -(-low / step) * step
        return Array(stride(from: first, through: high, by: step))
    }
}
