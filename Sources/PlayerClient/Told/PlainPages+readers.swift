import NegotiationModel

extension PlainPages {
    /// Whom what a command says goes to, before it is sent at once.
    func readers(of command: Command) -> [String] {
        switch command {
        case .ask: [readers(of: .control)]
        case .say(let audience, _): [readers(of: audience)]
        case .writeDraft: [readers(of: .delegation)]
        case .answer(let party, _, _, let toAll):
            [toAll ? "To: everyone, observers too, with the question." : "To: \(view.name(party)) alone."]
        case .openChannel(_, let parties):
            ["Heard by: \(view.names(parties)), and control. Nobody else learns of it."]
        default: []
        }
    }
}
