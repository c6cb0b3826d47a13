package import NegotiationModel
import PlayerClient

/// What is chosen with an action, parameter by parameter.
package struct ActionChoice: Sendable, Equatable {
    package let action: ActionView
    /// What was chosen of it before; nil where nothing was.
    package let before: Choice?
    package var arguments: [String: [String]]
    /// The parameter that is asked for first.
    package private(set) var first = 0

    package init(_ action: ActionView, in view: View) {
        self.action = action
        before = view.sections.desk?.committed.first { $0.action == action.id }
        arguments = before?.arguments ?? [:]
    }

    package var command: Command { .commit(action: action.id, arguments: arguments) }
    package var line: String { ActionLine.typed(action, arguments) }

    /// Whether something is chosen that would be lost.
    package var isChanged: Bool { arguments != before?.arguments ?? [:] && arguments.values.contains { !$0.isEmpty } }

    /// The first parameter for which nothing is chosen yet.
    package var missing: Int? { action.parameters.firstIndex { (arguments[$0.id] ?? []).isEmpty } }

    /// Chooses a party beforehand, where the action names one.
    package mutating func choose(_ party: PartyID) {
        let index = action.parameters.firstIndex { if case .party = $0.kind { true } else { false } }
        guard let index else { return }
        arguments[action.parameters[index].id] = [party.rawValue]
        first = index + 1
    }
}

extension ActionParameter {
    /// Whether several values can be chosen for it.
    package var takesSeveral: Bool {
        if case .issues = kind { true } else { false }
    }
}
