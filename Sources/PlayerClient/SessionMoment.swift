/// A moment of a session, by the three clocks that ages are measured with. All milliseconds.
package struct SessionMoment: Sendable, Equatable {
    /// UTC.
    package var timeMs: Int
    /// Exercise time: how long play had run.
    package var playedMs: Int
    /// How much of that offers could be made in.
    var bargainedMs: Int
}
