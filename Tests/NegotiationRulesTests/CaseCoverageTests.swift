import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

/// What the cases must cover between them.
@Suite("Coverage by cases")
struct CaseCoverageTests {
    @Test("every rule of Off-ramp 2022 has a case headed “bites”, one “doesn't bite”, and one “boundary”")
    func rules() {
        let headings = CaseFile.all.compactMap(\.heading)
        for rule in TestExercises.offRamp.exercise.rules {
            for kind in CaseFile.Heading.Kind.allCases {
                #expect(
                    headings.contains(CaseFile.Heading(rule: rule.id.rawValue, kind: kind)),
                    "no case is headed “# \(rule.id) \(rule.name): \(kind.rawValue).”")
            }
        }
    }

    @Test("a case's file is named after the rule that its heading names")
    func names() {
        for case (let name, let heading?) in CaseFile.all.map({ ($0.name, $0.heading) }) {
            #expect(name.hasPrefix(heading.rule + "-"), "\(name) is headed \(heading.rule)")
        }
    }

    @Test("a heading is read as it is written, and nothing else is one")
    func reading() {
        func heading(_ text: String) -> CaseFile.Heading? { CaseFile(name: "a", text: text).heading }
        #expect(heading("# R12 heat (A4): bites. More.\nbegin\n") == .init(rule: "R12", kind: .bites))
        #expect(heading("# X4 the-round-turns: doesn't bite on it") == .init(rule: "X4", kind: .doesNotBite))
        #expect(heading("# R3 waits, snapback (A4): boundary. At 9") == .init(rule: "R3", kind: .boundary))
        #expect(heading("# R12 off: it never bites") == nil)
        #expect(heading("# R12 heat: at the boundary it bites") == nil)
        #expect(heading("begin\n# R12 heat: bites.") == nil)
    }

    @Test("every kind of event and every refusal code stands in some case")
    func kinds() {
        var events: Set<String> = []
        var codes: Set<RefusalCode> = []
        for file in CaseFile.all {
            let played = PlayedCase.of(file)
            events.formUnion(played.eventNames)
            codes.formUnion(played.refusalCodes)
        }
        #expect(Self.eventNames.filter { !events.contains($0) } == [], "no case shows these events")
        #expect(RefusalCode.allCases.filter { !codes.contains($0) } == [], "no case shows these refusals")
    }

    /// The kinds of event. The compiler points here when one is added: the switch below is exhaustive.
    static let eventNames = [
        "started", "paused", "resumed", "restarted", "phaseBegan", "deadlineMoved", "epilogueBegan", "ended",
        "offerPutForward", "consented", "consentWithdrawn", "rejectionNoted", "offerClosed", "offerCopied",
        "offerTold", "offerKeptOpen", "declined", "concessionCounted", "agreed", "obligationsMade",
        "obligationMoved", "termReturned", "termLapsed", "settlementImplemented", "said", "stated", "committed",
        "uncommitted",
        "performancePlanned", "suspensionPlanned", "revealed", "actionTaken", "mandateGiven", "mandateWithdrawn",
        "proposed", "proposalRuled", "trackMoved", "ledgerMoved", "onceSpent", "drawn", "stepResolved", "bit",
        "refused", "levelSet", "injected", "noted", "stepSet", "announced", "realWorldRaised", "wentBack", "outOfReach",
        "headAppointed", "actingSet", "draftWritten", "draftClosed", "requestMade", "requestTaken", "requestAnswered",
        "requestDismissed", "channelOpened", "channelClosed", "codeReissued", "codeRevoked", "seatHandedOver",
        "statusSet", "injectEdited", "mselImported", "injectOffered", "observed", "questionPosed",
        "botSeated", "botUnseated",
    ]

    private func isListed(_ event: Event) -> Bool {
        switch event {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .ended,
            .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed, .offerCopied,
            .offerTold, .offerKeptOpen, .declined, .concessionCounted, .agreed, .obligationsMade,
            .obligationMoved, .termReturned, .termLapsed, .settlementImplemented, .said, .stated, .committed,
            .uncommitted,
            .performancePlanned, .suspensionPlanned, .revealed, .actionTaken, .mandateGiven, .mandateWithdrawn,
            .proposed, .proposalRuled, .trackMoved, .ledgerMoved, .onceSpent, .drawn, .stepResolved, .bit,
            .refused, .levelSet, .injected, .noted, .stepSet, .announced, .realWorldRaised, .wentBack, .outOfReach,
            .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed, .codeReissued, .codeRevoked, .seatHandedOver,
            .statusSet, .injectEdited, .mselImported, .injectOffered, .observed, .questionPosed,
            .botSeated, .botUnseated:
            true
        }
    }
}
