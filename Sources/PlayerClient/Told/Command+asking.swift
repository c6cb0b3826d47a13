import NegotiationModel

extension Command {
    /// Whether `yes` is asked for before it is given: where it can't be taken back, or binds.
    func isAskedFirst(in view: View) -> Bool {
        switch self {
        case .perform, .suspend, .propose, .accept, .reject, .withdraw, .start, .next, .end, .goBack, .certify, .rule,
            .roll, .inject, .appoint, .dropDraft, .reissue, .revoke:
            true
        case .setStatus(_, let status, _): status == .retired
        case .commit(let id, _):
            view.exercise.actions.first { $0.id == id }?.slot == .immediate || !view.broken(by: id).isEmpty
        default: false
        }
    }
}
