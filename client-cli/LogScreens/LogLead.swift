import PlayerClient
import PlayerScreens
import WireMessages

/// What a follower knows of the cursor that control moves for all.
struct LogLead: Sendable, Equatable {
    var cursor: LogCursor
    /// False while the follower looks elsewhere.
    var isFollowed = true
    /// False once the follower has chosen other eyes than control's.
    var sharesEyes = true
    var isOnline = true
}
