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
}
