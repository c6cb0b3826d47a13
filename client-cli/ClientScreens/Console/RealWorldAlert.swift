/// Somebody stopped play for a reason of the real world.
struct RealWorldAlert: Sendable, Equatable {
    /// Of the news that told it.
    var number: Int
    var at: Moment
    /// Who, and what they wrote, in a sentence.
    var text: String
}
