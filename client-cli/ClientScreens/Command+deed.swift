import NegotiationModel

extension Command {
    /// What somebody did, as the rest of a sentence: no more than the kind of it, since these eyes may not know more.
    var deed: String {
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
        case .inject: "delivered a planned inject"
        case .improvise: "delivered an inject written on the spot"
        case .setTrack: "set a track"
        case .setLevel: "set a rule's enforcement"
        case .certify: "ruled on what was performed"
        case .rule: "ruled on a free action"
        case .note: "made a note"
        case .end: "ended play (ENDEX)"
        case .seatBot: "seated an automated delegation"
        case .unseatBot: "took an automated delegation out"
        case .phaseElapsed: "closed the phase: its time was over"
        case .restarted: "recorded that the server started again"
        default: "did something"
        }
    }
}
