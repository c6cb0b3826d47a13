import ExerciseModel
import NegotiationModel
import RulePrograms

@testable import NegotiationRules

/// Events and refusals as lines of a case, every one of them, so that nothing unexpected hides.
enum EventLines {
    /// The name of the event's kind.
    static func name(of event: Event) -> String {
        Mirror(reflecting: event).children.first?.label ?? String(describing: event)
    }

    /// The events of one command; those of a step of the resolution behind its name.
    ///
    /// - Parameter only: the rules whose doing is told, and the end of play, whoever brings it; nil tells everything.
    static func lines(of events: [Event], in state: SessionState, only: Set<RuleID>? = nil) -> [String] {
        var lines: [String] = []
        var rules: [RuleID?] = []
        var stepStart = 0
        for event in events {
            switch event {
            case .revealed:
                lines.append(line(event))
                stepStart = lines.count
            case .stepResolved(let step):
                for position in stepStart..<lines.count { lines[position] = "[\(step)] " + lines[position] }
                stepStart = lines.count
            case .onceSpent: break
            case .bit(let bite): lines.append(line(bite, in: state))
            default: lines.append(line(event))
            }
            while rules.count < lines.count { rules.append(rule(of: event)) }
        }
        guard let only else { return lines }
        return zip(lines, rules).filter { $0.0.hasPrefix("ENDEX") || $0.1.map(only.contains) ?? false }.map(\.0)
    }

    /// The rule that did it, where a rule did.
    private static func rule(of event: Event) -> RuleID? {
        switch event {
        case .bit(let bite): bite.rule
        case .trackMoved(_, _, _, .rule(let rule, _)), .ledgerMoved(_, _, .rule(let rule, _)): rule
        case .offerCopied(_, _, let rule, _), .declined(_, _, _, let rule, _): rule
        case .offerTold(_, _, let rule, _): rule
        default: nil
        }
    }

    /// The sentence is left out where it is the clause's own text.
    private static func line(_ bite: Bite, in state: SessionState) -> String {
        let exercise = state.program.exercise
        let everyone = exercise.parties.map { Viewer.party($0.id) } + [.observer]
        let seers = bite.seenBy == everyone ? "all" : list(bite.seenBy, empty: "control")
        let clause = exercise.rules.first { $0.id == bite.rule }?.clauses.first { $0.id == bite.clause }
        let head = "\(bite.rule).\(bite.clause) bites, seen by \(seers)"
        return bite.sentence == clause?.text ? head : head + ": " + bite.sentence
    }

    static func lines(of refusal: Refusal) -> [String] {
        var head = "refused \(refusal.code.rawValue)"
        if let rule = refusal.rule { head += " \(rule)\(refusal.clause.map { ".\($0)" } ?? "")" }
        if let citation = refusal.citation {
            head += " (\(([citation.basis.rawValue] + citation.passages).joined(separator: " ")))"
        }
        return [head + ": " + refusal.sentence] + (refusal.instead.isEmpty ? [] : ["instead: " + refusal.instead])
    }

    private static func line(_ event: Event) -> String {
        courseLine(event) ?? offerLine(event) ?? agreementLine(event) ?? actionLine(event) ?? numberLine(event)
            ?? peopleLine(event) ?? String(describing: event)
    }

    // MARK: Kinds

