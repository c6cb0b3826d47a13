/// What is left of a name once all is taken away that an eye may pass over: two names with one skeleton can be taken for each
/// other.
///
/// Signs are told by what Unicode says of them: a letter by its own name, so that width, style, case and accents need no lists
/// ("FULLWIDTH LATIN SMALL LETTER C WITH …" is a c). Letters of other alphabets that look like Latin ones stand in
/// `LookAlikes`. Blanks, dashes, dots and signs that can't be seen count for nothing.
package enum Skeleton {
    package static func of(_ text: String) -> String {
        var skeleton = ""
        for scalar in text.unicodeScalars { skeleton += shape(of: scalar) }
        return skeleton.replacing("rn", with: "m").replacing("vv", with: "w")
    }

    private static func shape(of scalar: Unicode.Scalar) -> String {
        if isPassedOver(scalar) { return "" }
        if let letter = LookAlikes.letters[scalar] { return letter }
        if scalar.isASCII { return folded(scalar) }
        if let digit = digit(scalar) { return folded(digit) }
        if let letter = letter(scalar) { return folded(letter) }
        return scalar.properties.lowercaseMapping
    }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return true }
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .dashPunctuation, .connectorPunctuation,
            .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .modifierSymbol:
            return true
        default: return false
        }
    }

    // Digits that pass for letters, and the one stroke that is a capital i, a small l and a one.
    private static func folded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "0": "o"
        case "1", "I", "i", "L", "|": "l"
        case "5": "s"
        default: scalar.properties.lowercaseMapping
        }
    }

    // Of any script and style, since their names don't say which.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType != nil, let value = scalar.properties.numericValue, value >= 0, value <= 9,
            value == value.rounded()
        else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    /// The Latin letter that a sign is a form of, or looks like, by its name.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let name = scalar.properties.name else { return nil }
        var words = name.split(separator: " ")
        if let with = words.firstIndex(of: "WITH") { words.removeSubrange(with...) }
        guard let script = words.first(where: { LookAlikes.scripts.contains(String($0)) }), let last = words.last else {
            return nil
        }
        let isCapital = words.contains("CAPITAL")
        let word = words.drop { $0 != "LETTER" }.dropFirst().joined(separator: " ")
        let known =
            LookAlikes.words["\(script) \(isCapital ? "CAPITAL " : "")\(word)"] ?? LookAlikes.words["\(script) \(word)"]
        if let known { return known }
        guard last.utf8.count == 1, let letter = last.unicodeScalars.first, letter.properties.isUppercase else {
            return nil
        }
        return Unicode.Scalar(letter.value | 0x20)
    }
}
