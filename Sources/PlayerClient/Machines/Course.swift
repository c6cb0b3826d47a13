package import NegotiationModel
import WireMessages

/// How a session came to where it is: the numbers at the end of each phase, and the headlines.
///
/// Views say how things stand; what came before only news say, taken in from the session's first, in order.
package struct Course: Sendable, Equatable {
    /// The numbers as a phase left them, or as they are where it goes on.
    package struct Reading: Sendable, Equatable {
        package var point: PhasePoint?
        package var values: [TrackPlace: Int]
    }

    /// A notice that everybody should have seen.
    package struct Headline: Sendable, Equatable {
        /// UTC milliseconds.
        package var timeMs: Int
        package var kind: NoticeKind
        package var text: String
    }

    /// Before STARTEX, and then phase by phase.
    package private(set) var readings = [Reading(point: nil, values: [:])]
    /// The latest of them, the oldest first.
    package private(set) var headlines: [Headline] = []

    private static let headlinesMax = 30
    private static let kinds: Set<NoticeKind> = [
        .ending, .realWorld, .agreement, .inject, .statement, .offer, .disclosure, .phase, .play, .obligation, .action,
        .track,
    ]

    mutating func take(_ news: News) {
        if let point = news.updates.play?.point, point != readings.last?.point { begin(point) }
        for track in news.updates.tracks ?? [] { note(track) }
        for notice in news.notices.folded where Self.kinds.contains(notice.kind) {
            headlines.append(Headline(timeMs: news.time, kind: notice.kind, text: notice.text))
        }
        headlines.removeFirst(max(0, headlines.count - Self.headlinesMax))
    }

    /// Control may have gone back: what came after that never was.
    private mutating func begin(_ point: PhasePoint) {
        let values = readings.last?.values ?? [:]
        if let place = readings.firstIndex(where: { $0.point == point }) { readings.removeSubrange(place...) }
        readings.append(Reading(point: point, values: values))
    }

    private mutating func note(_ track: TrackView) {
        guard let value = track.value else { return }
        // What it was before it moved for the first time is known from how far it moved.
        for place in readings.indices.dropLast() where readings[place].values[track.place] == nil {
            readings[place].values[track.place] = value - (track.lastBy ?? 0)
        }
        readings[readings.count - 1].values[track.place] = value
    }

    /// A number's values, a phase each; those before it was first told are left out.
    package func values(of place: TrackPlace) -> [Int] { readings.compactMap { $0.values[place] } }
}
