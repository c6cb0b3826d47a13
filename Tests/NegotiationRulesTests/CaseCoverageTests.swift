import NegotiationModel
import Testing

/// What the cases must cover between them.
@Suite("Coverage by cases")
struct CaseCoverageTests {
    @Test("every rule of the article has a case where it bites, one where it doesn't, and one at the boundary")
    func rules() {
        for number in 1...16 {
            let cases = CaseFile.all.filter { $0.name.hasPrefix("R\(number)-") }
            #expect(cases.count >= 3, "R\(number) has \(cases.count) cases")
        }
    }

    @Test("every kind of event and every refusal code stands in some case")
    func kinds() throws {
        var events: Set<String> = []
        var codes: Set<RefusalCode> = []
        for file in CaseFile.all {
            var player = CasePlayer()
            _ = try player.played(file)
            events.formUnion(player.session?.eventNames ?? [])
            codes.formUnion(player.session?.refusalCodes ?? [])
        }
        #expect(Self.eventNames.filter { !events.contains($0) } == [], "no case shows these events")
        #expect(RefusalCode.allCases.filter { !codes.contains($0) } == [], "no case shows these refusals")
    }

    /// The kinds of event. The compiler points here when one is added: the switch below is exhaustive.
    static let eventNames = [
        "started", "paused", "resumed", "restarted", "phaseBegan", "deadlineMoved", "epilogueBegan", "ended",
        "offerPutForward", "consented", "consentWithdrawn", "rejectionNoted", "offerClosed", "offerCopied",
        "offerTold", "offerKeptOpen", "declined", "concessionCounted", "agreed", "obligationsMade",
        "obligationMoved", "termReturned", "settlementImplemented", "said", "stated", "committed", "uncommitted",
        "performancePlanned", "suspensionPlanned", "revealed", "actionTaken", "mandateGiven", "mandateWithdrawn",
        "proposed", "proposalRuled", "trackMoved", "ledgerMoved", "onceSpent", "drawn", "stepResolved", "bit",
        "refused", "levelSet", "injected", "noted", "announced", "realWorldRaised", "wentBack", "outOfReach",
        "headAppointed", "actingSet", "draftWritten", "draftClosed", "requestMade", "requestTaken", "requestAnswered",
        "requestDismissed", "channelOpened", "channelClosed", "codeReissued", "codeRevoked", "seatHandedOver",
        "statusSet", "injectEdited", "mselImported", "injectOffered", "observed",
        "botSeated", "botUnseated",
    ]

    private func isListed(_ event: Event) -> Bool {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .ended,
            .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied,
            .offerTold, .offerKeptOpen, .declined, .concessionCounted, .agreed, .obligationsMade,
            .obligationMoved, .termReturned, .settlementImplemented, .said, .stated, .committed, .uncommitted,
            .performancePlanned, .suspensionPlanned, .revealed, .actionTaken, .mandateGiven, .mandateWithdrawn,
            .proposed, .proposalRuled, .trackMoved, .ledgerMoved, .onceSpent, .drawn, .stepResolved, .bit,
            .refused, .levelSet, .injected, .noted, .announced, .realWorldRaised, .wentBack, .outOfReach,
            .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed, .codeReissued, .codeRevoked, .seatHandedOver,
            .statusSet, .injectEdited, .mselImported, .injectOffered, .observed,
            .botSeated, .botUnseated:
            true
        }
    }
}
