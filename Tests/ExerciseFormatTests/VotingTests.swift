import ExerciseFormat
import ExerciseModel
import NegotiationModel
import Testing

@Suite("Votes are read, and what can't be a vote is told")
struct VotingTests {
    /// The minimal exercise with a third party, and packages that are voted on.
    private func files(_ votes: String, to addressees: String = "upper, third") throws -> ExerciseFiles {
        let minimal = try Folder.minimal()
        let main = minimal.text("exercise.yaml")
            .replacing(
                "\ncontrol: {brief",
                with:
                    "  - {id: third, name: Third, tag: th, side: hill, brief: third.md, basis: design}\ncontrol: {brief"
            )
            .replacing("to: [upper]", with: "to: [\(addressees)]")
            .replacing("consents: {rule: R1, clause: consent}", with: "consents: {rule: R1, clause: consent, \(votes)}")
            .replacing(
                "\nendings:\n  - {id: kept",
                with: "  third: {basis: design, points: {}, no_deal: [], target: []}\n\nendings:\n  - {id: kept")
        return minimal.with("third.md", "You are third.").with("exercise.yaml", main)
    }

    private func mistakes(_ votes: String, to addressees: String = "upper, third") throws -> [String] {
        try files(votes, to: addressees).mistakes.map(\.sentence)
    }

    @Test("two of three, one among them")
    func read() throws {
        let exercise = try ExerciseReader.read(
            files("votes: {at_least: 2, among: [upper, lower, third], with: [lower]}"))
        let votes = VotingRule(atLeast: 2, among: ["upper", "lower", "third"], with: ["lower"])
        #expect(exercise.consents == ConsentMechanism(rule: "R1", clause: "consent", votes: votes))
        let without = try ExerciseReader.read(files("votes: {at_least: 2, among: [upper, lower]}"))
        #expect(without.consents.votes?.with == [])
    }

    @Test("whoever must consent votes")
    func voteless() throws {
        #expect(
            try mistakes("votes: {at_least: 2, among: [upper, lower], with: [third]}")
                == ["“third” must consent and has no vote"])
    }

    @Test("no more must consent than have to")
    func tooMany() throws {
        #expect(
            try mistakes("votes: {at_least: 2, among: [upper, lower, third], with: [upper, lower, third]}")
                == ["“with” names 3, and “at_least” is 2"])
    }

    @Test("an issue's own consents vote too")
    func issueConsents() throws {
        let files = try files("votes: {at_least: 2, among: [upper, lower]}", to: "upper")
        let main = files.text("exercise.yaml").replacing(
            "binds: [upper]\n", with: "binds: [upper]\n    consents: [third]\n")
        #expect(
            files.with("exercise.yaml", main).mistakes.map(\.sentence)
                == ["“third” must consent to the issue “hours” and has no vote"])
    }

    @Test("an opening offer goes to so many that it can pass")
    func openingOffer() throws {
        let votes = "votes: {at_least: 3, among: [upper, lower, third]}"
        #expect(try mistakes(votes) == [])
        #expect(
            try mistakes(votes, to: "upper")
                == ["this offer needs the consent of upper, lower and third, and it would ask too few"])
    }
}
