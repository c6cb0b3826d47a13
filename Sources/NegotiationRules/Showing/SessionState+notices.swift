import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// What a viewer is told of an event that has just been applied. Nothing, where it isn't the viewer's to know.
    public func notices(of event: Event, for viewer: Viewer) -> [Notice] {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack,
            .ended:
            return courseNotices(event, viewer)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen, .declined:
            return offerNotices(event, viewer)
        case .agreed, .obligationsMade, .obligationMoved, .termReturned, .termLapsed, .settlementImplemented,
            .outOfReach:
            return agreementNotices(event, viewer)
        case .said, .stated: return wordNotices(event, viewer)
        case .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .revealed, .actionTaken, .mandateGiven,
            .mandateWithdrawn, .proposed, .proposalRuled:
            return actionNotices(event, viewer)
        case .trackMoved, .ledgerMoved, .drawn: return numberNotices(event, viewer)
        case .bit(let bite): return sees(bite, viewer) ? [notice(bite)] : []
        case .refused(let bite):
            guard viewer == .control else { return [] }
            let who = bite.seenBy.compactMap(\.party).map(name).joined(separator: ", ")
            return [notice(.rule, "\(title(bite.rule)) refused \(who): \(bite.sentence)", bite)]
        case .levelSet(let rule, let level, let reason):
            let told = level == .off ? drawsTold(by: rule) : []
            return [
                Notice(.level, "Control set \(title(rule)) to “\(level.rawValue)”: \(Self.closed(reason))", rule: rule)
            ] + told
        case .injected, .statusSet, .injectEdited, .mselImported, .injectOffered: return rowNotices(event, viewer)
        case .observed(let observation): return viewer == .control ? [notice(observation)] : []
        case .questionPosed(let question): return viewer == .control ? [notice(question)] : []
        case .stepSet(let sessions): return viewer == .control ? [notice(ofStep: sessions)] : []
        case .noted(let text): return viewer == .control ? [Notice(.note, text)] : []
        case .realWorldRaised(let who, let person, let text):
            guard viewer == .control else { return [] }
            let seat = who.party.map { "\(name($0)) (\(person))" } ?? person
            return [Notice(.realWorld, "\(seat) stopped play for a real reason. \(text)", party: who.party)]
        case .announced(let sentence, let seenBy):
            return viewer == .control || seenBy.contains(viewer) ? [Notice(.action, sentence)] : []
        case .headAppointed, .actingSet, .draftWritten, .draftClosed, .seatHandedOver, .codeReissued, .codeRevoked:
            return peopleNotices(event, viewer)
        case .requestMade, .requestTaken, .requestAnswered, .requestDismissed: return requestNotices(event, viewer)
        case .channelOpened, .channelClosed: return channelNotices(event, viewer)
        case .botSeated, .botUnseated: return botNotices(event, viewer)
        case .concessionCounted, .onceSpent, .stepResolved: return []
        }
    }

    /// With its rule off, what holds in a draw's place is told to all.
    private func drawsTold(by rule: RuleID) -> [Notice] {
        exercise.draws.indices.filter { exercise.draws[$0].rule == rule }.map { draw in
            let outcome = exercise.draws[draw].outcomes[outcome(draw)]
            return Notice(.rule, "\(exercise.draws[draw].name): \(outcome.name). \(outcome.text)", rule: rule)
        }
    }

    // MARK: Names

    func name(_ party: PartyID) -> String { index.parties[party].map { exercise.parties[$0].name } ?? party.rawValue }

    func names(_ parties: [PartyID]) -> String { parties.map(name).joinedAsText }

    /// What somebody typed, ended as a sentence is.
    static func closed(_ text: String) -> String {
        text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }

    func title(_ rule: RuleID) -> String { "\(rule) " + (index.rules[rule].map { exercise.rules[$0].name } ?? "") }

    func text(_ terms: [Term]) -> String {
        terms.map { term in
            guard let issue = index.issues[term.issue], let option = index.options[issue][term.option] else {
                return ""
            }
            return "\(exercise.issues[issue].name): \(exercise.issues[issue].options[option].name)"
        }.joined(separator: "; ")
    }

    func sees(_ bite: Bite, _ viewer: Viewer) -> Bool { viewer == .control || bite.seenBy.contains(viewer) }

    func notice(_ bite: Bite) -> Notice { notice(.rule, "\(title(bite.rule)): \(bite.sentence)", bite) }

    private func notice(_ kind: NoticeKind, _ text: String, _ bite: Bite) -> Notice {
        let citation = index.rules[bite.rule].flatMap { rule in
            exercise.rules[rule].clauses.first { $0.id == bite.clause }?.citation
        }
        return Notice(kind, text, rule: bite.rule, clause: bite.clause, basis: citation?.basis)
    }

    // MARK: Course

    /// What was drawn, as its parties read it; control reads who was told.
    private func drawn(_ viewer: Viewer) -> [String] {
        guard viewer == .control else { return told(viewer) }
        return exercise.draws.indices.map { draw in
            let definition = exercise.draws[draw]
            let readers = isOn(definition.rule) ? names(definition.told) : "everyone"
            return "\(definition.name): \(definition.outcomes[outcome(draw)].name); told to \(readers)."
        }
    }

    private func courseNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .started:
            return [Notice(.play, "STARTEX. The exercise begins.")] + drawn(viewer).map { Notice(.play, $0) }
        case .paused(let reason, _):
            return [Notice(.play, "PAUSEX. Play is paused\(reason.isEmpty ? "." : ": \(reason)")")]
        case .resumed: return [Notice(.play, "RESUME. Play goes on.")]
        case .restarted(let deadline):
            let tail = deadline == nil ? "" : " Play goes on with the time that was left."
            return [Notice(.play, "The server was restarted; nothing was lost.\(tail)")]
        case .phaseBegan(let point, _):
            let phase = phase(at: point)
            let part = point.inEpilogue ? "Epilogue" : "Round \(point.round) of \(exercise.schedule.rounds)"
            let title = phase.name.hasPrefix(part) ? phase.name : "\(part), \(phase.name)"
            let due = viewer.party.flatMap { phase.due[$0] }.map { " Due from you: \($0)" } ?? ""
            return [Notice(.phase, "\(title): \(Self.minutes(phase.minutes)).\(due)")]
        case .deadlineMoved(_, let remaining, let by):
            let change = "\(by > 0 ? "extended" : "shortened") the phase by \(Self.minutes(abs(by) / 60_000))"
            return [
                Notice(
                    .clock, "Control \(change): \(remaining / 60_000) min \(remaining / 1_000 % 60) s are left."
                )
            ]
        case .epilogueBegan:
            let why = play.isImplemented ? "The settlement is implemented." : "The rounds are over."
            return [Notice(.phase, "\(why) The epilogue begins: free actions only.")]
        case .wentBack(let point, _, let remaining, let reason):
            return [wentBackNotice(point, remaining, reason)]
        case .ended(let ending, let reason): return endNotices(ending, reason, viewer)
        default: return []
        }
    }

    private func wentBackNotice(_ point: PhasePoint, _ remaining: Int, _ reason: String) -> Notice {
        Notice(
            .play,
            "Control went back to the start of \(named(point)): \(Self.closed(reason)) All that was agreed, offered, done or "
                + "moved since then is undone; what was said stays said. Play is paused with the whole of the phase left: "
                + "\(Self.minutes(remaining / 60_000)).")
    }

    private static func minutes(_ count: Int) -> String { "\(count) minute\(count == 1 ? "" : "s")" }

    private func endNotices(_ ending: EndingID?, _ reason: String, _ viewer: Viewer) -> [Notice] {
        let name = exercise.endings.first { $0.id == ending }?.name ?? "Ended by control"
        let seed = "The seed of every draw was \(dice.seedHex); its SHA-256 was published at the opening."
        var notices = [Notice(.ending, "ENDEX. \(name). \(reason)", detail: seed)]
        notices += resultNotices(viewer)
        return notices
    }

    /// A party's own result; where players aren't shown theirs, control is told them all.
    private func resultNotices(_ viewer: Viewer) -> [Notice] {
        let results = exercise.parties.compactMap { party in result(for: party.id).map { (party: party, result: $0) } }
        guard !results.isEmpty else { return [] }
        switch viewer {
        case .party(let id):
            guard areValuesShown else {
                return [Notice(.ending, "Results are not shown to players in this session; control has them.")]
            }
            return results.filter { $0.party.id == id }.map { party, result in
                Notice(
                    .ending,
                    "Your result: \(Self.points(result)) points, your ledger included: what your own actions brought or cost.",
                    party: party.id)
            }
        case .control:
            guard !areValuesShown else { return [] }
            let all = results.map { "\($0.party.name) \(Self.points($0.result))" }.joined(separator: ", ")
            return [Notice(.ending, "Results in points, ledgers included; players aren't told theirs: \(all).")]
        case .observer: return []
        }
    }

    /// Tenths of points as people read them.
    static func points(_ tenths: Int) -> String {
        "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    // MARK: Agreements

    private func agreementNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .agreed(let agreement, _):
            let parties =
                agreement.without.map { "everyone, without the consent of \(names($0))" } ?? names(agreement.parties)
            return [
                Notice(
                    .agreement,
                    "Agreement \(agreement.number) is in force between \(parties). \(text(agreement.terms)).",
                    agreement: agreement.number)
            ]
        case .obligationMoved(let id, let state, let cause, let reason):
            guard cause != .replaced else { return [] }
            let issue = index.issues[id.issue].map { exercise.issues[$0].name } ?? id.issue.rawValue
            let why = reason.map { " Control: \(Self.closed($0))" } ?? ""
            return [
                Notice(
                    .obligation, "\(name(id.party)), \(issue)\(instalment(id)): \(Self.sentence(state, cause))\(why)",
                    party: id.party, agreement: id.agreement, issue: id.issue)
            ]
        case .termReturned(let issue, let agreement):
            let name = index.issues[issue].map { exercise.issues[$0].name } ?? issue.rawValue
            return [
                Notice(
                    .agreement, "\(name) is back at the status quo: nobody upholds the term any more.",
                    agreement: agreement, issue: issue)
            ]
        case .termLapsed(let issue, let agreement): return [lapseNotice(issue, agreement)]
        case .settlementImplemented: return [Notice(.agreement, "The settlement is implemented.")]
        case .outOfReach(let agreement, let obligations):
            return viewer == .control ? [outOfReachNotice(agreement, obligations)] : []
        default: return []
        }
    }

    private func lapseNotice(_ issue: IssueID, _ agreement: Int) -> Notice {
        let name = index.issues[issue].map { exercise.issues[$0].name } ?? issue.rawValue
        return Notice(
            .agreement,
            "\(name) is back at the status quo: the time of what agreement \(agreement) says of it is over.",
            agreement: agreement, issue: issue)
    }

    private func outOfReachNotice(_ agreement: Int, _ obligations: [ObligationID]) -> Notice {
        let undone = obligations.map { id in
            let issue = index.issues[id.issue].map { exercise.issues[$0].name } ?? id.issue.rawValue
            return "\(name(id.party)), \(issue)\(instalment(id))"
        }
        return Notice(
            .obligation,
            "Agreement \(agreement) can't be implemented any more: even if everyone performs at once, this would never be "
                + "done: \(undone.joined(separator: "; ")). Control alone is told.",
            agreement: agreement)
    }

    private func instalment(_ id: ObligationID) -> String {
        let count = play.obligations.filter {
            $0.id.agreement == id.agreement && $0.id.issue == id.issue && $0.id.party == id.party
        }.count
        return count > 1 ? " (part \(id.instalment) of \(count))" : ""
    }

    private static func sentence(_ state: ObligationState, _ cause: ObligationCause) -> String {
        switch (state, cause) {
        case (.owed, .due): "falls due now."
        case (.owed, .notInTime): "is due and was not performed; the next time it is a breach."
        case (.owed, _): "was not accepted as performed, and is owed again."
        case (.performed, _): "performed."
        case (.certified, .certifiedByControl): "certified by control."
        case (.certified, _): "certified."
        case (.breached, .suspended): "suspended without cause: a breach."
        case (.breached, .contrary): "broken by what was done."
        case (.breached, _): "not performed in time: a breach."
        case (.suspended, .suspended): "suspended, as another had broken the agreement."
        case (.suspended, _): "suspended, since another broke the agreement."
        case (.snappedBack, _): "returned by itself, since another broke the agreement."
        case (.waiting, _): "waits."
        case (.replaced, _): "replaced."
        case (.lapsed, _): "lapsed."
        }
    }
}

extension [String] {
    /// As in running text: “one, two and three”; “nobody” where there is none.
    var joinedAsText: String {
        guard let last, count > 1 else { return first ?? "nobody" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
