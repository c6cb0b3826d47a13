/// What kind of exercise the documents call this one.
public enum ExerciseType: String, Sendable, CaseIterable {
    /// A situation is talked through around a table.
    case tabletop = "tabletop"
    /// Teams act on each other under rules.
    case game = "game"
    /// A situation is played out as it could run.
    case simulation = "simulation"
    /// A subject is taught and discussed.
    case seminar = "seminar"
}
