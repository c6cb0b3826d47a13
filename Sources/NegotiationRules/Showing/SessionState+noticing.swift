import ExerciseModel
public import NegotiationModel
import RulePrograms

// Who is told of an event, without the words: for those who count news and make none.
extension SessionState {
    /// Whether a viewer is told anything of an event that has just been applied: whether `notices(of:for:)` has any.
    public func isNoticed(_ event: Event, by viewer: Viewer) -> Bool {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack, .ended,
            .declined, .agreed, .termReturned, .termLapsed, .settlementImplemented, .stated, .levelSet, .botSeated,
            .botUnseated:
            true
        case .concessionCounted, .obligationsMade, .onceSpent, .stepResolved: false
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen:
            event.offer.flatMap { play.standing($0) }.map { knows($0, viewer) } ?? false
        case .obligationMoved(_, _, let cause, _): cause != .replaced
        case .outOfReach, .refused, .statusSet, .injectEdited, .mselImported, .injectOffered, .observed,
            .questionPosed, .noted, .realWorldRaised, .codeReissued, .codeRevoked, .stepSet:
            viewer == .control
        case .said, .requestAnswered, .channelOpened, .channelClosed, .bit, .announced, .injected:
            hears(event, viewer)
        case .revealed: isRevealingTold
        case .trackMoved, .drawn: sees(event, viewer)
        case .ledgerMoved(let party, _, _): isOwn(party, viewer) && showsValues(to: viewer)
        case .seatHandedOver(let seat, _, _):
            people.occupancy(of: seat)?.role.party.map { isOwn($0, viewer) } ?? (viewer == .control)
        case .mandateGiven(let from, let to, _), .mandateWithdrawn(let from, let to):
            isOwn(from, viewer) || isOwn(to, viewer)
        case .actionTaken(let party, let choice): isSaidAtOnce(choice.action) && isTold(of: choice, by: party, viewer)
        case .proposed(let proposal): isOwn(proposal.party, viewer)
        case .requestMade(let request): isOwn(request.party, viewer)
        case .committed(let party, _), .uncommitted(let party, _), .performancePlanned(let party, _),
            .suspensionPlanned(let party, _), .proposalRuled(let party, _, _, _),
            .headAppointed(let party, _), .actingSet(let party, _), .draftWritten(let party, _),
            .draftClosed(let party, _, _), .requestTaken(let party, _), .requestDismissed(let party, _, _):
            isOwn(party, viewer)
        }
    }

    /// Whether older offers can be forgotten when so many are put forward.
    public func canForgetOffers(puttingForward count: Int) -> Bool {
        count > 0 && play.offers.count + count > Play.closedOffersKept
    }

    private func hears(_ event: Event, _ viewer: Viewer) -> Bool {
        switch event {
        case .said(let message): hears(message, viewer)
        case .requestAnswered(let party, _, _, let toAll): toAll || isOwn(party, viewer)
        case .channelOpened(let channel): hears(channel, viewer)
        case .channelClosed(let id): people.channel(id).map { hears($0, viewer) } ?? false
        case .bit(let bite): sees(bite, viewer)
        case .announced(_, let seenBy): viewer == .control || seenBy.contains(viewer)
        case .injected(let inject): isAddressed(inject, viewer)
        default: false
        }
    }

    private func sees(_ event: Event, _ viewer: Viewer) -> Bool {
        switch event {
        case .trackMoved(let place, let from, let to, _): seesMove(of: place, from: from, to: to, viewer)
        case .drawn(let die): isTold(of: die, viewer)
        default: false
        }
    }

    private func seesMove(of place: TrackPlace, from: Int, to: Int, _ viewer: Viewer) -> Bool {
        guard let track = index.tracks[place.track], exercise.tracks[track].listed else { return false }
        let owners = place.owners.compactMap { index.parties[$0] }
        if index.sight(of: track, owners: owners).includes(viewer, index) { return true }
        return bandMove(of: exercise.tracks[track], from: from, to: to) != nil
    }
}

extension Event {
    /// Whether it hangs on what stands when it is applied who is told of it: who knows the offer, is in the channel, has the seat.
    public var isToldByWhatStands: Bool {
        switch self {
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen, .channelClosed, .seatHandedOver:
            true
        case .said(let message): if case .channel = message.audience { true } else { false }
        default: false
        }
    }
}
