/// What a word is for, as the help page groups them.
package enum WordGroup: String, CaseIterable, Sendable {
    case bargain = "To bargain:"
    case act = "To act:"
    case talk = "To talk:"
    case steer = "To steer:"
    case look = "To look:"
}

extension Word {
    package var group: WordGroup {
        switch self {
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent: .bargain
        case .act, .uncommit, .perform, .suspend, .propose: .act
        case .say, .state, .ask, .realWorld: .talk
        case .start, .pause, .resume, .next, .extend, .shorten, .back, .inject, .improvise, .approve, .hold, .skip,
            .retire, .edit, .step, .track, .rule, .certify, .decide, .note, .observe, .pose, .end,
            .bot:
            .steer
        case .draft: .bargain
        case .take, .answer, .dismiss, .acting, .appoint, .reissue, .revoke, .openChannel, .closeChannel: .steer
        case .help, .brief, .situation, .table, .offers, .show, .owed, .log, .recap, .who, .clock, .rules, .why,
            .source, .quit,
            .sheet, .msel, .observations, .questions, .eyes, .drafts, .rfis, .channels, .console, .alarm, .acknowledge:
            .look
        }
    }
}
