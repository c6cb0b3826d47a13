/// The mistakes found so far. Readers record and go on, so that an author sees all of them at once.
struct Findings {
    /// More than these help nobody, and a hostile file could hold millions.
    static let limit = 200

    private(set) var mistakes: [ExerciseMistake] = []

    /// Unknown names by their sentence: told once, where they stand first.
    private var unknownNames: [String: (first: ExerciseMistake, count: Int)] = [:]

    var isFull: Bool { mistakes.count >= Findings.limit }

    mutating func add(_ sentence: String, _ instead: String, in file: String, at position: Position) {
        guard !isFull else { return }
        mistakes.append(
            ExerciseMistake(
                file: file, line: position.line, column: position.column, sentence: sentence, instead: instead))
    }

    /// Records a name that nothing has. It is told once, however often it is used.
    mutating func addUnknownName(_ sentence: String, _ instead: String, in file: String, at position: Position) {
        let mistake = ExerciseMistake(
            file: file, line: position.line, column: position.column, sentence: sentence, instead: instead)
        guard let (first, count) = unknownNames[sentence] else {
            if unknownNames.count < Findings.limit { unknownNames[sentence] = (mistake, 1) }
            return
        }
        unknownNames[sentence] = (min(first, mistake), count + 1)
    }

    /// What was found so far, unknown names included, in no order.
    var all: [ExerciseMistake] {
        let names = unknownNames.sorted { $0.key < $1.key }.map { sentence, found in
            var mistake = found.first
            switch found.count {
            case 1: break
            case 2: mistake.sentence += ", here and in another place"
            default: mistake.sentence += ", here and in \(found.count - 1) other places"
            }
            return mistake
        }
        return mistakes + names
    }

    var sorted: [ExerciseMistake] { Array(all.sorted().prefix(Findings.limit)) }
}