    private static func courseLine(_ event: Event) -> String? {
        switch event {
        case .started: "STARTEX"
        case .paused(let reason, let remaining): "paused, \(remaining / 1_000) s left: \(reason)"
        case .resumed(let deadline): "resumed until \(deadline / 1_000) s"
        case .restarted(let deadline): "restarted\(deadline.map { ", until \($0 / 1_000) s" } ?? "")"
        case .phaseBegan(let point, _): "now \(text(point))"
        case .deadlineMoved(_, let remaining, let by): "time \(signed(by / 60_000)) min, \(remaining / 1_000) s left"
        case .epilogueBegan: "the epilogue begins"
        case .wentBack(let point, let branch, let remaining, let reason):
            "back to \(text(point)), branch \(branch), paused with \(remaining / 1_000) s left: \(reason)"
        case .ended(let ending, _): "ENDEX \(ending?.rawValue ?? "by control")"
        case .injected(let inject):
            "inject \(inject.id)\(inject.isAdHoc ? " (ad hoc)" : "") from \(inject.from) to \(list(inject.to, empty: "all"))"
        case .statusSet(let row, let status, let reason):
            "row \(row) is \(status.rawValue)\(reason.isEmpty ? "" : ": \(reason)")"
        case .injectEdited(let row, let edit): "row \(row) changed: \(text(edit))"
        case .mselImported(let new, let changed, let retired):
            "MSEL imported, new: \(list(new.map(\.id), empty: "none")), changed: \(list(changed.map(\.id), empty: "none")), retired: \(list(retired, empty: "none"))"
        case .injectOffered(let row): "row \(row) offered to control"
        case .observed(let observation):
            "observation \(observation.number) on \(text(observation.about)), \(observation.rating ?? "not rated"): \(observation.text)"
        case .questionPosed(let question):
            "question \(question.id) on \(question.objective.map { "objective \($0)" } ?? "no objective"): \(question.text)"
        case .noted(let text): "note: \(text)"
        case .stepSet(let sessions): "in step: \(sessions.isEmpty ? "by itself" : sessions.joined(separator: ", "))"
        case .announced(let sentence, let seenBy):
            "announced to \(list(seenBy, empty: "control")): \(sentence)"
        case .realWorldRaised(let who, _, let text): "\(who) stops play for a real reason: \(text)"
        case .said(let message):
            "\(message.author?.rawValue ?? "control") to \(text(message.audience)), \(message.number): \(message.text)"
        case .stated(let party, _, let text): "\(party?.rawValue ?? "control") states: \(text)"
        case .botSeated(let party, let kind): "an automated delegation (\(kind.rawValue)) plays \(party)"
        case .botUnseated(let party, let cause):
            "the automated delegation of \(party) stands down (\(cause.rawValue))"
        default: nil
        }
    }

    private static func offerLine(_ event: Event) -> String? {
        switch event {
        case .offerPutForward(let offer): line(offer)
        case .consented(let id, let party): "\(party) accepts \(id)"
        case .consentWithdrawn(let id, let party): "\(party) takes its consent to \(id) back"
        case .rejectionNoted(let id, let party, _): "\(party) speaks against \(id), which stands"
        case .offerClosed(let id, let how): "\(id) \(text(how))"
        case .offerCopied(let id, let party, let rule, let clause): "\(id) copied to \(party) (\(rule).\(clause))"
        case .offerTold(let id, let parties, let rule, let clause):
            "\(id) told to \(list(parties))\(rule.map { " (\($0).\(clause?.rawValue ?? ""))" } ?? "")"
        case .offerKeptOpen(let id, let round): "\(id) bound and open through the negotiation of round \(round)"
        case .declined(let id, let party, let terms, let rule, let clause):
            "\(party) declined \(text(terms)) of \(id) (\(rule).\(clause))"
        case .concessionCounted(let from, let to, let run, _): "conceding \(from) to \(to): run \(run)"
        default: nil
        }
    }

    private static func agreementLine(_ event: Event) -> String? {
        switch event {
        case .agreed(let agreement, let id):
            "agreement \(agreement.number) from \(id) between \(list(agreement.parties))"
                + (agreement.without.map { ", without \(list($0))" } ?? "") + ": \(text(agreement.terms))"
        case .obligationsMade(let obligations):
            "obligations: " + obligations.map { text($0.id) }.joined(separator: ", ")
        case .obligationMoved(let id, let state, let cause, let reason):
            "\(text(id)) → \(state.rawValue) (\(cause.rawValue))" + (reason.map { ": \($0)" } ?? "")
        case .termReturned(let issue, let agreement): "\(issue) of agreement \(agreement) returns to the status quo"
        case .termLapsed(let issue, let agreement): "\(issue) of agreement \(agreement) lapses"
        case .settlementImplemented: "the settlement is implemented"
        case .outOfReach(let agreement, let obligations):
            "agreement \(agreement) is out of reach: \(obligations.map { text($0) }.joined(separator: ", "))"
        default: nil
        }
    }

    private static func actionLine(_ event: Event) -> String? {
        switch event {
        case .committed(let party, let choice): "\(party) commits \(text(choice))"
        case .uncommitted(let party, let action): "\(party) takes \(action) back"
        case .performancePlanned(let party, let issue): "\(party) will perform \(issue)"
        case .suspensionPlanned(let party, let issue): "\(party) will suspend \(issue)"
        case .revealed(let choices): "revealed: " + choices.map(text).joined(separator: "; ")
        case .actionTaken(let party, let choice): "\(party) does \(text(choice))"
        case .mandateGiven(let from, let to, let issues): "\(from) mandates \(to): \(list(issues))"
        case .mandateWithdrawn(let from, let to): "\(from) takes \(to)'s mandate back"
        case .proposed(let proposal): "\(proposal.party) proposes \(proposal.number): \(proposal.what)"
        case .proposalRuled(let party, let number, let allowed, let text):
            "control \(allowed ? "allows" : "denies") \(party) \(number): \(text)"
        default: nil
        }
    }

