import PlayerClient
import Testing

@Suite("Text in the signs of ASCII")
struct AsciiTextTests {
    @Test(arguments: [
        ("Plain text, 1–2 “quoted” … × 3", "Plain text, 1-2 \"quoted\" ... x 3"), ("Олена Щукіна", "Olena Shchukina"),
        ("Київ, Запоріжжя, Ґданськ", "Kyiv, Zaporizhzhia, Gdans'k"), ("ЩЕ", "ShchE"),
        ("Élodie Łódź Ångström Čapek ñ", "Elodie Lodz Angstrom Capek n"), ("Straße, Ærø", "Strasse, Aero"),
        ("漢字 🦔", "???? ??"), ("Ωμέγα", "?????"), ("e\u{301}", "e"), ("a\u{202E}b", "ab"), ("", ""),
    ])
    func isSpelt(text: String, expected: String) {
        #expect(AsciiText.line(text) == expected)
    }

    @Test("Whatever the sign, only ASCII comes out, and no control character")
    func isASCII() {
        for value in UInt32(0xA0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(AsciiText.signs(for: scalar).utf8.allSatisfy { 0x20..<0x7F ~= $0 }, "U+\(String(value, radix: 16))")
        }
    }

    @Test func noSignIsSpeltTwice() {
        let signs = AsciiText.spellings.flatMap { Array($0.signs.unicodeScalars) }
        #expect(signs.count == Set(signs).count)
    }
}
