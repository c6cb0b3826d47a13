import ExerciseFormat
import Testing

@Suite("All mistakes are told at once")
struct AllAtOnceTests {
    @Test("mistakes of every file come in order, with literal places")
    func several() throws {
        let minimal = try Folder.minimal()
        let main = minimal.text("exercise.yaml")
            .replacing("title: The well\n", with: "titel: The well\n")
            .replacing("rounds: 2", with: "rounds: many")
            .replacing("tag: lo,", with: "tag: LOW,")
            .replacing("status_quo: nothing", with: "status_quo: nothin")
            .replacing("when: now.hours >= hours.mornings", with: "when: now.hours >= hours.morning")
        let files = minimal.with("exercise.yaml", main)
            .with("msel.csv", minimal.text("msel.csv").replacing("approved", with: "aproved"))
            .with("briefs/upper.md", " \n")
        #expect(
            files.mistakes.map(\.description) == [
                "briefs/upper.md:1:1: this brief is empty; write what its readers need",
                "exercise.yaml:3:1: an exercise has no key “titel”; did you mean “title”?",
                "exercise.yaml:23:11: “rounds” is “many”; it is a whole number from 1 to 50",
                "exercise.yaml:41:35: “LOW” is not a tag; two to four of a–z",
                "exercise.yaml:59:17: no option of repair is called “nothin”; did you mean “nothing”?",
                "exercise.yaml:166:28: no option of hours is called “morning”; did you mean “mornings”?",
                "msel.csv:2:15: “status” is “aproved”; did you mean “approved”?",
            ])
    }

    @Test("a YAML error stands alone")
    func syntax() throws {
        let minimal = try Folder.minimal()
        let broken = minimal.text("exercise.yaml").replacing(
            "title: The well\n", with: "title: \"The well\nrounds: x\n")
        #expect(minimal.with("exercise.yaml", broken).mistakes.count == 1)
    }

    @Test("a party that is gone is missed once, with how often it is named")
    func oneParty() throws {
        let minimal = try Folder.minimal()
        let main = minimal.text("exercise.yaml").replacing(
            "  - {id: lower, name: Lower", with: "  # - {id: lower, name: Lower")
        let mistakes = minimal.with("exercise.yaml", main).mistakes
        #expect(mistakes.contains { $0.line == 40 && $0.sentence == "there are fewer than two parties" })
        let missed = mistakes.filter { $0.sentence.contains("no party is called “lower”") }
        #expect(missed.map(\.sentence) == ["no party is called “lower”, here and in 6 other places"])
        #expect(mistakes == mistakes.sorted())
    }
}
