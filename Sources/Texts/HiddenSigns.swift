/// Signs of a text that nobody would see there: what they are, and what stands beside them, says whether they may.
package enum HiddenSigns {
    /// What text it is.
    package enum Place: Sendable, Hashable {
        /// A name: nothing in it may be unseen but joiners between letters, which languages need.
        case name
        /// Any other text: pictures may be joined too, and have their form chosen.
        case text
    }

    /// For each scalar, in order, what it is where it may not stand there; nil where it may. Line breaks count as control
    /// characters.
    package static func kinds(in text: some StringProtocol, _ place: Place) -> [String?] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.map { index in
            if let kind = scalars[index].hiddenKind { return kind }
            if scalars[index].isJoiner { return mayJoin(at: index, of: scalars, place) ? nil : "an invisible joiner" }
            guard scalars[index].isPictureForm else { return nil }
            return mayChooseForm(at: index, of: scalars, place) ? nil : "an invisible sign"
        }
    }

    private static func mayJoin(at index: Int, of scalars: [Unicode.Scalar], _ place: Place) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        let (before, after) = (scalars[index - 1], scalars[index + 1])
        if before.isLetter || before.isMark, after.isLetter || after.isMark { return true }
        guard place == .text, scalars[index].value == 0x200d, after.isPicture else { return false }
        return before.isPicture || before.isPictureForm
    }

    private static func mayChooseForm(at index: Int, of scalars: [Unicode.Scalar], _ place: Place) -> Bool {
        guard place == .text, index > 0 else { return false }
        if scalars[index - 1].isPicture { return true }
        // A key with a digit: the digit, this, and the key around it.
        return scalars[index - 1].properties.isEmoji && index + 1 < scalars.count && scalars[index + 1].value == 0x20e3
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic }
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: !isPictureForm
        default: false
        }
    }
    // Digits count as such too, since keys are made of them.
    fileprivate var isPicture: Bool { !isASCII && properties.isEmoji }
}
