import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

/// A number is the exercise's own: whoever reads that a source says it looks it up there, and finds nothing.
@Suite("What the shipped exercises rest on")
struct BasisTests {
    private static let exercises = TestExercises.all.map(\.exercise)

    @Test("no weight and no track, which are numbers that start somewhere, is the source's")
    func numbers() {
        for exercise in Self.exercises {
            for weight in exercise.weights { #expect(weight.citation.basis != .article, "weight \(weight.id)") }
            for track in exercise.tracks { #expect(track.citation.basis != .article, "track \(track.id)") }
        }
    }

    @Test("a clause that names a number is the source's only with a note of what in it is design")
    func clauses() {
        for rule in Self.exercises.flatMap(\.rules) {
            for clause in rule.clauses where clause.citation.basis == .article && Self.namesNumber(clause.text) {
                #expect(clause.citation.note?.contains("design") ?? false, "\(rule.id).\(clause.id): \(clause.text)")
            }
        }
    }

    @Test("the look-out for numbers sees them, and takes no rule's or passage's name for one")
    func lookOut() {
        #expect(Self.namesNumber("At heat 10 an ally can't."))
        #expect(Self.namesNumber("Two conceding offers running count."))
        #expect(!Self.namesNumber("No concession under R9, says A8; back to the lines of 23 February."))
    }

    /// A digit that is no name's, such as R9's, and no date's; or a number in words.
    private static func namesNumber(_ text: String) -> Bool {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        let counted: Set<Substring> = ["Two", "two", "three", "half", "twice", "tenths", "halved"]
        return words.indices.contains { position in
            let isDate = words.indices.contains(position + 1) && words[position + 1] == "February"
            return counted.contains(words[position]) || words[position].allSatisfy(\.isNumber) && !isDate
        }
    }
}
