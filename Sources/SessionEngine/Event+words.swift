import NegotiationModel

extension Event {
    /// What was said, where it was.
    var message: Message? {
        if case .said(let message) = self { message } else { nil }
    }
}
