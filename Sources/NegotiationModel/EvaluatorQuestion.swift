/// A question that evaluators are to answer, by observations on it: the exercise's, or put by control while the session goes on.
/// Players and observers never read it.
public struct EvaluatorQuestion: Sendable, Hashable {
    /// No other question of the session has it, also where play went back.
    public var id: QuestionID
    /// 1 to 1,000 characters; line breaks are allowed.
    public var text: String
    /// The objective of the exercise that the answers are about, counted from 1; nil for none.
    public var objective: Int?

    public init(id: QuestionID, text: String, objective: Int? = nil) {
        self.id = id
        self.text = text
        self.objective = objective
    }

    /// How many Unicode scalar values a question has at most.
    public static let textMaximum = 1_000
    /// How many questions a session has at most, the exercise's among them: a view holds them all.
    public static let countMaximum = 200
}
