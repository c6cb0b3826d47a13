extension Unicode.Scalar {
    /// What this is, where it acts on a screen without being seen, or takes room that looks empty; else nil. By what Unicode says of
    /// it: default ignorable, format, turning the direction of writing, separating lines, control.
    ///
    /// Nil for the joiners U+200C and U+200D and for what chooses a picture's form, U+FE0E and U+FE0F: whether they may stand
    /// somewhere hangs on what stands beside them (`HiddenSigns`). A line break counts as a control character; callers that allow
    /// it look at it first.
    package var hiddenKind: String? {
        // Most texts are made of these.
        if (0x20...0x7e).contains(value) { return nil }
        if isJoiner || isPictureForm { return nil }
        let properties = properties
        if properties.isBidiControl { return "a mark that turns the direction of writing" }
        switch properties.generalCategory {
        case .control: return "a control character"
        case .lineSeparator, .paragraphSeparator: return "an invisible line break"
        case .format where !Self.isSeen(format: value): return isTag ? "an invisible tag" : "an invisible sign"
        default: break
        }
        if properties.isDefaultIgnorableCodePoint {
            return properties.isAlphabetic
                ? "a letter that looks like a blank" : isTag ? "an invisible tag" : "an invisible sign"
        }
        return isBlankSymbol ? "a sign that looks like a blank" : nil
    }

    /// Whether it joins what stands beside it, or keeps it apart.
    var isJoiner: Bool { value == 0x200c || value == 0x200d }
    /// Whether it says if what stands before it is shown as a picture.
    var isPictureForm: Bool { value == 0xfe0e || value == 0xfe0f }
    private var isTag: Bool { (0xe0000...0xe007f).contains(value) }
    // Unicode has no property for a symbol that is drawn as nothing: the braille pattern without dots and the note without a head.
    private var isBlankSymbol: Bool { value == 0x2800 || value == 0x1d159 }

    // Marks that stand over or before numbers: of format, and seen.
    private static func isSeen(format value: UInt32) -> Bool {
        switch value {
        case 0x600...0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd: true
        default: false
        }
    }
}
