import ExerciseModel
import NegotiationModel
import RulePrograms

// The offers that a viewer knows, and where the table stands by them: both one by one, since an offer touches few.
extension SessionState {
    func renewOffersAndTable(
        _ shown: inout ViewSections, _ changes: inout ViewSections, within scope: ViewScope, for onlooker: Onlooker
    ) {
        let isWhole = scope.sections.contains(.offers)
        let isTableWhole = scope.sections.contains(.table) || shown.table == nil
        var rows = BitSet(first: isTableWhole ? exercise.issues.count : 0)
        guard isWhole || !scope.offers.isEmpty || isTableWhole else { return }
        let known = play.offers.indices.filter { knows(play.offers[$0], onlooker) }
        if isWhole || !scope.offers.isEmpty {
            var renewal = OfferRenewal()
            // Taken out while it changes, so that nothing is copied.
            var list = shown.offers.take() ?? []
            renewal.renew(&list, known, scope.offers, isWhole: isWhole, self, onlooker)
            shown.offers = list
            if !renewal.changed.isEmpty { changes.offers = renewal.changed }
            rows = rows.union(renewal.issues)
        }
        if isTableWhole || !rows.isEmpty { renewTable(rows, &shown.table, &changes.table, known) }
    }

    private func renewTable(
        _ rows: BitSet, _ shown: inout [IssueView]?, _ changes: inout [IssueView]?, _ known: [Int]
    ) {
        let latest = latestOffers(known)
        var changed: [IssueView] = []
        var table = shown.take() ?? []
        for issue in rows.elements {
            let row = row(issue, latest)
            if issue < table.count {
                if table[issue] == row { continue }
                table[issue] = row
            } else {
                table.append(row)
            }
            changed.append(row)
        }
        if !changed.isEmpty { changes = changed }
        shown = table
    }

    /// By party and issue: the offer that last said what the party asks for, of those known; -1: none.
    private func latestOffers(_ known: [Int]) -> [Int] {
        let issues = exercise.issues.count
        var latest = [Int](repeating: -1, count: exercise.parties.count * issues)
        for position in known where !play.offers[position].isUndone {
            let start = play.offers[position].author * issues
            for term in play.offers[position].terms { latest[start + term.issue] = position }
        }
        return latest
    }

    private func row(_ issue: Int, _ latest: [Int]) -> IssueView {
        let definition = exercise.issues[issue]
        var positions: [PositionView] = []
        for party in exercise.parties.indices {
            let position = latest[party * exercise.issues.count + issue]
            guard position >= 0, let term = play.offers[position].terms.first(where: { $0.issue == issue }) else {
                continue
            }
            positions.append(
                PositionView(
                    party: exercise.parties[party].id, option: definition.options[term.option].id,
                    offer: play.offers[position].id))
        }
        return IssueView(
            issue: definition.id, now: definition.options[now(issue)].id, inForce: play.inForce[issue] != nil,
            positions: positions)
    }
}

/// A viewer's offers, made anew one by one where something happened.
private struct OfferRenewal {
    /// Those that the viewer has to be told of, in order.
    private(set) var changed: [OfferView] = []
    /// The issues of those that something happened to, that came, or that went.
    private(set) var issues = BitSet()
    private var gone: [OfferID] = []
    /// The places of those that came.
    private var came: [Int] = []

    /// - Parameters:
    ///   - list: as it was shown.
    ///   - known: the positions in play of those that the viewer knows, in order.
    ///   - named: those that something happened to.
    ///   - isWhole: whether any may be another.
    mutating func renew(
        _ list: inout [OfferView], _ known: [Int], _ named: [OfferID], isWhole: Bool, _ state: SessionState,
        _ onlooker: Onlooker
    ) {
        align(&list, known, state, onlooker)
        for (place, position) in known.enumerated() {
            let isNamed = named.contains(list[place].offer.id)
            if isNamed { issues = issues.union(state.play.offers[position].issues) }
            if came.contains(place) {
                changed.append(list[place])
            } else if isWhole || isNamed || namesOne(of: named, state.play.offers[position].closing) {
                let offer = state.play.offers[position]
                // What it is worth hangs on its terms and on the world, and where that moved any offer may be another.
                let worth = isWhole ? state.worth(of: offer, for: onlooker) : list[place].worth
                let view = state.offerView(offer, for: onlooker, worth: worth)
                guard view != list[place] else { continue }
                list[place] = view
                changed.append(view)
            }
        }
    }

    /// Takes those out that are known no more, and puts those in that came; all keep the order of play.
    private mutating func align(
        _ list: inout [OfferView], _ known: [Int], _ state: SessionState, _ onlooker: Onlooker
    ) {
        for (place, position) in known.enumerated() {
            let id = state.play.offers[position].id
            if place < list.count, list[place].offer.id == id { continue }
            if place < list.count, let next = list[place...].firstIndex(where: { $0.offer.id == id }) {
                takeOut(place..<next, of: &list, state)
                continue
            }
            let offer = state.play.offers[position]
            list.insert(
                state.offerView(offer, for: onlooker, worth: state.worth(of: offer, for: onlooker)), at: place)
            came.append(place)
            issues = issues.union(state.play.offers[position].issues)
        }
        takeOut(known.count..<list.count, of: &list, state)
    }

    private mutating func takeOut(_ places: Range<Int>, of list: inout [OfferView], _ state: SessionState) {
        guard !places.isEmpty else { return }
        for place in places {
            gone.append(list[place].offer.id)
            issues = issues.union(BitSet(state.index.positions(of: list[place].offer.terms).map(\.issue)))
        }
        list.removeSubrange(places)
    }

    /// Whether an offer was closed by one that went, or whose readers may be others now: how it closed may read otherwise.
    private func namesOne(of named: [OfferID], _ closing: OfferClosing?) -> Bool {
        switch closing {
        case .countered(_, let id), .superseded(let id): named.contains(id) || gone.contains(id)
        case .agreed, .rejected, .withdrawn, .lapsed, nil: false
        }
    }
}
