import PlayerClient
import PlayerScreens

/// What the one who shows a log to others knows of them.
package struct LogAudience: Sendable, Equatable {
    /// The line that others type to follow.
    package var joinLine: String
    /// Those who follow now, in order of arrival.
    package var followers: [String]

    package init(joinLine: String, followers: [String] = []) {
        self.joinLine = joinLine
        self.followers = followers
    }

    /// What is said to the one who shows the log, with the line that others type.
    package static func notice(_ joinLine: String) -> [String] {
        [
            "This log is open to whoever joins with the code below. They are sent the whole of it: every side's brief, "
                + "points and private messages, what was chosen in secret, control's notes, the seed of the dice. "
                + "Nothing can be held back from one of them.",
            "They type:  \(joinLine)",
            "They follow your cursor and your eyes. Leaving here ends it. Type who to see who follows.",
        ]
    }
}
