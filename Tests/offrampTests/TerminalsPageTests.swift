import PlayerClient
import PlayerScreens
import Testing

@Suite("docs/terminals.md agrees with the program")
struct TerminalsPageTests {
    @Test("The table of spellings is the program's")
    func spellings() throws {
        let listed = try TerminalsPage().spellings.map { "\($0.signs) \($0.spelt)" }
        let known = AsciiText.spellings.map { signs, spelt in
            // Blanks can't be seen in a table.
            spelt == " "
                ? signs.unicodeScalars.map(Self.codePoint).joined(separator: " ") + " SP"
                : "\(signs) \(spelt == "|" ? "\\|" : spelt)"
        }
        #expect(listed == known)
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
