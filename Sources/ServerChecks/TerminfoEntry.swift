/// As much as is asked of a terminal's description, in the compiled form of term(5).
package struct TerminfoEntry: Sendable, Equatable {
    /// 0 where it has none.
    package let colours: Int

    // The place of `max_colors` among the numbers.
    private static let coloursPlace = 13
    private static let headerBytes = 12

    package init(colours: Int) {
        self.colours = colours
    }

    /// Reads a file of it; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        func word(_ offset: Int) -> Int? {
            guard offset >= 0, offset + 1 < bytes.count else { return nil }
            return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
        }
        // Octal 432, or 1036 with numbers of 32 bits.
        guard let magic = word(0), magic == 0o432 || magic == 0o1036, let names = word(2), let flags = word(4),
            let numbers = word(6)
        else { return nil }
        guard numbers > Self.coloursPlace else {
            self.init(colours: 0)
            return
        }
        let width = magic == 0o432 ? 2 : 4
        let start = Self.headerBytes + names + flags
        let place = start + start % 2 + Self.coloursPlace * width
        guard let low = word(place), width == 2 || word(place + 2) != nil else { return nil }
        let isNegative = width == 2 ? low >= 0x8000 : (word(place + 2) ?? 0) >= 0x8000
        let high = width == 2 ? 0 : word(place + 2) ?? 0
        self.init(colours: isNegative ? 0 : low | high << 16)
    }
}
