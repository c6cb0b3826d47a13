import Testing

@Suite("Swift names no party, issue, track, action or rule of a shipped exercise")
struct NeutralityTests {
    private static let idsByExercise: [String: [String]] = {
        let exercises = Repository.folders(in: "exercises")
        return Dictionary(
            uniqueKeysWithValues: exercises.map { exercise in
                (
                    exercise,
                    (try? ExerciseNames.ids(in: Repository.text(of: "exercises/\(exercise)/exercise.yaml"))) ?? []
                )
            })
    }()

    @Test("Every exercise gives names to look for")
    func exercisesAreRead() {
        #expect(!Self.idsByExercise.isEmpty)
        for (exercise, ids) in Self.idsByExercise { #expect(ids.count > 5, "exercises/\(exercise): \(ids)") }
    }

    @Test("No room names any of them")
    func noNameInSwift() {
        let names = ExerciseNames(ids: Self.idsByExercise.values.flatMap { $0 })
        let findings = Repository.roomSources.flatMap(names.findings)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test("The list of everyday words holds only what some exercise uses as a name")
    func everydayWordsAreNames() {
        let ids = Set(Self.idsByExercise.values.flatMap { $0 })
        #expect(ExerciseNames.everydayWords.keys.filter { !ids.contains($0) }.sorted() == [])
    }
}

@Suite("The search for names of exercises bites")
struct ExerciseNamesTests {
    private let names = ExerciseNames(ids: ["atlantis", "need_shown", "R2", "lines-of-may", "port"])

    @Test(arguments: [
        "if party == \"atlantis\" {}", "let atlantisSheet = 1", "case needShown", "let need_shown = 1",
        "text = \"The need shown rises.\"", "if rule == \"R2\" {}", "let x = \"lines-of-may\"",
        "f(\"\\(of: atlantis)\")",
    ])
    func aNameIsFound(statement: String) {
        #expect(names.findings(in: SwiftSource(path: "a.swift", text: statement)).count == 1)
    }

    @Test(arguments: [
        "// atlantis", "let atlantisian = 1", "let needIsShown = 1", "let R22 = 1", "let port = 8080",
        "let shownNeed = 1",
    ])
    func anotherWordIsNot(statement: String) {
        #expect(names.findings(in: SwiftSource(path: "a.swift", text: statement)).isEmpty)
    }

    @Test func namesAreReadFromAnExercise() throws {
        let yaml = """
            title: Parties
            parties:
              - {id: atlantis, name: Atlantis}
            issues:
              - id: tides
                options: [{id: high}]
            rules:
              - {id: R1, clauses: [{id: moon}]}
            """
        #expect(try ExerciseNames.ids(in: yaml) == ["atlantis", "tides", "R1"])
    }
}
