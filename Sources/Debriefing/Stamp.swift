package import NegotiationModel

/// When something happened, and where whoever reads of it finds it.
package struct Stamp: Sendable, Hashable {
    /// For control and evaluators the entry of the log, from 1; for everybody else the number of their own news, so that nothing
    /// shows of what happened between.
    package var number: Int
    /// UTC milliseconds.
    package var timeMs: Int
    /// Milliseconds of play since STARTEX, without pauses; 0 before.
    package var playedMs: Int
    /// Where play was; nil before STARTEX.
    package var point: PhasePoint?
}
