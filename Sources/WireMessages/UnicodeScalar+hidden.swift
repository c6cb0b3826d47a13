import Texts

extension Unicode.Scalar {
    /// What this is, where no text may hold it since nobody would see it, or since it acts on a screen; else nil.
    ///
    /// Told by what Unicode says of it. The joiners U+200C and U+200D, and U+FE0E and U+FE0F, which choose a picture's form, are
    /// taken where they stand between letters or pictures, which `TextRule` looks at. A line break counts as a control character;
    /// callers that allow it look at it first.
    public var kindNotTaken: String? { hiddenKind }

    /// `U+200B`.
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
