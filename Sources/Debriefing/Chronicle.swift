package import NegotiationModel
import PlayerClient

/// A session as one viewer was told of it, in the order in which that happened.
///
/// It is made of the viewer's news and of nothing else, so a report that is made of it can't say more than the viewer knows.
package struct Chronicle: Sendable {
    /// Something that was told.
    package struct Told: Sendable {
        package let stamp: Stamp
        package let notice: Notice
    }

    /// An offer that the viewer knew, from the moment when it was told of it.
    package struct KnownOffer: Sendable {
        package let first: Stamp
        /// As it stood last.
        package fileprivate(set) var known: OfferView
        /// When it stopped standing; nil where it stood to the end.
        package fileprivate(set) var closed: Stamp?
        /// What it was worth to the viewer's party, in tenths, whenever that was another.
        package fileprivate(set) var worths: [(stamp: Stamp, worth: Int)]
    }

    /// A phase as it was played.
    package struct PlayedPhase: Sendable {
        package let point: PhasePoint
        package let name: String
        package let kind: PhaseKind?
        /// Nil where the schedule has none there.
        package let plannedMs: Int?
        package let began: Stamp
        package fileprivate(set) var ended: Stamp?
        /// Whether control went back to before it, or to its beginning.
        package fileprivate(set) var isUndone = false
        /// What held on each issue when it ended, in the exercise's order; empty while it is played.
        package fileprivate(set) var optionsAtEnd: [OptionID] = []
    }

    package let viewer: Viewer
    /// What doesn't change, and how everything stood last.
    package private(set) var view: View
    package private(set) var told: [Told] = []
    package private(set) var offers: [KnownOffer] = []
    package private(set) var phases: [PlayedPhase] = []
    package private(set) var messages: [(stamp: Stamp, message: Message)] = []
    /// Every promise, whenever it came to stand otherwise.
    package private(set) var promises: [(stamp: Stamp, obligation: Obligation)] = []
    /// What going on without a deal was worth to the viewer's party, in tenths, whenever that was another.
    package private(set) var noDeal: [(stamp: Stamp, worth: Int)] = []
    /// Every number that the viewer saw, whenever it was another, in the order of its first sight.
    package private(set) var tracks: [(track: TrackView, values: [(stamp: Stamp, value: Int)])] = []
    /// ENDEX; nil where play isn't over.
    package private(set) var over: Stamp?
    /// The last that was told; nil before anything was.
    package private(set) var last: Stamp?
    private var placeOfOffer: [OfferID: Int] = [:]

    /// - Parameter view: as it was before the first entry.
    package init(_ view: View) {
        viewer = view.viewer
        self.view = view
        let opening = Stamp(number: 0, timeMs: 0, playedMs: 0, point: nil)
        if let sheet = view.sections.sheet { noDeal.append((opening, sheet.noDealTotal)) }
        for track in view.sections.tracks ?? [] { note(track, opening) }
    }

    /// Takes the next news in.
    ///
    /// - Parameters:
    ///   - number: what the stamps of it say.
    ///   - playedMs: play since STARTEX, in milliseconds.
    package mutating func take(_ news: News, number: Int, playedMs: Int) {
        let point = news.updates.play?.point ?? view.sections.play?.point
        let stamp = Stamp(number: number, timeMs: news.time, playedMs: playedMs, point: point)
        for promise in news.updates.obligations ?? []
        where view.sections.obligations?.first(where: { $0.id == promise.id })?.state != promise.state {
            promises.append((stamp, promise))
        }
        view.sections.take(news.updates)
        // After that: what happens when a phase closes belongs to it.
        if let play = news.updates.play { follow(play, stamp) }
        for offer in news.updates.offers ?? [] { note(offer, stamp) }
        for message in news.updates.messages ?? [] { messages.append((stamp, message)) }
        for track in news.updates.tracks ?? [] { note(track, stamp) }
        if let sheet = news.updates.sheet, noDeal.last?.worth != sheet.noDealTotal {
            noDeal.append((stamp, sheet.noDealTotal))
        }
        told += news.notices.map { Told(stamp: stamp, notice: $0) }
        last = stamp
    }

    /// Control goes back to the beginning of a phase, as everybody is told: what was played since is undone.
    package mutating func goBack(to point: PhasePoint, _ stamp: Stamp) {
        guard let first = phases.lastIndex(where: { $0.point == point }) else { return }
        for place in first..<phases.count {
            phases[place].isUndone = true
            if phases[place].ended == nil { phases[place].ended = stamp }
        }
    }

    private mutating func follow(_ play: PlayView, _ stamp: Stamp) {
        let isOver = play.status == .ended
        if isOver, over == nil { over = stamp }
        if let open = phases.indices.last, phases[open].ended == nil, isOver || phases[open].point != play.point {
            phases[open].ended = stamp
            phases[open].optionsAtEnd = (view.sections.table ?? []).map(\.now)
        }
        guard !isOver, let point = play.point, phases.last?.ended != nil || phases.isEmpty else { return }
        phases.append(
            PlayedPhase(
                point: point, name: play.phaseName, kind: play.phaseKind, plannedMs: planned(point), began: stamp,
                ended: nil))
    }

    private func planned(_ point: PhasePoint) -> Int? {
        let schedule = view.exercise.schedule
        let phases = point.inEpilogue ? schedule.epilogue : schedule.phases
        return phases.indices.contains(point.index) ? phases[point.index].minutes * 60_000 : nil
    }

    private mutating func note(_ offer: OfferView, _ stamp: Stamp) {
        guard let place = placeOfOffer[offer.offer.id] else {
            placeOfOffer[offer.offer.id] = offers.count
            let worths = offer.worth.map { [(stamp: stamp, worth: $0)] } ?? []
            offers.append(
                KnownOffer(first: stamp, known: offer, closed: offer.closing == nil ? nil : stamp, worths: worths))
            return
        }
        offers[place].closed = offer.closing == nil ? nil : offers[place].closed ?? stamp
        offers[place].known = offer
        if let worth = offer.worth, offers[place].worths.last?.worth != worth {
            offers[place].worths.append((stamp, worth))
        }
    }

    private mutating func note(_ track: TrackView, _ stamp: Stamp) {
        guard let value = track.value else { return }
        guard let place = tracks.firstIndex(where: { $0.track.place == track.place }) else {
            return tracks.append((track, [(stamp, value)]))
        }
        tracks[place].track = track
        if tracks[place].values.last?.value != value { tracks[place].values.append((stamp, value)) }
    }
}
