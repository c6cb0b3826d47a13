/// A moment of a session, by the three clocks that ages are measured with. All milliseconds.
struct Moment: Sendable, Equatable {
    /// UTC.
    var timeMs: Int
    /// Exercise time: how long play had run.
    var playedMs: Int
    /// How much of that offers could be made in.
    var bargainedMs: Int
}
