package import ExerciseModel
package import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionReplay

/// What staff alone may know of a session: what everything was worth to everybody, who knew what and when, what was thrown, what
/// control did.
package struct Inside: Sendable {
    /// What an offer was worth when it was put forward, and who came to know of it.
    package struct Valued: Sendable {
        package let stamp: Stamp
        package let offer: Offer
        /// Who put it forward.
        package let person: String
        /// In tenths, by the exercise's order of parties; 0 for a party without a sheet.
        package let worths: [Int]
        /// Going on without a deal then, likewise.
        package let noDeal: [Int]
        /// Those who were told of it and when, its author first.
        package fileprivate(set) var knownTo: [(viewer: Viewer, stamp: Stamp)]
    }

    /// Something that was said or delivered, and who was told.
    package struct Disclosed: Sendable {
        package let stamp: Stamp
        package let notice: Notice
        package let told: [Viewer]
    }

    package let exercise: Exercise
    package let seats: [Seat]
    package private(set) var offers: [Valued] = []
    package private(set) var disclosed: [Disclosed] = []
    package private(set) var dice: [(stamp: Stamp, die: Die)] = []
    package private(set) var bites: [(stamp: Stamp, bite: Bite, isRefusal: Bool)] = []
    /// Everybody who gave a command, with their seat, in the order of their first.
    package private(set) var people: [(seat: SeatID, person: String, stamp: Stamp)] = []
    /// When what came of the session was decided; nil where nothing was put forward.
    package private(set) var closing: Space?
    /// The package that came into force last before the end, or else that stood last; nil where none was ever put forward.
    package private(set) var last: LastPackage?
    private var placeOfOffer: [OfferID: Int] = [:]
    /// What was last when phases began, for when control goes back to one.
    private var lastAtBegin: [PhasePoint: (last: LastPackage?, decisive: SessionState?)] = [:]
    private var before: SessionState?
    private var decisive: SessionState?

    init(_ exercise: Exercise, seats: [Seat]) {
        self.exercise = exercise
        self.seats = seats
    }

    /// Play as it stands before the next entry.
    mutating func see(_ state: SessionState) { before = state }

    mutating func take(_ step: ReplayStep, viewers: [Viewer], state: SessionState, playedMs: Int) {
        let entry = step.entry
        let stamp = Stamp(number: entry.number, timeMs: entry.timeMs, playedMs: playedMs, point: state.point)
        for event in entry.events { note(event, entry, stamp, state) }
        for (viewer, news) in zip(viewers, step.news) {
            for offer in news?.updates.offers ?? [] { note(offer.offer.id, knownTo: viewer, stamp) }
        }
        disclose(step, viewers, stamp, state)
        guard entry.seat != SessionEntry.clockSeat else { return }
        // Who stopped play for a reason of the real world stays in the log.
        if case .realWorld = entry.command { return }
        if !people.contains(where: { $0.seat == entry.seat && $0.person == entry.person }) {
            people.append((entry.seat, entry.person, stamp))
        }
    }

    private mutating func note(_ event: Event, _ entry: SessionEntry, _ stamp: Stamp, _ state: SessionState) {
        switch event {
        case .offerPutForward(let offer):
            placeOfOffer[offer.id] = offers.count
            offers.append(
                Valued(
                    stamp: stamp, offer: offer, person: entry.person, worths: worths(offer.terms, state),
                    noDeal: exercise.parties.map { state.noDealValue(of: $0.id) ?? 0 },
                    knownTo: [(.party(offer.author), stamp)]))
            // Of what ended without an agreement the last package that was on the table is what remains.
            if !(last?.isInForce ?? false) { keep(offer.terms, isInForce: false, stamp, state) }
        case .agreed(let agreement, _): if let before { keep(agreement.terms, isInForce: true, stamp, before) }
        case .phaseBegan(let point, _): lastAtBegin[point] = (last, decisive)
        case .wentBack(let point, _, _, _): if let kept = lastAtBegin[point] { (last, decisive) = kept }
        case .drawn(let die): dice.append((stamp, die))
        case .bit(let bite): bites.append((stamp, bite, false))
        case .refused(let bite): bites.append((stamp, bite, true))
        default: break
        }
    }

    private mutating func keep(_ terms: [Term], isInForce: Bool, _ stamp: Stamp, _ state: SessionState) {
        last = LastPackage(
            terms: terms, isInForce: isInForce, stamp: stamp, worths: worths(terms, state),
            noDeal: exercise.parties.map { state.noDealValue(of: $0.id) ?? 0 })
        decisive = state
    }

    private func worths(_ terms: [Term], _ state: SessionState) -> [Int] {
        exercise.parties.map { state.worth(of: terms, to: $0.id) ?? 0 }
    }

    private mutating func note(_ id: OfferID, knownTo viewer: Viewer, _ stamp: Stamp) {
        guard let place = placeOfOffer[id], viewer != .control,
            !offers[place].knownTo.contains(where: { $0.viewer == viewer })
        else { return }
        offers[place].knownTo.append((viewer, stamp))
    }

    private mutating func disclose(
        _ step: ReplayStep, _ viewers: [Viewer], _ stamp: Stamp, _ state: SessionState
    ) {
        for event in step.entry.events {
            switch event {
            case .stated, .injected:
                guard let notice = state.notices(of: event, for: .control).first else { continue }
                let told = viewers.filter { $0 != .control && state.isNoticed(event, by: $0) }
                disclosed.append(Disclosed(stamp: stamp, notice: notice, told: told))
            default: break
            }
        }
    }

    mutating func finish() {
        closing = decisive.flatMap { Space(of: $0) }
        if let decisive { last?.look(around: decisive, exercise) }
        (before, decisive, lastAtBegin) = (nil, nil, [:])
    }
}
