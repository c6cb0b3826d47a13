import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionEngine
import WireMessages

// One cursor for all: control leads, the others follow, look elsewhere, and come back.
extension LogModel {
    /// Follows a cursor from here on.
    mutating func follow(_ cursor: LogCursor) -> [ClientEffect] {
        var next = lead ?? LogLead(cursor: cursor)
        next.cursor = cursor
        next.isOnline = true
        lead = next
        if next.isFollowed { catchUp() }
        return drainEffects()
    }

    /// Whether the one who leads can be reached.
    mutating func setOnline(_ isOnline: Bool) { lead?.isOnline = isOnline }

    /// Moving by hand, or playing, looks elsewhere.
    mutating func detach() {
        guard lead?.isFollowed == true else { return }
        lead?.isFollowed = false
        tell(isOnScreen ? [] : ["You look elsewhere from here on; follow goes back to where control stands."])
    }

    mutating func comeBack() throws(LineFault) {
        guard lead != nil else {
            throw LineFault("There is no cursor to follow: you read this log by yourself.")
        }
        playback.pause()
        lead?.isFollowed = true
        lead?.sharesEyes = true
        // Tab may have shown another of those side by side.
        if let first = sides.first { show(first) }
        tell(isOnScreen ? [] : ["You follow control again."])
        catchUp()
    }

    private mutating func catchUp() {
        guard let lead else { return }
        if lead.sharesEyes { adopt(lead.cursor.eyes) }
        let before = position
        let wanted = min(max(0, lead.cursor.entry), log.steps.count)
        guard wanted != before else { return }
        move(to: wanted)
        playback.arrive()
        guard !isOnScreen else { return }
        // A few steps on are told one by one, as they would have been in play.
        let isNear = before..<(before + 20) ~= wanted
        let passed = isNear ? (before + 1)...wanted : wanted...wanted
        for number in passed where number == wanted || isSeen(log.steps[number - 1]) { tell(lines(of: number)) }
    }

    private mutating func adopt(_ eyes: [Viewer]) {
        let known = eyes.filter(play.viewers.contains)
        guard !known.isEmpty, known != cursor.eyes else { return }
        look(as: known)
        tell(isOnScreen ? [] : [nowWithEyes])
    }
}
