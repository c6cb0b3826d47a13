import NegotiationModel
import PlayerClient
import PlayerScreens

/// All of a log's model that can change what a screen shows of it: where this is the same, so is the screen.
package struct LogSight: Sendable, Equatable {
    /// The entry where one stands.
    let position: Int
    let viewer: Viewer
    let sides: [Viewer]
    let isPlaying: Bool
    let speed: Int
    /// How far play has come since the entry, in milliseconds; it goes on only while the log plays.
    let momentMs: Int
    let lead: LogLead?
    let audience: LogAudience?
}

extension LogModel {
    /// What a screen shows comes from this, and from the log, which doesn't change.
    package var sight: LogSight {
        LogSight(
            position: position, viewer: viewer, sides: sides, isPlaying: isPlaying, speed: playback.speed,
            momentMs: momentMs, lead: lead, audience: audience)
    }
}
