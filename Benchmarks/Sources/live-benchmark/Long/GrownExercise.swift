import Foundation

/// An exercise that has as many issues as is asked for, and else as little as can be.
struct GrownExercise {
    let issueCount: Int

    static let parties = ["north", "south", "east", "west"]

    /// What stands in an offer of the third party's beside its note: a term for each issue.
    var offer: String {
        let terms = (1...issueCount).map { "{\"issue\":\"i\($0)\",\"option\":\"some\"}" }.joined(separator: ",")
        return "\"public\":true,\"terms\":[\(terms)],\"to\":[\"north\",\"south\",\"west\"]"
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/briefs", withIntermediateDirectories: true)
        for name in Self.parties + ["control"] {
            let path = "\(folder)/briefs/\(name).md"
            try "Nothing more is said.\n".write(toFile: path, atomically: true, encoding: .utf8)
        }
        try text.write(toFile: folder + "/exercise.yaml", atomically: true, encoding: .utf8)
    }

    private var text: String {
        """
        format: offramp-exercise/1
        id: issues-of-a-number
        title: Issues of a number
        version: 1.0.0
        type: game
        marking: Exercise material
        situation: Four directions have issues.
        notice: You play a part. Anyone may stop play at any time.
        objectives: [Be measured.]
        source:
          title: Nothing
          author: Nobody
          publisher: Nobody
          date: 1 July
          passages:
            - {id: P1, text: There are issues.}
        schedule:
          rounds: 2
          phases:
            - {id: talk, name: Talk, kind: negotiation, minutes: 60}
            - {id: act, name: Act, kind: decision, minutes: 60}
            - {id: look, name: Look, kind: adjudication, minutes: 60}
          epilogue:
            - {id: after, name: Afterwards, kind: decision, minutes: 60}
        sides:
          - {id: all-of-them, name: All of them}
        parties:
        \(Self.parties.map(party).joined(separator: "\n"))
        control: {brief: briefs/control.md}
        issues:
        \((1...issueCount).map(issue).joined(separator: "\n"))
        resolution:
          - {id: keeping, name: Keeping one's word, mechanism: performance, epilogue: true}
        rules:
          - id: R1
            name: who-is-bound
            text: Whoever a package binds must consent to it.
            levels: [enforce, off]
            level: enforce
            off: everyone addressed must consent
            clauses:
              - {id: consent, text: Whoever is bound consents., basis: design}
        consents: {rule: R1, clause: consent}
        settlement:
          parties: [\(Self.parties.joined(separator: ", "))]
          when: now.i1 > i1.none
          basis: design
        sheets:
        \(Self.parties.map(sheet).joined(separator: "\n"))
        endings:
          - {id: kept, name: Kept, text: All was kept., kind: implemented, basis: design}
          - {id: broken, name: Broken, text: Something was broken., kind: broken, basis: design}
          - {id: over, name: Over, text: The rounds have run out., kind: exhausted, basis: design}
        """ + "\n"
    }

    private func party(_ id: String) -> String {
        "  - {id: \(id), name: \(id.capitalized), tag: \(id.prefix(2)), side: all-of-them, brief: briefs/\(id).md, basis: design}"
    }

    private func issue(_ number: Int) -> String {
        """
          - id: i\(number)
            name: Issue \(number)
            favours: all-of-them
            status_quo: none
            binds: [\(Self.parties[number % Self.parties.count])]
            options: [{id: none, name: None}, {id: some, name: Some}, {id: most, name: Most}]
            basis: design
        """
    }

    private func sheet(_ party: String) -> String {
        let points = (1...issueCount).map { "      i\($0): {some: \"10\", most: \"20\"}" }.joined(separator: "\n")
        return """
              \(party):
                basis: design
                points:
            \(points)
                no_deal: [{label: Nothing, value: "0"}]
                target: [{label: Something, value: "10"}]
            """
    }
}
