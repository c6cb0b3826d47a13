/// What control or an evaluator saw, bound to something that happened. Players and observers never read it.
public struct Observation: Sendable, Hashable {
    /// Counted through the session.
    public var number: Int
    /// Who saw it.
    public var person: String
    /// Looked up when it was noted: there was such an offer, row, objective or question.
    public var about: ObservationSubject
    /// 1 to 2,000 characters; line breaks are allowed.
    public var text: String
    /// One of the exercise's ratings, where the person gave one; nothing else ever gives one.
    public var rating: String?
    /// Where play was; nil before STARTEX.
    public var point: PhasePoint?
    /// Milliseconds of play since STARTEX; nil where play was not on.
    public var exerciseTime: Int?

    public init(
        number: Int, person: String, about: ObservationSubject, text: String, rating: String?, point: PhasePoint?,
        exerciseTime: Int?
    ) {
        self.number = number
        self.person = person
        self.about = about
        self.text = text
        self.rating = rating
        self.point = point
        self.exerciseTime = exerciseTime
    }
}

/// What an observation is about.
public enum ObservationSubject: Sendable, Hashable {
    /// The moment in which it was made.
    case moment
    /// Any offer that was put forward in the session, though it may have left every view since.
    case offer(id: OfferID)
    /// A row of the MSEL, delivered or not.
    case inject(row: InjectID)
    /// An objective of the exercise, counted from 1.
    case objective(number: Int)
    /// A question to evaluators, which it answers.
    case question(id: QuestionID)
}

/// A step of the scale on which an exercise lets people rate.
public struct Rating: Sendable, Hashable {
    /// What is typed, such as `P`.
    public var id: String
    /// What it says, such as `performed without challenges`.
    public var text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}
