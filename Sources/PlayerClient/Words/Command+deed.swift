package import NegotiationModel

extension Command {
    /// What somebody did, as the rest of a sentence: no more than the kind of it, since these eyes may not know more.
    package var deed: String {
        switch self {
        case .putForward: "put an offer forward"
        case .counter: "countered an offer"
        case .accept: "accepted an offer"
        case .reject: "rejected an offer"
        case .withdraw: "withdrew an offer"
        case .withdrawConsent: "took a consent back"
        case .say: "sent a message"
        case .state: "made a statement"
        case .commit: "chose an action"
        case .uncommit: "took a chosen action back"
        case .perform: "planned to perform what is owed"
        case .suspend: "planned to hold back what is owed"
        case .propose: "proposed a free action"
        case .appoint: "handed the head's place over"
        case .writeDraft: "wrote a draft"
        case .dropDraft: "dropped a draft"
        case .putForwardDraft: "put a draft forward"
        case .ask: "asked control a question"
        case .realWorld: "stopped play for a reason of the real world"
        default: deedOfControl
        }
    }

    private var deedOfControl: String {
        switch self {
        case .start: "began play (STARTEX)"
        case .pause: "paused play"
        case .resume: "resumed play"
        case .next: "closed the phase"
        case .extend: "moved the deadline"
        case .goBack: "went back to the start of a phase"
        case .inject: "delivered a planned inject"
        case .improvise: "delivered an inject written on the spot"
        case .setStatus: "changed the status of a planned inject"
        case .editInject: "changed a planned inject"
        case .importMSEL: "imported another MSEL"
        case .injectDue: "delivered a planned inject by the clock"
        case .observe: "noted an observation"
        case .pose: "put a question to evaluators"
        case .setTrack: "set a track"
        case .setLevel: "set a rule's enforcement"
        case .certify: "ruled on what was performed"
        case .rule: "ruled on a free action"
        case .roll: "gave a free action a chance"
        case .note: "made a note"
        case .setStep(let sessions): sessions.isEmpty ? "let the table go by itself" : "let tables go in step"
        case .end: "ended play (ENDEX)"
        case .seatBot: "seated an automated delegation"
        case .unseatBot: "took an automated delegation out"
        case .phaseElapsed: "closed the phase: its time was over"
        case .setActing: "set who acts for a party"
        case .takeUp: "took up a question"
        case .answer: "answered a question"
        case .dismiss: "closed a question without an answer"
        case .openChannel: "opened a channel"
        case .closeChannel: "closed a channel"
        case .reissue: "gave a seat a new code"
        case .revoke: "revoked a seat's code"
        case .handOver: "recorded that another person took a seat"
        case .restarted: "recorded that the server started again"
        default: "did something"
        }
    }
}
