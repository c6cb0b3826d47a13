import NegotiationModel

extension Event {
    /// Whether the event changes nothing in anybody's view but the messages: it is told, and that is all.
    ///
    /// Such events are most of what happens, and for them no view is looked through.
    var isOnlyTold: Bool {
        switch self {
        case .said, .stated, .noted, .bit, .refused, .rejectionNoted, .declined, .drawn, .actionTaken, .stepResolved,
            .announced, .injectOffered, .realWorldRaised, .outOfReach, .codeReissued, .codeRevoked, .seatHandedOver:
            true
        default: false
        }
    }

    /// What was said, where it was.
    var message: Message? {
        if case .said(let message) = self { message } else { nil }
    }
}
