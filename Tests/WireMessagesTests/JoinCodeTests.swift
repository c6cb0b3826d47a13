import Testing
import WireMessages

struct JoinCodeTests {
    @Test func codesHaveFourGroupsAndAreReadPastCaseBlanksAndLookalikes() throws {
        let code = try #require(JoinCode(randomBytes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 255]))
        #expect(code.text.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(JoinCode(randomBytes: [1, 2, 3]) == nil)
        let digest = JoinCode.digest(ofTyped: "K7Q4-M2XD-9TRB-H10C")
        #expect(JoinCode.digest(ofTyped: "k7q4 m2xd9TRB hloc ") == digest)
        #expect(JoinCode.digest(ofTyped: "K7Q4-M2XD-9TRB-H10D") != digest)
    }

    @Test("A code may be typed with letters of another script that look the same, and with any blank and dash")
    func lookAlikes() {
        let digest = JoinCode.digest(ofTyped: "K7A4-M2XC-9TEB-HW3C")
        for typed in ["К7А4—М2ХС–9ТЕВ‑НW3С", "k7а4 м2хс\u{A0}9тев\u{2009}нw3с", "Κ7Α4−Μ2ΧC\u{200B}9ΤΕΒHW3C"] {
            #expect(JoinCode.digest(ofTyped: typed) == digest, "\(typed)")
        }
        #expect(JoinCode.digest(ofTyped: "О0Іl-0000-0000-0000") == JoinCode.digest(ofTyped: "0011-0000-0000-0000"))
        #expect(JoinCode.digest(ofTyped: "Ж7А4-М2ХС-9ТЕВ-НW3С") != digest)
    }
}