    private static func numberLine(_ event: Event) -> String? {
        switch event {
        case .trackMoved(let place, let from, let to, let cause): "\(text(place)) \(from) → \(to) (\(text(cause)))"
        case .ledgerMoved(let party, let by, let cause): "ledger[\(party)] \(signed(by)) (\(text(cause)))"
        case .drawn(let die):
            "draw \(die.name): \(die.value) of \(die.of), \(die.value < die.below ? "below" : "not below") \(die.below)"
        case .levelSet(let rule, let level, let reason): "\(rule) is at \(level.rawValue): \(reason)"
        default: nil
        }
    }

    // MARK: Parts

    private static func line(_ offer: Offer) -> String {
        let votes = offer.votes.map { "\($0.atLeast), \(list($0.with)) among them, of " } ?? ""
        var line = "offer \(offer.id): \(text(offer.terms)); needs \(votes)\(list(offer.consentSet))"
        if !offer.askedLate.isEmpty { line += ", of them late \(list(offer.askedLate))" }
        if let old = offer.counters { line += "; counters \(old)" }
        return line + "; lapses after round \(offer.lapsesAfterRound)"
    }

    private static func text(_ how: OfferClosing) -> String {
        switch how {
        case .agreed: "is agreed"
        case .rejected(let party, _): "is rejected by \(party)"
        case .countered(let party, let id): "is countered by \(party) with \(id)"
        case .withdrawn: "is withdrawn"
        case .superseded(let id): "is superseded by \(id)"
        case .lapsed(let reason): "lapses (\(reason.rawValue))"
        }
    }

    static func text(_ terms: [Term]) -> String {
        terms.map { "\($0.issue)=\($0.option)" }.joined(separator: " ")
    }

    static func text(_ id: ObligationID) -> String {
        "\(id.party) \(id.issue)\(id.instalment > 1 ? " part \(id.instalment)" : "")"
    }

    private static func text(_ choice: Choice) -> String {
        let arguments = choice.arguments.sorted { $0.key < $1.key }
        return ([choice.action.rawValue] + arguments.map { "\($0.key)=\($0.value.joined(separator: "+"))" })
            .joined(separator: " ")
    }

    private static func text(_ choices: RevealedChoices) -> String {
        let all =
            choices.choices.map { text($0) } + choices.performs.map { "performs \($0)" }
            + choices.suspends.map { "suspends \($0)" }
        return "\(choices.party) \(all.isEmpty ? "nothing" : all.joined(separator: " and "))"
    }

    private static func text(_ cause: Cause) -> String {
        switch cause {
        case .rule(let rule, let clause): "\(rule).\(clause)"
        case .action(let party, let action): "\(party) \(action)"
        case .control(let reason): "control: \(reason)"
        case .proposal(let party, let number): "proposal \(number) of \(party)"
        }
    }

    private static func text(_ edit: InjectEdit) -> String {
        [
            edit.from.map { "from \($0)" }, edit.to.map { "to \(list($0, empty: "all"))" },
            edit.method.map { "by \($0)" }, edit.subject.map { "subject \($0)" }, edit.body.map { "text \($0)" },
        ].compactMap(\.self).joined(separator: "; ")
    }

    private static func text(_ about: ObservationSubject) -> String {
        switch about {
        case .moment: "the moment"
        case .offer(let id): "offer \(id)"
        case .inject(let row): "inject \(row)"
        case .objective(let number): "objective \(number)"
        case .question(let id): "question \(id)"
        }
    }

    private static func text(_ audience: Audience) -> String {
        switch audience {
        case .plenary: "all"
        case .parties(let parties): list(parties)
        case .delegation: "its own"
        case .control: "control"
        case .channel(let id): "the channel \(id)"
        }
    }

    static func text(_ place: TrackPlace) -> String { place.track.rawValue + place.owners.map { "[\($0)]" }.joined() }

    private static func text(_ point: PhasePoint) -> String {
        point.inEpilogue ? "epilogue \(point.index + 1)" : "round \(point.round), phase \(point.index + 1)"
    }

    static func signed(_ value: Int) -> String { value < 0 ? "\(value)" : "+\(value)" }

    static func list<Element: CustomStringConvertible>(_ elements: [Element], empty: String = "nobody") -> String {
        elements.isEmpty ? empty : elements.map(\.description).joined(separator: ", ")
    }
}
