import Digests
import ExerciseFormat
import ExerciseModel
import Foundation
import NegotiationModel
import StrictJSON
import Testing

@Suite("Good exercises are read")
struct GoodExercisesTests {
    @Test("every exercise of the repository has no mistakes")
    func shipped() throws {
        let folder = Folder.repository.appending(path: "exercises")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.contains("harbour-hours"))
        for name in names {
            let mistakes = try Folder.files(of: folder.appending(path: name)).mistakes
            #expect(mistakes == [], "\(name): \(ExerciseMistakes(mistakes))")
        }
    }

    @Test("the minimal exercise says what its file says: metadata, schedule, parties")
    func head() throws {
        let exercise = try ExerciseReader.read(Folder.minimal())
        #expect(exercise.format == "offramp-exercise/1")
        #expect(exercise.title == "The well")
        #expect(exercise.type == .game)
        #expect(
            exercise.situation == "It is a dry summer. The farms Upper and Lower share one well, and its pump is old.")
        #expect(exercise.source.passages.map(\.id) == ["W1", "W2"])
        #expect(exercise.schedule.rounds == 2)
        #expect(exercise.schedule.phases.map(\.kind) == [.negotiation, .decision, .adjudication])
        #expect(
            exercise.schedule.phases[0].due == [
                "upper": "Say in one line what you need.", "lower": "Say in one line what you need.",
            ])
        #expect(exercise.parties.map(\.tag) == ["up", "lo"])
        #expect(exercise.parties[1].brief == "You are Lower. Without water your harvest is lost.")
        #expect(exercise.parties[1].citation == Citation(passages: ["W2"], basis: .article))
        #expect(exercise.controlBrief.hasPrefix("Watch the water."))
    }

    @Test("the minimal exercise says what its file says: issues, tracks, actions, rules")
    func table() throws {
        let exercise = try ExerciseReader.read(Folder.minimal())
        #expect(
            exercise.issues[1]
                == Issue(
                    id: "repair", name: "Lower's share of the repair",
                    options: [
                        IssueOption(id: "nothing", name: "Nothing"), IssueOption(id: "half", name: "Half"),
                        IssueOption(id: "all_of_it", name: "All of it"),
                    ], statusQuo: "nothing", favours: "hill", binds: ["lower"],
                    due: [DueSchedule(options: [], instalments: ["certified(hours)"], rule: "R2", clause: "order")],
                    citation: Citation(passages: ["W1"], basis: .inference, note: "the shares are design")))
        #expect(exercise.tracks[0].bands == [TrackBand(upTo: 3, name: "low"), TrackBand(upTo: 10, name: "enough")])
        #expect(exercise.tracks[0].seenBy == .parties(only: ["upper"]))
        #expect((exercise.tracks[1].minimum, exercise.tracks[1].maximum, exercise.tracks[1].start) == (0, 1, 0))
        #expect(exercise.actions[0].effects == [.move(track: "water", by: "-2", once: nil)])
        #expect(exercise.resolution.map(\.mechanism) == [nil, .performance, .certification])
        #expect(exercise.rules[0].levels == [.enforce, .off])
        #expect(exercise.rules[1].clauses[1].at == [.offer, .consent])
        #expect(
            exercise.rules[2].clauses[0].effects[1]
                == .choose(
                    when: "track.water <= 3", then: [.set(track: "mood", to: "mood.worried")], otherwise: []))
    }

    @Test("the minimal exercise says what its file says: draws, mechanisms, sheets, endings, MSEL")
    func ends() throws {
        let exercise = try ExerciseReader.read(Folder.minimal())
        #expect(exercise.draws[0].outcomes.map(\.weight) == [1, 2])
        #expect(exercise.consents == ConsentMechanism(rule: "R1", clause: "consent"))
        #expect(exercise.backing == nil)
        #expect(exercise.openingOffers[0].terms == [Term(issue: "hours", option: "always")])
        #expect(exercise.sheets["upper"]?.points["hours"] == ["mornings": "-20", "always": "-60"])
        #expect(
            exercise.sheets["lower"]?.adjustments == [
                SheetAdjustment(issues: ["repair"], when: "!performed", value: "points / 2")
            ])
        #expect(exercise.sheets["lower"]?.peaceWhen == "false")
        #expect(exercise.endings.map(\.kind) == [.implemented, .broken, .exhausted, .condition])
        #expect(exercise.injects.map(\.to) == [[], ["upper", "lower"]])
        #expect(exercise.injects[0].body == "No rain is expected, they say.")
        #expect((exercise.injects[0].round, exercise.injects[0].minute) == (1, 2))
        #expect(exercise.injects[1].trigger == "track.water <= 3")
    }

    @Test("the canonical form is read back as the same exercise, and line ends and comments don't change its digest")
    func canonical() throws {
        let files = try Folder.minimal()
        let exercise = try ExerciseReader.read(files)
        let text = try exercise.canonicalJSON().canonicalBytes
        #expect(try Exercise(reading: JSONNode(of: JSON(parsing: text, limits: .file))) == exercise)
        let main = files.text("exercise.yaml")
        let other = files.with("exercise.yaml", "\u{feff}# The same\r\n" + main.replacing("\n", with: "\r\n"))
        #expect(try ExerciseReader.read(other).digest() == exercise.digest())
        let changed = files.with("exercise.yaml", main.replacing("weight: 2", with: "weight: 3"))
        #expect(try ExerciseReader.read(changed).digest() != exercise.digest())
    }

    /// Where only an exercise was written anew, its new digest belongs here. Where none was, the form has changed, and with
    /// it every log's exercise: docs/log.md says when that is a new version.
    @Test(
        "the repository's exercises have the digests that are kept here",
        arguments: [
            ("off-ramp-2022", "e7dd0f8a597e0e2f37c0eb40db33f36ac279a191e22ffa8d06853c5d872c0a56"),
            ("harbour-hours", "19c33b6b9120158e740e8da6e2efb00f8187c3ca15cd5625af01df08c02437ec"),
            ("dark-plateau", "906427d1ef1344c18ecd7aa84b02050eb37fb2de3f1fd57c2e993ec481cb27ee"),
        ])
    func digests(id: String, digest: String) throws {
        let files = try Folder.files(of: Folder.repository.appending(path: "exercises").appending(path: id))
        #expect(try ExerciseReader.read(files).digest().hex == digest)
    }

    @Test("a basis at the top of the file is that of everything without one, options and the MSEL's rows aside")
    func basisOfTheFile() throws {
        let files = try Folder.minimal()
        let main = files.text("exercise.yaml")
        let design = main.replacing(", basis: design}", with: "}").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .filter { $0.drop { $0 == " " } != "basis: design" }.joined(separator: "\n")
        #expect(design != main && !files.with("exercise.yaml", design).mistakes.isEmpty)
        let said = files.with("exercise.yaml", design.replacing("type: game\n", with: "type: game\nbasis: design\n"))
        #expect(try ExerciseReader.read(said).digest() == ExerciseReader.read(files).digest())
        let other = said.with(
            "exercise.yaml", said.text("exercise.yaml").replacing("\nbasis: design", with: "\nbasis: article W1"))
        let exercise = try ExerciseReader.read(other)
        #expect(exercise.tracks[0].citation == Citation(passages: ["W1"], basis: .article))
        #expect(exercise.parties[1].citation == Citation(passages: ["W2"], basis: .article))
        #expect(exercise.issues[0].options[1].citation == nil)
        #expect(exercise.injects[0].citation.basis == .design)
        let wrong = other.with(
            "exercise.yaml", other.text("exercise.yaml").replacing("article W1\n", with: "article W9\n"))
        #expect(wrong.mistakes.map(\.line).contains(6), "\(wrong.mistakes)")
    }

    @Test("an exercise may leave sections out")
    func leftOut() throws {
        let files = try Folder.minimal()
        var main = files.text("exercise.yaml")
        for (start, end) in [("draws:\n", "consents:"), ("opening_offers:\n", "endings:")] {
            let from = try #require(main.range(of: start)).lowerBound
            let to = try #require(main.range(of: end)).lowerBound
            main.removeSubrange(from..<to)
        }
        main = main.replacing("draw.weather == weather.dry ? -2 : -1", with: "-1").replacing(
            "msel: msel.csv\n", with: "")
        let exercise = try ExerciseReader.read(files.with("exercise.yaml", main))
        #expect(exercise.draws.isEmpty && exercise.openingOffers.isEmpty && exercise.sheets.isEmpty)
        #expect(exercise.injects.isEmpty)
    }
}
