public import NegotiationModel

/// A text in a command that a person typed, where it stands among the parameters, and what it may be.
public struct TypedText: Sendable, Hashable {
    /// Where it stands, such as `offer.note` or `reasons[1]`.
    public var path: String
    /// As it was typed, unchecked.
    public var text: String
    /// How long it may be, and which characters it may hold.
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
        case .improvise(let from, _, let text, let method, let subject):
            [TypedText("from", from, .name), TypedText("text", text, .message)]
                + [
                    method.map { TypedText("method", $0, .name) }, subject.map { TypedText("subject", $0, .subject) },
                ].compactMap(\.self)
        case .inject(_, let edit, _): edit?.typedTexts ?? []
        case .editInject(_, let edit, _): edit.typedTexts
        case .observe(_, let text, let rating):
            [TypedText("text", text, .message)] + (rating.map { [TypedText("rating", $0, .name)] } ?? [])
        case .realWorld(let text): [TypedText("text", text, .note)]
        case .rule(_, _, _, let text), .roll(_, _, _, let text), .note(let text), .pose(let text, _):
            [TypedText("text", text, .remark)]
        // Whether a certificate needs its reason is for play to say: it hangs on what has been performed.
        case .reject(_, let reason), .pause(let reason), .next(let reason, _), .certify(_, _, _, let reason, _),
            .setStatus(_, _, let reason, _):
            [TypedText("reason", reason, .reason)]
        case .writeDraft(_, let offer, _): [TypedText("offer.note", offer.note, .note)]
        case .ask(let text), .answer(_, _, let text, _): [TypedText("text", text, .message)]
        case .dismiss(_, _, let reason): [TypedText("reason", reason, .reason)]
        case .openChannel(let name, _): [TypedText("name", name, .name)]
        case .goBack(_, let reason, _), .setTrack(_, _, let reason, _), .setLevel(_, _, let reason, _),
            .end(let reason, _):
            [TypedText("reason", reason, .neededReason)]
        case .accept, .withdraw, .withdrawConsent, .commit, .uncommit, .perform, .suspend, .start, .resume, .extend,
            .seatBot, .unseatBot, .injectDue, .phaseElapsed, .restarted, .importMSEL, .setStep:
            []
        case .appoint, .setActing, .dropDraft, .putForwardDraft, .takeUp, .closeChannel, .reissue, .revoke, .handOver:
            []
        }
    }
}

extension InjectEdit {
    fileprivate var typedTexts: [TypedText] {
        [
            from.map { TypedText("edit.from", $0, .name) }, method.map { TypedText("edit.method", $0, .name) },
            subject.map { TypedText("edit.subject", $0, .subject) }, body.map { TypedText("edit.body", $0, .message) },
        ].compactMap(\.self)
    }
}
