/// A screen drawn as SVG: a light ground for all of it, a rectangle for each stretch of another ground, a text for each
/// stretch of one look.
///
/// Every text says how wide it is, so that columns stay columns whatever font of fixed width a reader has.
struct ScreenPicture {
    /// Pixels; whole, so that the same screen gives the same bytes everywhere.
    private static let cellWidth = 8
    private static let cellHeight = 17
    private static let baseline = 13
    private static let margin = 12
    private static let ink = "#1f2328"
    private static let paper = "#fbfaf7"
    /// The first 16 of the palette, dark enough to be read on the paper.
    private static let palette = [
        "#1f2328", "#b3261e", "#2e6b34", "#8a5a00", "#0b57a4", "#7d3c98", "#0e6e74", "#d8d4ca", "#6e7681", "#b3261e",
        "#2e6b34", "#8a5a00", "#0b57a4", "#7d3c98", "#0e6e74", "#fbfaf7",
    ]

    private let screen: EmulatedScreen
    private let title: String
    private let showsCursor: Bool

    init(_ screen: EmulatedScreen, title: String, showsCursor: Bool) {
        self.screen = screen
        self.title = title
        self.showsCursor = showsCursor
    }

    var text: String {
        let width = screen.columns * Self.cellWidth + 2 * Self.margin
        let height = screen.rows.count * Self.cellHeight + 2 * Self.margin
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
                + "height=\"\(height)\" role=\"img\" aria-labelledby=\"title\" font-size=\"13\" "
                + "font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" fill=\"\(Self.ink)\">",
            "<title id=\"title\">\(Self.escaped(title))</title>",
            "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(Self.paper)\" stroke=\"#c9c4b8\"/>",
        ]
        for row in screen.rows.indices { lines += stretches(of: row).flatMap { drawn($0, row: row) } }
        if showsCursor { lines.append(cursor) }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private struct Stretch {
        var column: Int
        var length: Int
        var text: String
        var look: Look
    }

    /// Cells of one look side by side; blanks in between belong to them.
    private func stretches(of row: Int) -> [Stretch] {
        var found: [Stretch] = []
        for (column, cell) in screen.rows[row].enumerated() {
            if let last = found.last, last.look == cell.look {
                found[found.count - 1].text += cell.text
                found[found.count - 1].length += 1
            } else {
                found.append(Stretch(column: column, length: 1, text: cell.text, look: cell.look))
            }
        }
        return found
    }

    private func drawn(_ stretch: Stretch, row: Int) -> [String] {
        let look = stretch.look
        let own = look.isDim ? Self.palette[8] : Self.ink
        let colours = (colour(look.foreground) ?? own, colour(look.background))
        let (ink, ground) = look.isReversed ? (colours.1 ?? Self.paper, colours.0) : (colours.0, colours.1)
        let top = Self.margin + row * Self.cellHeight
        var lines: [String] = []
        if let ground {
            lines.append(
                "<rect x=\"\(left(stretch.column))\" y=\"\(top)\" width=\"\(stretch.length * Self.cellWidth)\" "
                    + "height=\"\(Self.cellHeight)\" fill=\"\(ground)\"/>")
        }
        let leading = stretch.text.prefix { $0 == " " }.count
        let text = stretch.text.dropFirst(leading).reversed().drop { $0 == " " }.reversed()
        let trailing = stretch.text.count - leading - text.count
        guard !text.isEmpty else { return lines }
        let length = (stretch.length - leading - trailing) * Self.cellWidth
        var attributes = "x=\"\(left(stretch.column + leading))\" y=\"\(top + Self.baseline)\" textLength=\"\(length)\""
        if ink != Self.ink { attributes += " fill=\"\(ink)\"" }
        if look.isBold { attributes += " font-weight=\"bold\"" }
        if look.isUnderlined { attributes += " text-decoration=\"underline\"" }
        lines.append("<text \(attributes) xml:space=\"preserve\">\(Self.escaped(String(text)))</text>")
        return lines
    }

    private var cursor: String {
        let top = Self.margin + screen.cursorRow * Self.cellHeight
        return "<rect x=\"\(left(screen.cursorColumn))\" y=\"\(top)\" width=\"2\" height=\"\(Self.cellHeight)\" "
            + "fill=\"#0b57a4\"/>"
    }

    private func left(_ column: Int) -> Int { Self.margin + column * Self.cellWidth }

    private func colour(_ colour: Colour) -> String? {
        switch colour {
        case .standard: nil
        case .palette(let number): Self.colour(Int(number))
        case .mixed(let red, let green, let blue): "rgb(\(red),\(green),\(blue))"
        }
    }

    /// Beyond the first 16 all terminals have the same: a cube of 6 by 6 by 6, and greys.
    private static func colour(_ number: Int) -> String {
        guard number >= palette.count else { return palette[number] }
        let (cube, steps) = (number - palette.count, [0, 95, 135, 175, 215, 255])
        let grey = 8 + 10 * (cube - 216)
        let levels = cube < 216 ? [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]] : [grey, grey, grey]
        return "rgb(\(levels[0]),\(levels[1]),\(levels[2]))"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, sign in
            switch sign {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(sign)
            }
        }
    }
}
