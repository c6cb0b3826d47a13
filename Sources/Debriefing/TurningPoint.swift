package import NegotiationModel
import PlayerClient

/// A moment after which things stood otherwise, found by a rule that is said beside it, and by nobody's mood.
package struct TurningPoint: Sendable {
    /// By which it was found.
    package enum Rule: Sendable, Hashable, CaseIterable {
        case firstOffer, agreement, broken, concession, move
    }

    package let stamp: Stamp
    package let rule: Rule
    package let text: String
}

extension TurningPoint.Rule {
    /// What is said of it.
    package var sentence: String {
        switch self {
        case .firstOffer: "the first package that was put forward"
        case .agreement: "a package came into force"
        case .broken: "a promise was broken, or what was done for it returned"
        case .concession: "the offer by which its author came down most from its own before, to the same parties"
        case .move: "one of the three greatest moves in one step, by its number's range"
        }
    }
}

extension Chronicle {
    /// In the order in which they happened.
    ///
    /// - Parameter worths: what each offer was worth to its author when it was put forward, as far as the viewer may know.
    package func turningPoints(worths: [OfferID: Int]) -> [TurningPoint] {
        (firstOffers + agreements + broken + concessions(worths) + moves).sorted {
            ($0.stamp.number, $0.stamp.timeMs) < ($1.stamp.number, $1.stamp.timeMs)
        }
    }

    private var firstOffers: [TurningPoint] {
        offers.first.map { offer in
            let text = "\(view.name(offer.known.offer.author)) puts \(offer.known.offer.id) forward"
            return [TurningPoint(stamp: offer.first, rule: .firstOffer, text: text)]
        } ?? []
    }

    private var agreements: [TurningPoint] {
        told.filter { $0.notice.kind == .agreement && $0.notice.agreement != nil && $0.notice.issue == nil }.map {
            TurningPoint(stamp: $0.stamp, rule: .agreement, text: $0.notice.text)
        }
    }

    private var broken: [TurningPoint] {
        promises.filter { $0.obligation.state == .breached || $0.obligation.state == .snappedBack }.map { promise in
            let obligation = promise.obligation
            let how = obligation.state == .breached ? "breaks" : "loses again"
            let text =
                "\(view.name(obligation.id.party)) \(how): \(PlainPages(view: view, time: 0).term(obligation.term))"
            return TurningPoint(stamp: promise.stamp, rule: .broken, text: text)
        }
    }

    private func concessions(_ worths: [OfferID: Int]) -> [TurningPoint] {
        var before: [String: Int] = [:]
        var greatest: (place: Int, by: Int)?
        for (place, offer) in offers.enumerated() {
            guard let worth = worths[offer.known.offer.id] else { continue }
            let pair = "\(offer.known.offer.author)>\(offer.known.offer.addressees)"
            if let last = before[pair], last - worth > greatest?.by ?? 0 { greatest = (place, last - worth) }
            before[pair] = worth
        }
        guard let (place, by) = greatest else { return [] }
        let offer = offers[place].known.offer
        let text = "\(view.name(offer.author)) comes down by \(by / 10).\(by % 10) points of its own with \(offer.id)"
        return [TurningPoint(stamp: offers[place].first, rule: .concession, text: text)]
    }

    private static let movesShown = 3

    private var moves: [TurningPoint] {
        let steps = tracks.filter(\.track.listed).flatMap { track in
            let range = max(1, track.track.maximum - track.track.minimum)
            return zip(track.values, track.values.dropFirst()).map { from, to in
                let text = "\(track.track.name) goes from \(from.value) to \(to.value)"
                return (
                    share: abs(to.value - from.value) * 1_000 / range,
                    point: TurningPoint(stamp: to.stamp, rule: .move, text: text)
                )
            }
        }
        return steps.sorted { ($1.share, $0.point.stamp.number) < ($0.share, $1.point.stamp.number) }
            .prefix(Self.movesShown).map(\.point)
    }
}
