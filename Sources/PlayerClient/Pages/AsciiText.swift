import Texts

/// Text in the signs of ASCII, for terminals that show no others.
///
/// Letters with accents lose them, Cyrillic is spelt in Latin letters, typographic signs become their plain kin, and what
/// is left becomes question marks, one a column. `docs/terminals.md` has the table.
package enum AsciiText {
    /// The same line; it may take more columns than before.
    package static func line(_ text: some StringProtocol) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
        return text.unicodeScalars.reduce(into: "") { $0 += signs(for: $1) }
    }

    /// What stands for a sign; nothing for marks that join another.
    package static func signs(for scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        if let known = table[scalar] { return known }
        let small = scalar.properties.lowercaseMapping
        if let lower = small.unicodeScalars.first, lower != scalar, let known = table[lower] {
            return known.prefix(1).uppercased() + known.dropFirst()
        }
        return unaccented(scalar) ?? String(repeating: "?", count: TextColumns.width(scalar))
    }

    /// The letter of a name such as “LATIN SMALL LETTER E WITH ACUTE”; nil for what is no such letter.
    private static func unaccented(_ scalar: Unicode.Scalar) -> String? {
        guard let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
            words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
        else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (signs, spelt) in spellings {
            for sign in signs.unicodeScalars { table[sign] = spelt }
        }
        return table
    }()

    /// The table, its capitals left out. Cyrillic is spelt as Ukraine spells Ukrainian names (2010), in the way it spells
    /// letters within a word, with the letters of its neighbours beside; the soft sign stays, so that names come back.
    package static let spellings: [(signs: String, spelt: String)] = [
        ("“”„«»", "\""), ("‘’‚‹›ʼ", "'"), ("–—−‐‑", "-"), ("…", "..."), ("·•", "*"), ("\u{A0}\u{2009}\u{202F}", " "),
        ("×", "x"), ("÷", "/"), ("≥", ">="), ("≤", "<="), ("≠", "/="), ("±", "+-"), ("→", "->"), ("←", "<-"),
        ("↑", "^"), ("↓", "v"), ("↵", "^J"), ("░▒▓█▌▐▀▄", "#"), ("─━═", "-"), ("│┃║", "|"), ("┌┐└┘├┤┬┴┼", "+"),
        ("▲", "^"),
        ("▼", "v"), ("►▶", ">"), ("◄◀", "<"), ("●■", "*"), ("○□", "o"), ("✓", "v"), ("✗", "x"), ("€", "EUR"),
        ("£", "GBP"), ("§", "S"), ("№", "No."), ("°", "o"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
        ("ð", "d"), ("ı", "i"),
        ("а", "a"), ("б", "b"), ("в", "v"), ("г", "h"), ("ґ", "g"), ("д", "d"), ("её", "e"), ("є", "ie"), ("ж", "zh"),
        ("з", "z"), ("иы", "y"), ("ій", "i"), ("ї", "i"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"),
        ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("уў", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"),
        ("ш", "sh"), ("щ", "shch"), ("ьъ", "'"), ("э", "e"), ("ю", "iu"), ("я", "ia"),
    ]
}
