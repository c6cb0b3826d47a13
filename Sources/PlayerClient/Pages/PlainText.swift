import Texts
import WireMessages

/// Text from elsewhere, made harmless for a terminal and for eyes: no control characters, no marks that turn the writing around,
/// nothing that can't be seen.
package enum PlainText {
    /// The longest line shown, in Unicode scalars.
    package static let lengthMax = 4000

    /// The lines of a text. What follows a line break is indented: no text can pass for a line of the program's.
    package static func lines(_ text: String) -> [String] {
        let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
        return pieces.enumerated().map { $0.offset == 0 ? line($0.element) : "    " + line($0.element) }
    }

    /// One line: what may not stand in it is shown by its code point.
    package static func line(_ text: some StringProtocol) -> String {
        // Most are, and a screen has many.
        if text.utf8.count <= lengthMax, text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return String(text) }
        var shown = String.UnicodeScalarView()
        var length = 0
        for (scalar, kind) in zip(text.unicodeScalars, HiddenSigns.kinds(in: text, .text)) {
            length += 1
            guard length <= lengthMax else { continue }
            if kind == nil {
                shown.append(scalar)
            } else {
                shown.append(contentsOf: "<\(scalar.codePoint)>".unicodeScalars)
            }
        }
        let rest = length > lengthMax ? "… (\(length - lengthMax) more characters)" : ""
        return String(shown) + rest
    }

    /// The same JSON with those characters written as escapes; they stand only within its strings.
    package static func escapedJSON(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for (scalar, kind) in zip(text.unicodeScalars, HiddenSigns.kinds(in: text, .text)) {
            if kind == nil {
                shown.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                shown.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
            }
        }
        return String(shown)
    }
}
