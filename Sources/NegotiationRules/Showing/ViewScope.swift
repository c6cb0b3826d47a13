public import NegotiationModel

/// What of one viewer's view may be another after some events: nothing else of it is looked at again.
public struct ViewScope: Sendable, Equatable {
    private(set) var sections: SectionSet = []
    /// The offers that something happened to, with the rows of the table that they speak of; where `sections` holds the
    /// offers, any may be another.
    private(set) var offers: [OfferID] = []
    let viewer: Viewer

    /// Nothing yet.
    public init(of viewer: Viewer) { self.viewer = viewer }

    /// The whole view.
    static func everything(of viewer: Viewer) -> ViewScope {
        var scope = ViewScope(of: viewer)
        scope.add(SectionSet.all)
        return scope
    }

    /// Whether nothing can be another.
    public var isEmpty: Bool { sections.isEmpty && offers.isEmpty }

    /// Whether no more than offers can be another, those that something happened to.
    public var isOfOffersAtMost: Bool { sections.isEmpty }

    /// Leaves messages out, for those who know them from their events.
    public mutating func leaveMessagesOut() { sections.remove(.messages) }

    /// Adds what an event can change in the viewer's view.
    ///
    /// It may name too much, and never too little: tests compare with whole views after every event. No event is left out,
    /// since the compiler asks for each.
    public mutating func add(_ event: Event) {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack, .ended:
            addCourse(event)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied, .offerTold,
            .offerKeptOpen:
            if let offer = event.offer { offers.append(offer) }
        case .agreed: add(world.union([.table, .agreements]))
        case .obligationsMade, .obligationMoved: add(world.union([.obligations]))
        case .termReturned: add(world.union([.table]))
        case .termLapsed: add(world.union([.table, .obligations]))
        case .settlementImplemented, .trackMoved: add(world)
        case .mandateGiven, .mandateWithdrawn: add(world.union([.mandates]))
        // What was committed is nobody's any more, and known to the formulas.
        case .revealed: add(world)
        case .levelSet: add(world.union([.play, .levels]))
        case .committed(let party, _), .uncommitted(let party, _), .performancePlanned(let party, _),
            .suspensionPlanned(let party, _):
            addOwn(of: party, [.desk])
        case .ledgerMoved(let party, _, _): addOwn(of: party, [.sheet, .sheets])
        case .proposed(let proposal): addOwn(of: proposal.party, [.proposals])
        case .proposalRuled(let party, _, _, _): addOwn(of: party, [.proposals])
        case .drawn: add([.proposals])
        case .said: add([.messages])
        case .injected, .statusSet, .injectEdited, .mselImported: if viewer == .control { add([.desk, .msel]) }
        case .stepSet: if viewer == .control { add([.desk]) }
        case .observed: if viewer == .control { add([.observations]) }
        case .questionPosed: if viewer == .control { add([.questions]) }
        case .headAppointed(let party, _), .actingSet(let party, _), .draftWritten(let party, _),
            .draftClosed(let party, _, _):
            addOwn(of: party, [.delegations])
        case .requestMade(let request): addOwn(of: request.party, [.requests])
        case .requestTaken(let party, _), .requestDismissed(let party, _, _): addOwn(of: party, [.requests])
        case .requestAnswered: add([.requests, .answers])
        case .channelOpened, .channelClosed: add([.channels])
        case .botSeated, .botUnseated: add([.bots])
        case .stated, .noted, .bit, .refused, .declined, .actionTaken, .stepResolved, .announced, .injectOffered,
            .realWorldRaised, .outOfReach, .codeReissued, .codeRevoked, .seatHandedOver, .concessionCounted,
            .onceSpent:
            break
        }
    }

    private mutating func addCourse(_ event: Event) {
        switch event {
        case .restarted, .deadlineMoved: add([.play])
        case .epilogueBegan: break
        // With a round, old offers are forgotten.
        case .phaseBegan: add(world.union([.play, .offers, .table, .desk]))
        case .wentBack: add(.all)
        // What players weren't shown before may be theirs to see now.
        case .ended: add(viewer.party == nil ? [.play, .desk] : [.play, .desk, .sheet, .offers])
        default: add([.play, .desk])
        }
    }

    /// What follows from the numbers, what is in force, and all else that the exercise's formulas read.
    private var world: SectionSet {
        switch viewer {
        case .party: [.tracks, .offers, .sheet, .desk]
        // Without a sheet no offer has a worth.
        case .control: [.tracks, .desk, .sheets]
        case .observer: [.tracks]
        }
    }

    private mutating func add(_ more: SectionSet) { sections.formUnion(more) }

    /// What one party has for itself, and control sees.
    private mutating func addOwn(of party: PartyID, _ own: SectionSet) {
        if viewer == .control || viewer == .party(party) { add(own) }
    }
}
