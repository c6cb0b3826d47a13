/// Somebody stopped play for a reason of the real world.
package struct RealWorldAlert: Sendable, Equatable {
    /// Of the news that told it.
    var number: Int
    package var at: SessionMoment
    /// Who, and what they wrote, in a sentence.
    package var text: String
}
