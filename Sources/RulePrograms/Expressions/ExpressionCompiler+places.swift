import ExerciseModel
import NegotiationModel

/// Numbers of tracks, and what stands in brackets behind them.
extension ExpressionCompiler {
    /// A number of a track, `track.NAME[author]`, `track.NAME[upper].lower`, or a rule's level, `rule.R5.advise`.
    mutating func place(_ syntax: ExpressionSyntax) throws(ExpressionMistake) -> Typed {
        if case .member(.member(.name("rule", _), let rule, let ruleOffset), let level, let offset) = syntax {
            return try self.level(rule, ruleOffset, level, offset)
        }
        let (track, owners, offset) = try trackPlace(syntax, isRooted: true)
        let type: ExpressionType = index.exercise.tracks[track].values.isEmpty ? .number : .state(track: track)
        if index.exercise.tracks[track].derived != nil { return (.derived(track: track), type) }
        if owners.count != index.trackLayouts[track].ownerCount { throw wrongOwners(track, owners.count, offset) }
        return (
            owners.isEmpty ? .slot(index.trackLayouts[track].firstSlot) : .place(track: track, owners: owners), type
        )
    }

    private func level(_ rule: String, _ ruleOffset: Int, _ level: String, _ offset: Int) throws(ExpressionMistake)
        -> Typed
    {
        let rule = try look(up: RuleID(rule), in: index.rules, "rule", at: ruleOffset)
        guard let position = EnforcementLevel.allCases.firstIndex(where: { $0.rawValue == level }) else {
            throw ExpressionMistake(
                offset: offset, sentence: "“\(level)” is not a level", instead: "enforce, advise, score or off")
        }
        return (.isAt(rule: rule, position), .truth)
    }

    /// The track and owners of a place; effects name places without the leading `track.`.
    mutating func trackPlace(
        _ syntax: ExpressionSyntax, isRooted: Bool
    ) throws(ExpressionMistake) -> (track: Int, owners: [Formula], offset: Int) {
        switch syntax {
        case .name(let name, let offset) where !isRooted:
            return (try look(up: TrackID(name), in: index.tracks, "track", at: offset), [], offset)
        case .member(.name("track", _), let name, let offset):
            return (try look(up: TrackID(name), in: index.tracks, "track", at: offset), [], offset)
        case .member(let base, let party, let offset):
            let (track, owners, start) = try trackPlace(base, isRooted: isRooted)
            let owner = try look(up: PartyID(party), in: index.parties, "party", at: offset)
            try demandOwner(owner, of: track, at: offset)
            return (track, owners + [.constant(owner)], start)
        case .index(let base, let owner, _):
            let (track, owners, start) = try trackPlace(base, isRooted: isRooted)
            let formula = try compile(owner, as: .party)
            if case .constant(let party) = formula { try demandOwner(party, of: track, at: owner.offset) }
            return (track, owners + [formula], start)
        default:
            throw ExpressionMistake(
                offset: syntax.offset, sentence: "only tracks have places", instead: "such as track.NAME[party]")
        }
    }

    private func demandOwner(_ party: Int, of track: Int, at offset: Int) throws(ExpressionMistake) {
        guard case .each(let owners) = index.exercise.tracks[track].shape else { return }
        let id = index.exercise.parties[party].id
        guard !owners.contains(id) else { return }
        throw ExpressionMistake(
            offset: offset, sentence: "the track \(index.exercise.tracks[track].id) has no number for \(id)",
            instead: "it has one for \(owners.map(\.rawValue).joined(separator: ", "))")
    }

    func wrongOwners(_ track: Int, _ count: Int, _ offset: Int) -> ExpressionMistake {
        let id = index.exercise.tracks[track].id
        let (has, wanted) =
            switch index.trackLayouts[track].ownerCount {
            case 0: ("is one number", "\(id)")
            case 1: ("has a number for each of its parties", "\(id)[party]")
            default: ("has a number for each pair of parties", "\(id)[from][to]")
            }
        let named = ["no party is", "one party is", "two parties are"]
        return ExpressionMistake(
            offset: offset,
            sentence: "the track \(id) \(has), and \(count < 3 ? named[count] : "more than two are") named here",
            instead: "write \(wanted)")
    }
}
