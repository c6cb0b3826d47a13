import NegotiationModel
import WireMessages

// What an automated delegation does, in the words of the other pages.
extension PlainPages {
    /// A command that was done.
    ///
    /// - Parameter offer: the offer that it made, where it made one.
    func deed(_ command: Command, as offer: OfferID?) -> String {
        let name = offer.map { "\($0) put" } ?? "Put"
        return switch command {
        case .putForward(let draft): "\(name) forward \(content(draft))\(worth(of: offer))"
        case .counter(let countered, let draft):
            "\(name) forward against \(countered) \(content(draft))\(worth(of: offer))"
        case .accept(let offer, _, _): "\(offer) accepted\(terms(of: offer))"
        case .withdraw(let offer): "\(offer) withdrawn\(terms(of: offer))"
        case .perform(let issue): "Will be performed: \(view.name(issue))."
        case .commit(let action, let arguments) where isImmediate(action): "Done: \(text(action, arguments))."
        case .commit(let action, let arguments): "Chosen in secret: \(text(action, arguments))."
        default: "It \(command.deed)."
        }
    }

    /// A command that was refused.
    func attempt(_ command: Command) -> String {
        switch command {
        case .putForward(let draft): "Not put forward \(content(draft))"
        case .counter(let countered, let draft): "Not put forward against \(countered) \(content(draft))"
        case .accept(let offer, _, _): "Not accepted: \(offer)\(terms(of: offer))"
        case .withdraw(let offer): "Not withdrawn: \(offer)\(terms(of: offer))"
        case .perform(let issue): "Not to be performed: \(view.name(issue))."
        case .commit(let action, let arguments): "Not chosen: \(text(action, arguments))."
        default: "Not done: what it wanted was refused."
        }
    }

    /// The refusal with its rule; the passages stand in the exercise.
    func shortRefusal(_ error: WireError) -> [String] {
        var error = error
        error.data.citation = nil
        return refusal(error)
    }

    private func content(_ draft: OfferDraft) -> String {
        "to \(view.names(draft.addressees))\(draft.isPublic ? " in public" : ""): \(terms(draft.terms))."
    }

    private func known(_ offer: OfferID?) -> OfferView? { view.sections.offers?.first { $0.offer.id == offer } }

    private func terms(of offer: OfferID) -> String {
        known(offer).map { ": \(terms($0.offer.terms)).\(worth(of: offer))" } ?? "."
    }

    private func worth(of offer: OfferID?) -> String {
        guard let worth = known(offer)?.worth else { return "" }
        return " " + self.worth(worth, noDeal: view.sections.sheet?.noDealTotal)
    }

    private func isImmediate(_ action: ActionID) -> Bool {
        view.exercise.actions.contains { $0.id == action && $0.slot == .immediate }
    }

    /// An action with what it names, in the order of its parameters.
    private func text(_ id: ActionID, _ arguments: [String: [String]]) -> String {
        guard let action = view.exercise.actions.first(where: { $0.id == id }) else { return id.rawValue }
        let named = action.parameters.map { "\($0.id): " + (arguments[$0.id] ?? []).joined(separator: ", ") }
        return action.name + (named.isEmpty ? "" : " (\(named.joined(separator: "; ")))")
    }
}
