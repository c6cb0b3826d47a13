import Texts

/// Numbers as people read them, from whole millionths and counts.
enum Figures {
    /// `47.2%`.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "-" }
        return decimal((part * 2_000 + whole) / (2 * whole), places: 1) + "%"
    }

    /// A number of 10 to the minus `places`: 472 with one place is `47.2`.
    static func decimal(_ number: Int, places: Int) -> String {
        let power = (0..<places).reduce(1) { sum, _ in sum * 10 }
        let (whole, rest) = abs(number).quotientAndRemainder(dividingBy: power)
        let digits = String(rest)
        let fraction = places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits
        return (number < 0 ? "-" : "") + "\(whole)" + fraction
    }

    /// Rounded from millionths, halves away from zero.
    static func rounded(_ millionths: Int, places: Int) -> String {
        let unit = (places..<6).reduce(1) { sum, _ in sum * 10 }
        return decimal((millionths + (millionths < 0 ? -unit / 2 : unit / 2)) / unit, places: places)
    }

    /// With its sign, where it has one.
    static func signed(_ millionths: Int, places: Int) -> String {
        let text = rounded(millionths, places: places)
        return text.hasPrefix("-") || !text.contains(where: { ("1"..."9").contains($0) }) ? text : "+" + text
    }

    static func left(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
    }

    static func right(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : String(repeating: " ", count: width - text.count) + text
    }

    /// Shortened to a width, where it is longer.
    static func cut(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : String(text.prefix(width - 1)) + "…"
    }

    /// Words in lines of a width.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        TextColumns.set(text, columns: width)
    }
}
