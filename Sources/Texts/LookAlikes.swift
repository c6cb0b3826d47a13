/// Letters that look like Latin ones though they are others.
enum LookAlikes {
    /// Words that stand in the names of letters that may be forms of Latin ones: alphabets, and styles of symbols.
    static let scripts: Set<String> = [
        "LATIN", "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "MATHEMATICAL", "MODIFIER", "CIRCLED", "SQUARED",
        "PARENTHESIZED", "SCRIPT", "DOUBLE-STRUCK", "BLACK-LETTER", "REGIONAL", "SUBSCRIPT", "SUPERSCRIPT",
    ]

    /// By what a letter is called behind the word LETTER; CAPITAL stands before where only the capital looks so.
    static let words: [String: Unicode.Scalar] = [
        "CYRILLIC VE": "b", "CYRILLIC IE": "e", "CYRILLIC IO": "e", "CYRILLIC KA": "k", "CYRILLIC EM": "m",
        "CYRILLIC EN": "h", "CYRILLIC ER": "p", "CYRILLIC ES": "c", "CYRILLIC TE": "t", "CYRILLIC U": "y",
        "CYRILLIC HA": "x", "CYRILLIC YI": "i", "CYRILLIC JE": "j", "CYRILLIC DZE": "s", "CYRILLIC SHHA": "h",
        "CYRILLIC KOMI DE": "d", "CYRILLIC QA": "q", "CYRILLIC WE": "w", "CYRILLIC PALOCHKA": "i",
        "CYRILLIC STRAIGHT U": "y", "CYRILLIC IZHITSA": "v", "CYRILLIC SOFT SIGN": "b", "CYRILLIC GHE": "r",
        "CYRILLIC PE": "n",
        "GREEK ALPHA": "a", "GREEK BETA": "b", "GREEK EPSILON": "e", "GREEK ZETA": "z", "GREEK ETA": "n",
        "GREEK CAPITAL ETA": "h", "GREEK IOTA": "i", "GREEK KAPPA": "k", "GREEK CAPITAL MU": "m", "GREEK MU": "u",
        "GREEK CAPITAL NU": "n", "GREEK NU": "v", "GREEK OMICRON": "o", "GREEK RHO": "p", "GREEK TAU": "t",
        "GREEK CAPITAL UPSILON": "y", "GREEK UPSILON": "u", "GREEK CHI": "x", "GREEK OMEGA": "w", "GREEK GAMMA": "y",
        "GREEK SIGMA": "o", "GREEK YOT": "j",
        "ARMENIAN OH": "o", "ARMENIAN VO": "n", "ARMENIAN SEH": "u", "ARMENIAN HO": "h", "ARMENIAN CO": "g",
        "LATIN ALPHA": "a", "LATIN IOTA": "i", "LATIN UPSILON": "u", "LATIN GAMMA": "y",
    ]

    /// Alphabets whose letters are called by sounds that say nothing of how they look.
    static let letters: [Unicode.Scalar: String] = {
        let rows: [(signs: String, latin: String)] = [
            // Cherokee.
            ("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᏀᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏴ", "drtlajewmhgzbrwsvslcpkdb"),
            // Lisu.
            ("ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "bpddtgkjczfmnlsrvhwxyaelou"),
            // Greek, by no letter's name.
            ("Ϲϲ", "cc"),
            // Numerals of Rome.
            ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "lvxlcdmlvxlcdm"),
        ]
        return rows.reduce(into: [:]) { letters, row in
            for (sign, latin) in zip(row.signs.unicodeScalars, row.latin) { letters[sign] = String(latin) }
        }
    }()
}
