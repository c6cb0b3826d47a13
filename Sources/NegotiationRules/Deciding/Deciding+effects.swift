import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    mutating func carryOut(_ effects: [EffectProgram], _ run: inout EffectRun) {
        for effect in effects where run.refusal == nil { carryOut(effect, &run) }
    }

    private mutating func carryOut(_ effect: EffectProgram, _ run: inout EffectRun) {
        let context = run.subject.context
        switch effect {
        case .refuse(let sentence, let instead): refuse(sentence, instead, &run)
        case .warn(let sentence): warn(filled(sentence, context), &run)
        case .move(let place, let by, let once): move(place, by: state.value(by, context), once: once, &run)
        case .set(let place, let to): set(place, to: state.value(to, context), &run)
        case .ledger(let party, let by, let once):
            addToLedger(of: state.value(party, context), state.value(by, context), once: once, &run)
        case .roll(let name, let of, let below, let then, let otherwise):
            let isBelow = roll(name, of: state.value(of, context), below: state.value(below, context), run)
            carryOut(isBelow ? then : otherwise, &run)
        case .choose(let when, let then, let otherwise):
            carryOut(state.holds(when, context) ? then : otherwise, &run)
        case .copy, .tellMissing, .keepOpen, .publishDeclined: disclose(effect, &run)
        case .mandate(let to, let issues):
            let issues = BitSet(bits: state.value(issues, context)).elements.map { exercise.issues[$0].id }
            emit(.mandateGiven(from: party(context.party), to: party(state.value(to, context)), issues: issues))
        case .withdrawMandate(let to):
            emit(.mandateWithdrawn(from: party(context.party), to: party(state.value(to, context))))
        case .announce(let sentence): announce(filled(sentence, context), &run)
        }
    }

    private func party(_ position: Int) -> PartyID { exercise.parties[position].id }

    // MARK: Refusing and warning

    private mutating func refuse(_ sentence: String, _ instead: String, _ run: inout EffectRun) {
        guard let clause = run.clause else { return }
        let sentence = filled(sentence, run.subject.context)
        switch state.play.levels[clause.rule] {
        case .enforce where run.mayRefuse:
            run.refusal = Refusal(
                .rule, sentence, instead: filled(instead, run.subject.context), rule: clause.ruleID,
                clause: clause.clause.id, citation: clause.clause.citation)
        case .advise: warn(sentence, &run)
        case .enforce, .score, .off: break
        }
    }

    private mutating func warn(_ sentence: String, _ run: inout EffectRun) {
        warnings.append(sentence)
        run.hasBitten = true
        let told = index.sight(of: BitSet(run.subject.acting.map { [$0] } ?? []))
        if run.clause == nil { return emit(.announced(sentence: sentence, seenBy: index.viewers(told))) }
        run.sentences.append(sentence)
        run.toldSight = run.toldSight.union(told)
    }

    /// What an action announces is for those who are told of it.
    private mutating func announce(_ sentence: String, _ run: inout EffectRun) {
        run.hasBitten = true
        run.sight = run.sight.union(run.subject.sight)
        if run.clause == nil {
            emit(.announced(sentence: sentence, seenBy: index.viewers(run.subject.sight)))
        } else {
            run.sentences.append(sentence)
        }
    }

    // MARK: Numbers

    private mutating func move(_ place: PlaceFormula, by: Int, once: String?, _ run: inout EffectRun) {
        let owners = place.owners.map { state.value($0, run.subject.context) }
        guard by != 0, let slot = index.trackLayouts[place.track].slot(owners) else { return }
        guard isFirst(once, "\(slot)", run) else { return }
        let target = trackPlace(place.track, owners)
        if collected != nil {
            collected?.append((slot, target, by, run.cause))
        } else {
            guard shift(slot, place.track, target, by: by, run.cause) else { return }
        }
        spend(once, "\(slot)", run)
        run.hasBitten = true
        run.sight = run.sight.union(index.sight(of: place.track, owners: owners))
    }

    private mutating func set(_ place: PlaceFormula, to value: Int, _ run: inout EffectRun) {
        let owners = place.owners.map { state.value($0, run.subject.context) }
        guard let slot = index.trackLayouts[place.track].slot(owners) else { return }
        let by = value - state.play.slots[slot]
        guard shift(slot, place.track, trackPlace(place.track, owners), by: by, run.cause) else { return }
        run.hasBitten = true
        run.sight = run.sight.union(index.sight(of: place.track, owners: owners))
    }

    /// Moves a number within its range; false where it stays as it is.
    @discardableResult
    mutating func shift(_ slot: Int, _ track: Int, _ place: TrackPlace, by: Int, _ cause: Cause) -> Bool {
        let definition = exercise.tracks[track]
        let from = state.play.slots[slot]
        let to = min(max(Formula.Infix.add.result(from, by), definition.minimum), definition.maximum)
        guard to != from else { return false }
        emit(.trackMoved(place: place, from: from, to: to, cause: cause))
        return true
    }

    func trackPlace(_ track: Int, _ owners: [Int]) -> TrackPlace {
        TrackPlace(track: exercise.tracks[track].id, owners: owners.map { exercise.parties[$0].id })
    }

    private mutating func addToLedger(of party: Int, _ by: Int, once: String?, _ run: inout EffectRun) {
        let target = "ledger \(party)"
        guard by != 0, isFirst(once, target, run) else { return }
        emit(.ledgerMoved(party: self.party(party), by: by, cause: run.cause))
        spend(once, target, run)
        run.hasBitten = true
        // That a rule bit where nothing but points moved tells of points.
        if state.values == .during { run.sight = run.sight.union(index.sight(of: BitSet(only: party))) }
    }

    private func onceKey(_ once: String, _ target: String, _ run: EffectRun) -> String {
        "\(once)\(run.trial.key(exercise))@\(target)"
    }

    private func isFirst(_ once: String?, _ target: String, _ run: EffectRun) -> Bool {
        once.map { !state.play.spent.contains(onceKey($0, target, run)) } ?? true
    }

    private mutating func spend(_ once: String?, _ target: String, _ run: EffectRun) {
        if let once { emit(.onceSpent(key: onceKey(once, target, run))) }
    }

    /// Draws a named die; true where its value is below the mark.
    private mutating func roll(_ name: String, of: Int, below: Int, _ run: EffectRun) -> Bool {
        var full = name
        if case .action(let party, _) = run.cause { full += "/\(party)" }
        return draw(full + run.trial.key(exercise), of: of, below: below, run.cause)
    }

    /// Draws the die of this name, which the round, and the branch after a going back, stand before.
    mutating func draw(_ name: String, of: Int, below: Int, _ cause: Cause) -> Bool {
        let branch = state.play.branch == 0 ? "" : "branch/\(state.play.branch)/"
        var full = "\(branch)round/\(round)/\(name)"
        // An action that can be taken again in the round rolls anew.
        var count = 1
        while state.play.thrown.contains(count == 1 ? full : "\(full)/\(count)") { count += 1 }
        if count > 1 { full += "/\(count)" }
        let value = state.dice.value(full, of: of)
        emit(.drawn(die: Die(name: full, of: max(1, of), value: value, below: below, cause: cause)))
        return value < below
    }

    // MARK: Disclosures

    private mutating func disclose(_ effect: EffectProgram, _ run: inout EffectRun) {
        guard let clause = run.clause, let id = run.subject.offer, let offer = state.standing(id) else { return }
        run.hasBitten = true
        switch effect {
        case .copy(let to):
            let copied = BitSet(bits: state.value(to, run.subject.context)).subtracting(offer.known)
            run.hasBitten = !copied.isEmpty
            for copy in copied.elements {
                emit(.offerCopied(offer: id, to: party(copy), rule: clause.ruleID, clause: clause.clause.id))
            }
            run.toldSight = index.sight(of: copied.union(offer.known))
        case .tellMissing:
            emit(
                .offerTold(
                    offer: id, to: index.ids(of: offer.missing), rule: clause.ruleID, clause: clause.clause.id))
            run.toldSight = index.sight(of: offer.known.union(offer.missing))
        case .keepOpen:
            let next = min(round + 1, max(round, exercise.schedule.rounds))
            emit(.offerKeptOpen(offer: id, lapsesAfterRound: max(offer.offer.lapsesAfterRound, next)))
            run.toldSight = index.sight(of: offer.known.union(offer.missing))
        case .publishDeclined:
            let decliner = run.subject.context.party
            let own = offer.terms.filter { index.bound(by: $0).contains(decliner) && state.changes($0) }
            emit(
                .declined(
                    offer: id, by: party(decliner), terms: index.terms(own), rule: clause.ruleID,
                    clause: clause.clause.id))
            run.sight = run.sight.union(index.publicSight)
        default: break
        }
    }
}

extension SessionState {
    func standing(_ id: OfferID) -> StandingOffer? { play.standing(id) }
}

extension Die {
    /// The author's word in a name that `draw` made.
    var rolled: Substring {
        let parts = name.split(separator: "/")
        let round = parts.first == "branch" ? 2 : 0
        return parts.count > round + 2 ? parts[round + 2] : ""
    }
}
