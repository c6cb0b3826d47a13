import NegotiationModel

/// A text in a command that a person typed, where it stands among the parameters, and what it may be.
public struct TypedText: Sendable, Hashable {
    public var path: String
    public var text: String
    public var rule: TextRule

    init(_ path: String, _ text: String, _ rule: TextRule) {
        self.path = path
        self.text = text
        self.rule = rule
    }
}

extension Command {
    /// The texts that a person typed, each with its rule.
    public var typedTexts: [TypedText] {
        switch self {
        case .putForward(let offer): [TypedText("offer.note", offer.note, .note)]
        case .counter(_, let offer): [TypedText("with.note", offer.note, .note)]
        case .say(_, let text), .state(let text): [TypedText("text", text, .message)]
        case .propose(let what, let effect, let reasons):
            [TypedText("what", what, .remark), TypedText("effect", effect, .remark)]
                + reasons.enumerated().map { TypedText("reasons[\($0.offset)]", $0.element, .remark) }
        case .improvise(let from, _, let text): [TypedText("from", from, .name), TypedText("text", text, .message)]
        case .realWorld(let text): [TypedText("text", text, .note)]
        case .rule(_, _, _, let text), .note(let text): [TypedText("text", text, .remark)]
        // Whether a certificate needs its reason is for play to say: it hangs on what has been performed.
        case .reject(_, let reason), .pause(let reason), .next(let reason), .certify(_, _, _, let reason):
            [TypedText("reason", reason, .reason)]
        case .setTrack(_, _, let reason), .setLevel(_, _, let reason), .end(let reason):
            [TypedText("reason", reason, .neededReason)]
        case .accept, .withdraw, .withdrawConsent, .commit, .uncommit, .perform, .suspend, .start, .resume, .extend,
            .inject, .seatBot, .unseatBot, .phaseElapsed, .restarted:
            []
        }
    }
}
