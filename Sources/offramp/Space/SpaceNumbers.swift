import Texts

/// Numbers as tables print them, in whole-number arithmetic.
enum SpaceNumbers {
    /// Tenths of points as points: `12.5`.
    static func points(_ tenths: Int) -> String {
        let magnitude = tenths.magnitude
        return "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
    }

    /// As `points`, with a sign before gains as well.
    static func gain(_ tenths: Int) -> String { tenths > 0 ? "+" + points(tenths) : points(tenths) }

    /// A count with commas; nil: it was not counted.
    static func count(_ count: Int?) -> String {
        guard let count else { return "not counted" }
        var digits = String(count.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (count < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }

    /// A share in percent with one place, cut off, never rounded up to all: `15.6%`.
    static func share(_ part: Int?, of whole: Int?) -> String {
        guard let part, let whole, whole > 0 else { return "" }
        let (high, low) = part.multipliedFullWidth(by: 1000)
        let tenths = whole.dividingFullWidth((high, low)).quotient
        if tenths == 0, part > 0 { return "<0.1%" }
        return "\(tenths / 10).\(tenths % 10)%"
    }
}

extension String {
    /// Filled up with blanks to a width, and never cut.
    func padded(_ width: Int) -> String { TextColumns.filled(self, columns: width) }
    func rightAligned(_ width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }

    /// In lines of at most a width, broken at blanks; all but the first begin with the indent.
    func wrapped(_ width: Int, indent: String = "") -> [String] {
        TextColumns.set(self, columns: width, indent: indent)
    }
}
