import NegotiationModel

extension Command {
    /// Whether `yes` is asked for before it is given: where it can't be taken back, or binds.
    func isAskedFirst(in view: View) -> Bool {
        guard !isRefusedByRule(in: view) else { return false }
        return switch self {
        case .perform, .suspend, .propose, .accept, .reject, .withdraw, .start, .next, .end, .goBack, .certify, .rule,
            .roll, .inject, .improvise, .state, .setStep, .setTrack, .setLevel, .appoint, .dropDraft, .reissue, .revoke:
            true
        case .setStatus(_, let status, _, _): status == .retired
        case .say(_, let text), .ask(let text), .answer(_, _, let text, _): text.contains("\n")
        case .commit(let id, _):
            view.exercise.actions.first { $0.id == id }?.slot == .immediate || !view.broken(by: id).isEmpty
        default: false
        }
    }

    /// Whether a rule of the exercise refuses it, as far as the seat sees. Then there is nothing to be asked, and it is
    /// given all the same: the rule says why, and that it bit is on record.
    func isRefusedByRule(in view: View) -> Bool {
        switch self {
        case .accept(let offer, _, _): view.known(offer)?.consent?.effect == .refused
        case .perform(let issue): view.isWaiting(on: issue)
        default: false
        }
    }
}
