import NegotiationModel
import WireMessages

// Messages are sent at once, after a line that says who will read them; statements, which stay on the record, are asked about.
extension ClientModel {
    mutating func speak(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .state:
            try check(rest, .message, called: "the statement")
            askOrSend(.state(text: rest))
        case .ask:
            try check(rest, .message, called: "the question")
            announce(.ask(text: rest))
        case .realWorld:
            try check(rest, .note, called: "the text")
            send(.realWorld(text: rest))
        default:
            guard let (to, text) = rest.splitAtColon else {
                throw LineFault(
                    "A message says to whom it goes, then a colon.",
                    "Type for example say all: Good morning. Or ask TEXT for a line to control.")
            }
            try say(text, to: try audience(to, view), view)
        }
    }

    private func audience(_ text: String, _ view: View) throws(LineFault) -> Audience {
        let words = text.words
        switch text.folded {
        case "":
            throw LineFault("The message names nobody before the colon.", "Type say PARTIES: TEXT, or say all: TEXT.")
        case "all", "plenary", "everyone": return .plenary
        case "control": return .control
        case "delegation" where view.viewer.party != nil: return .delegation
        default: break
        }
        if let channel = view.sections.channels?.first(where: { $0.id.rawValue.folded == text.folded }) {
            return .channel(id: channel.id)
        }
        let parties: [PartyID]
        do {
            parties = try view.parties(words)
        } catch {
            if let channel = try? view.channelChoices.find(text) { return .channel(id: channel.id) }
            throw error
        }
        if let own = view.viewer.party, parties == [own] { return .delegation }
        return .parties(only: parties.filter { $0 != view.viewer.party })
    }

    private mutating func say(_ text: String, to audience: Audience, _ view: View) throws(LineFault) {
        try check(text, .message, called: "the message")
        let command = Command.say(to: audience, text: text)
        guard view.isHeard(audience) else { return send(command) }
        announce(command)
    }
}

extension View {
    /// Whether what is said now is read by those whom it is for, as far as the view tells: who will read it is said of
    /// nothing that is going to be refused.
    fileprivate func isHeard(_ audience: Audience) -> Bool {
        guard viewer.party != nil, audience != .control, audience != .delegation else { return true }
        return isHead && isRunning
    }
}
