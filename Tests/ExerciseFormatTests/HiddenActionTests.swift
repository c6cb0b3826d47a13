import ExerciseFormat
import ExerciseModel
import NegotiationModel
import Testing

@Suite("Whom an action is revealed to is read, and what would tell others all the same is told")
struct HiddenActionTests {
    /// The minimal exercise with another action, and with changes to it.
    private func files(_ reveals: String, more: String = "", contrary: String = "") throws -> ExerciseFiles {
        let minimal = try Folder.minimal()
        let main = minimal.text("exercise.yaml")
            .replacing("    slot: main\n    when: track.water", with: "    slot: main\n\(reveals)    when: track.water")
            .replacing("\nresolution:\n", with: "\(more)\nresolution:\n")
            .replacing("actions: [pump]", with: more.isEmpty ? "actions: [pump]" : "actions: [pump, look_out]")
            .replacing("binds: [upper]\n    options", with: "binds: [upper]\n\(contrary)    options")
        return minimal.with("exercise.yaml", main)
    }

    private func lookOut(_ reveals: String, _ asked: String = "chose(lower, pump)") -> String {
        """
          - id: look_out
            name: Look out
            summary: See who pumps.
            parties: [upper]
            slot: voice
            reveals: \(reveals)
            effects:
              - choose: {when: "\(asked)", then: [{announce: {sentence: Somebody pumps.}}]}
            basis: design

        """
    }

    private func sentences(_ files: ExerciseFiles) -> [String] { files.mistakes.map(\.sentence) }

    @Test("all, side and actor; else the slot says it")
    func read() throws {
        #expect(try ExerciseReader.read(Folder.minimal()).actions[0].reveals == nil)
        #expect(try ExerciseReader.read(Folder.minimal()).actions[0].audience == .all)
        for audience in ActionAudience.allCases {
            let exercise = try ExerciseReader.read(files("    reveals: \(audience.rawValue)\n"))
            #expect(exercise.actions[0].reveals == audience && exercise.actions[0].audience == audience)
        }
        #expect(ActionSlot.allCases.map(\.audience) == [.all, .all, .all, .party])
    }

    @Test("another word is refused")
    func unknown() throws {
        let mistakes = try files("    reveals: sides\n").mistakes
        #expect(mistakes.map(\.sentence) == ["“reveals” is “sides”"])
        #expect(mistakes.map(\.instead) == ["did you mean “side”?"])
    }

    @Test("a breach tells everybody, so nothing that is hidden is contrary to a term")
    func contrary() throws {
        let contrary = "    contrary: chose(party, pump)\n"
        #expect(try sentences(files("", contrary: contrary)) == [])
        #expect(
            try sentences(files("    reveals: actor\n", contrary: contrary))
                == ["“contrary” asks for “pump”, which is revealed to its actor alone"])
    }

    @Test("what an action does when a hidden one was chosen would tell of that one")
    func asking() throws {
        #expect(try sentences(files("", more: lookOut("actor"))) == [])
        let mistake = ["the action “look_out” asks for “pump”, which is revealed to its actor alone"]
        #expect(try sentences(files("    reveals: actor\n", more: lookOut("actor"))) == mistake)
        #expect(try sentences(files("    reveals: side\n", more: lookOut("side", "chose(upper, pump)"))) == [])
        #expect(
            try sentences(files("    reveals: side\n", more: lookOut("all", "chose(upper, pump)")))
                == ["the action “look_out” asks for “pump”, which is revealed to its side alone"])
        #expect(try sentences(files("    reveals: actor\n", more: lookOut("actor", "chose(party, pump)"))) == [])
        #expect(try sentences(files("    reveals: actor\n", more: lookOut("all", "chose(party, pump)"))) == mistake)
    }
}
