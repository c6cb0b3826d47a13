/// What kind of exercise the documents call this one.
public enum ExerciseType: String, Codable, Sendable, CaseIterable {
    case tabletop = "tabletop"
    case game = "game"
    case simulation = "simulation"
    case seminar = "seminar"
}
