extension Unicode.Scalar {
    /// What this is, where no text may hold it since it would act on a screen without being seen; else nil.
    ///
    /// The joiners U+200C and U+200D are taken: languages and emoji need them. A line break counts as a control
    /// character; callers that allow it look at it first.
    public var kindNotTaken: String? {
        switch value {
        case 0...0x1f, 0x7f...0x9f: "a control character"
        case 0x202a...0x202e, 0x2066...0x2069, 0x200e, 0x200f, 0x061c: "a mark that turns the direction of writing"
        case 0x200b, 0xfeff: "an invisible blank"
        case 0x2028, 0x2029: "an invisible line break"
        default: nil
        }
    }

    /// `U+200B`.
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
