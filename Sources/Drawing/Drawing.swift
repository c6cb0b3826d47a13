import Texts

/// Pieces of pictures as SVG: told apart by form and words, not by colour alone, since they are printed.
package enum Drawing {
    /// A whole picture, with what it shows for those who don't see it.
    ///
    /// - Parameter id: its own on the page.
    package static func picture(
        width: Int, height: Int, id: String, title: String, description: String, _ parts: [String]
    ) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
        aria-labelledby="\(id)-t \(id)-d" font-family="sans-serif" font-size="13">
        <title id="\(id)-t">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
        \(parts.joined(separator: "\n"))
        </svg>
        """
    }

    package static func text(_ x: Int, _ y: Int, _ text: String, anchor: String = "start", more: String = "") -> String
    {
        "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(more)>\(HTMLText.escaped(text))</text>"
    }

    package static func line(
        _ x: Int, _ y: Int, _ toX: Int, _ toY: Int, dashed: Bool = false, width: Int = 1
    ) -> String {
        "<path d=\"M\(x) \(y)L\(toX) \(toY)\" stroke=\"#000\" stroke-width=\"\(width)\""
            + (dashed ? " stroke-dasharray=\"5 4\"/>" : "/>")
    }

    /// Round numbers in tenths, at most so many within a range.
    package static func ticks(from low: Int, to high: Int, most: Int = 8) -> [Int] {
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
