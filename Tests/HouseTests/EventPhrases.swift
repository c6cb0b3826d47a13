/// How the outcome lines of a case file say each kind of event; `…` stands for what differs from line to line.
///
/// All phrases of an event must be met, one line each. That play really gives these lines is what the cases test.
enum EventPhrases {
    static let all: [String: [String]] = course.merging(table) { $1 }.merging(acts) { $1 }.merging(numbers) { $1 }
        .merging(people) { $1 }

    private static let course: [String: [String]] = [
        "started": ["STARTEX"],
        "paused": ["paused, … left"],
        "resumed": ["resumed until"],
        "restarted": ["restarted"],
        "phaseBegan": ["now round"],
        "deadlineMoved": ["time … min, … left"],
        "epilogueBegan": ["the epilogue begins"],
        "wentBack": ["back to round …, branch …, paused with … left: "],
        "ended": ["ENDEX"],
        "injected": ["inject … from … to"],
        "noted": ["note: "],
        "stepSet": ["in step: "],
        "statusSet": ["row … is approved", "row … is held", "row … is skipped", "row … is retired: "],
        "injectEdited": ["row … changed: "],
        "mselImported": ["MSEL imported, new: "],
        "injectOffered": ["row … offered to control"],
        "observed": ["observation … on …, …: "],
        "questionPosed": ["question … on …: "],
        "announced": ["announced to "],
        "realWorldRaised": [" stops play for a real reason: "],
        "botSeated": ["an automated delegation (…) plays "],
        "botUnseated": ["the automated delegation of … stands down ("],
        "said": [" to …, …: "],
        "stated": [" states: "],
    ]

    private static let table: [String: [String]] = [
        "offerPutForward": ["offer …: … needs …; lapses after round"],
        "consented": [" accepts "],
        "consentWithdrawn": [" takes its consent to … back"],
        "rejectionNoted": [" speaks against …, which stands"],
        "offerClosed": [
            " is agreed", " is rejected by ", " is countered by ", " is withdrawn", " is superseded by ", " lapses (",
        ],
        "offerCopied": [" copied to "],
        "offerTold": [" told to "],
        "offerKeptOpen": [" bound and open through "],
        "declined": [" declined … of "],
        "concessionCounted": ["conceding … to …: run"],
        "agreed": ["agreement … from … between"],
        "obligationsMade": ["obligations: "],
        "obligationMoved": [" → performed (", " → breached ("],
        "termReturned": [" returns to the status quo"],
        "termLapsed": [" of agreement … lapses"],
        "settlementImplemented": ["the settlement is implemented"],
        "outOfReach": ["agreement … is out of reach: "],
    ]

    private static let acts: [String: [String]] = [
        "committed": [" commits "],
        "uncommitted": [" takes … back"],
        "performancePlanned": [" will perform "],
        "suspensionPlanned": [" will suspend "],
        "revealed": ["revealed: "],
        "actionTaken": [" does "],
        "mandateGiven": [" mandates "],
        "mandateWithdrawn": ["'s mandate back"],
        "proposed": [" proposes "],
        "proposalRuled": ["control allows ", "control denies "],
    ]

    private static let people: [String: [String]] = [
        "headAppointed": [" becomes the head of "],
        "actingSet": ["any member acts for ", "the head alone acts for "],
        "draftWritten": [" drafts …, revision …, to "],
        "draftClosed": ["draft … of … becomes ", "draft … of … is dropped"],
        "requestMade": [" asks …: "],
        "requestTaken": ["request … of … is taken up"],
        "requestAnswered": [" is answered: ", " is answered to all: "],
        "requestDismissed": [" is dismissed: "],
        "channelOpened": ["channel … opens for "],
        "channelClosed": ["channel … closes"],
        "codeReissued": [" has a new code"],
        "codeRevoked": [" has no code"],
        "seatHandedOver": [" goes from … to "],
    ]

    private static let numbers: [String: [String]] = [
        "trackMoved": [" → … (…)"],
        "ledgerMoved": ["ledger[…] … ("],
        "drawn": ["draw …: … of "],
        "bit": [" bites, seen by "],
        "refused": ["refused rule "],
        "levelSet": [" is at …: "],
        "stepResolved": ["[…] "],
        // Nothing is told of it: a second attempt does nothing, and that is what a case shows.
        "onceSpent": [],
    ]
}
