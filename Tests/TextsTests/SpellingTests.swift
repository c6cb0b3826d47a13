import Testing
import Texts

@Suite("What a misspelt name may mean")
struct SpellingTests {
    @Test(
        arguments: [
            ("cesefire", "ceasefire"), ("CEASEFIRE", "ceasefire"), ("ceasefrie", "ceasefire"), ("blockade", nil),
            ("no", "no"),
            ("na", nil), ("relif", "relief"),
        ] as [(String, String?)])
    func theNearestIsNamedWhereOneIsNear(_ text: String, _ name: String?) {
        #expect(Spelling.nearest(to: text, among: ["ceasefire", "relief", "no"]) == name)
    }

    @Test func ofEqualsTheFirstIsNamed() {
        #expect(Spelling.nearest(to: "rule3", among: ["rule1", "rule2"]) == "rule1")
    }
}
