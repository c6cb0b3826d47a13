/// The mistakes found so far. Readers record and go on, so that an author sees all of them at once.
struct Findings {
    /// More than these help nobody, and a hostile file could hold millions.
    static let limit = 200

    private(set) var mistakes: [ExerciseMistake] = []

    var isFull: Bool { mistakes.count >= Findings.limit }

    mutating func add(_ sentence: String, _ instead: String, in file: String, at position: Position) {
        guard !isFull else { return }
        mistakes.append(
            ExerciseMistake(
                file: file, line: position.line, column: position.column, sentence: sentence, instead: instead))
    }

    var sorted: [ExerciseMistake] { mistakes.sorted() }
}
