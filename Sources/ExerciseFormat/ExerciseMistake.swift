/// Something wrong in an exercise's files, and where.
public struct ExerciseMistake: Sendable, Hashable {
    /// Path in the exercise's folder.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// In Unicode scalars, counted from 1.
    public var column: Int
    /// What is wrong: a clause without its full stop.
    public var sentence: String
    /// What would be right: a clause without its full stop.
    public var instead: String

    /// Line and column are counted from 1; both sentences are without their full stop.
    public init(file: String, line: Int, column: Int, sentence: String, instead: String) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
        self.instead = instead
    }
}

extension ExerciseMistake: CustomStringConvertible {
    /// `exercise.yaml:12:5: …; …`, as editors and people read it.
    public var description: String { "\(file):\(line):\(column): \(sentence); \(instead)" }
}

/// In the order of files, lines and columns.
extension ExerciseMistake: Comparable {
    public static func < (left: ExerciseMistake, right: ExerciseMistake) -> Bool {
        (left.file, left.line, left.column, left.sentence) < (right.file, right.line, right.column, right.sentence)
    }
}

/// Every mistake that was found in an exercise's files, in order; at least one.
public struct ExerciseMistakes: Error, Sendable, Equatable {
    /// By file, line and column; at most 200.
    public var mistakes: [ExerciseMistake]

    /// They must be in order, and at least one.
    public init(_ mistakes: [ExerciseMistake]) {
        self.mistakes = mistakes
    }
}

extension ExerciseMistakes: CustomStringConvertible {
    /// One mistake a line.
    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
