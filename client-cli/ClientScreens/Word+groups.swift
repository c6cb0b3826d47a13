/// What a word is for, as the help page groups them.
enum WordGroup: String, CaseIterable, Sendable {
    case bargain = "To bargain:"
    case act = "To act:"
    case talk = "To talk:"
    case steer = "To steer:"
    case look = "To look:"
}

extension Word {
    var group: WordGroup {
        switch self {
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent: .bargain
        case .act, .uncommit, .perform, .suspend, .propose: .act
        case .say, .state, .ask, .realWorld: .talk
        case .start, .pause, .resume, .next, .extend, .inject, .improvise, .track, .rule, .certify, .decide, .note,
            .end, .bot:
            .steer
        case .help, .brief, .situation, .table, .offers, .show, .owed, .log, .who, .clock, .rules, .why, .source, .quit,
            .sheet, .msel:
            .look
        }
    }
}
