public import StrictJSON

extension Command: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self = try Self.reading(kind, &members)
        try members.end()
    }

    /// Reads what stands under a kind's name; whoever calls it ends the members.
    package static func reading(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent:
            try bargaining(kind, &members)
        case .say, .state, .realWorld:
            try words(kind, &members)
        case .commit, .uncommit, .perform, .suspend, .propose:
            try actions(kind, &members)
        case .start, .pause, .resume, .next, .extend, .goBack, .note, .setStep, .end:
            try control(kind, &members)
        case .inject, .improvise, .setStatus, .editInject, .importMSEL:
            try injects(kind, &members)
        case .setTrack, .setLevel, .certify, .rule, .roll:
            try rulings(kind, &members)
        case .appoint, .setActing, .writeDraft, .dropDraft, .putForwardDraft, .ask, .takeUp, .answer, .dismiss:
            try people(kind, &members)
        case .openChannel, .closeChannel, .reissue, .revoke, .observe, .pose, .seatBot, .unseatBot:
            try seats(kind, &members)
        case .handOver, .phaseElapsed, .injectDue, .restarted:
            try clock(kind, &members)
        }
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent:
            writeBargaining(to: &writer)
        case .say, .state, .realWorld:
            writeWords(to: &writer)
        case .commit, .uncommit, .perform, .suspend, .propose:
            writeActions(to: &writer)
        case .start, .pause, .resume, .next, .extend, .goBack, .note, .setStep, .end:
            writeControl(to: &writer)
        case .inject, .improvise, .setStatus, .editInject, .importMSEL:
            writeInjects(to: &writer)
        case .setTrack, .setLevel, .certify, .rule, .roll:
            writeRulings(to: &writer)
        case .appoint, .setActing, .writeDraft, .dropDraft, .putForwardDraft, .ask, .takeUp, .answer, .dismiss:
            writePeople(to: &writer)
        case .openChannel, .closeChannel, .reissue, .revoke, .observe, .pose, .seatBot, .unseatBot:
            writeSeats(to: &writer)
        case .handOver, .phaseElapsed, .injectDue, .restarted:
            writeClock(to: &writer)
        }
    }
}
