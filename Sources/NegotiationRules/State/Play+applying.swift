import ExerciseModel
import NegotiationModel
import RulePrograms

// The one way in which play changes. `SessionState.apply` alone can call it on what a session holds: nobody else may set
// its play.
extension Play {
    /// Makes an event part of play. Never fails and decides nothing.
    mutating func apply(_ event: Event, in program: RuleProgram) {
        let index = program.index
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .ended:
            applyCourse(event, index)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen, .concessionCounted:
            applyOffer(event, index)
        case .agreed, .obligationsMade, .obligationMoved, .termReturned, .termLapsed, .settlementImplemented,
            .outOfReach:
            applyAgreement(event, index)
        case .said(let message): applyMessage(message)
        case .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .revealed, .mandateGiven,
            .mandateWithdrawn, .proposed, .proposalRuled:
            applyAction(event, index)
        case .trackMoved, .ledgerMoved, .onceSpent, .levelSet, .drawn: applyNumber(event, index)
        case .injected, .statusSet, .injectEdited, .mselImported: applyRows(event, program)
        case .observed(let observation): observations.append(observation)
        case .questionPosed(let question): questions.append(question)
        // What `SessionState` keeps beside play.
        case .wentBack, .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken,
            .requestAnswered, .requestDismissed, .channelOpened, .channelClosed, .codeReissued, .codeRevoked,
            .botSeated, .botUnseated, .stepSet:
            break
        // What is told, and changes nothing.
        case .seatHandedOver, .declined, .stated, .actionTaken, .stepResolved, .bit, .refused, .announced, .noted,
            .injectOffered, .realWorldRaised:
            break
        }
    }

    // MARK: Course

    private mutating func applyCourse(_ event: Event, _ index: ExerciseIndex) {
        keepExerciseTime(event, index)
        switch event {
        case .started: status = .running
        case .paused(_, let left): (status, remaining, deadline) = (.paused, left, nil)
        case .resumed(let end): (status, deadline, remaining) = (.running, end, nil)
        case .restarted(let end): if let end { deadline = end }
        case .phaseBegan(let here, let end):
            let atMs = end - index.phase(at: here).minutes * 60_000
            turn = PhaseTurn(from: point, atMs: atMs, isByClock: deadline.map { $0 <= atMs } ?? false)
            (point, deadline) = (here, end)
            if here.index == 0 && !here.inEpilogue { beginRound() }
        case .deadlineMoved(let end, let left, _):
            if status == .paused { remaining = left } else { deadline = end }
        case .ended(let id, let reason):
            (status, ending, endingReason, deadline, remaining) = (.ended, id, reason, nil, nil)
        default: break
        }
    }

    // MARK: Words

    /// Those who join read so many messages of a channel back, or a few more; older ones are in the news.
    private static let messagesKept = 200
    // So many are forgotten at once: one by one each would move all others.
    private static let messagesForgotten = 25

    private mutating func applyMessage(_ message: Message) {
        let route = MessageRoute(message)
        count(.messages(route))
        messageCount += 1
        channels[route, default: []].append(KeptMessage(order: messageCount, message: message))
        if channels[route]!.count >= Self.messagesKept + Self.messagesForgotten {
            channels[route]!.removeFirst(Self.messagesForgotten)
        }
    }

    // MARK: Numbers

    private mutating func applyNumber(_ event: Event, _ index: ExerciseIndex) {
        switch event {
        case .trackMoved(let number, let from, let to, let cause):
            guard let slot = index.slot(of: number) else { return }
            slots[slot] = to
            lastMoves[slot] = LastMove(by: to - from, cause: cause)
        case .ledgerMoved(let party, let by, _): if let party = index.parties[party] { ledgers[party] += by }
        case .onceSpent(let key): spent.insert(key)
        case .levelSet(let rule, let level, _): if let rule = index.rules[rule] { levels[rule] = level }
        case .drawn(let die):
            thrown.insert(die.name)
            guard case .proposal(let party, let number) = die.cause else { return }
            if let position = proposalIndex(party, number) { proposals[position].die = die }
        default: break
        }
    }
}
