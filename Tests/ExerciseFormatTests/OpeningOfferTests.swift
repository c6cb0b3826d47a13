import ExerciseFormat
import Testing

@Suite("Opening offers ask whoever must consent")
struct OpeningOfferTests {
    /// The minimal exercise with a third party, and an opening offer by the lower farm.
    private func mistakes(of offer: String, more: String = "") throws -> [ExerciseMistake] {
        let minimal = try Folder.minimal()
        let main = minimal.text("exercise.yaml")
            .replacing(
                "\ncontrol: {brief",
                with:
                    "  - {id: third, name: Third, tag: th, side: hill, brief: third.md, basis: design}\ncontrol: {brief"
            )
            .replacing("author: lower, to: [upper], terms: {hours: always}", with: offer)
            .replacing(
                "\nendings:\n  - {id: kept",
                with: "  third: {basis: design, points: {}, no_deal: [], target: []}\n\nendings:\n  - {id: kept")
        return minimal.with("third.md", "You are third.").with("exercise.yaml", main + more).mistakes
    }

    @Test("one past somebody bound is a mistake, at its addressees")
    func missing() throws {
        let mistakes = try mistakes(of: "author: lower, to: [third], terms: {hours: always}")
        #expect(
            mistakes.map(\.sentence) == ["“upper” must consent to this offer, and it isn't addressed to “upper”"])
        #expect(mistakes.map(\.column) == [49])
    }

    @Test("one to somebody besides is none")
    func present() throws {
        #expect(try mistakes(of: "author: lower, to: [upper, third], terms: {hours: always}") == [])
    }

    @Test("backers of its principals are asked late")
    func late() throws {
        let backing = "backing: {rule: R1, principals: [lower], backers: [upper]}\n"
        #expect(try mistakes(of: "author: lower, to: [third], terms: {hours: always}", more: backing) == [])
    }
}
