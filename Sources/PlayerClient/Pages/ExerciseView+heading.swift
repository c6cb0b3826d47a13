package import NegotiationModel

extension ExerciseView {
    /// What is played, and at which table where there are several.
    package var heading: String { table.map { "\(title) – \($0)" } ?? title }
}
