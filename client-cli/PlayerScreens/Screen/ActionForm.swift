import Desks
import NegotiationModel
import PlayerClient

/// What is chosen with an action, as a form: a field for each of its parameters, and one that does it.
struct ActionForm: Sendable, Equatable {
    private(set) var choice: ActionChoice
    /// Which field has the keys: a parameter's, or behind them the one that does it.
    private(set) var field: Int
    /// At which value the arrows stand, where several can be chosen.
    private(set) var marker = 0

    init(_ choice: ActionChoice) {
        self.choice = choice
        field = choice.first
    }

    var action: ActionView { choice.action }
    var arguments: [String: [String]] { choice.arguments }
    var parameter: ActionParameter? { action.parameters.indices.contains(field) ? action.parameters[field] : nil }

    // MARK: Keys

    mutating func take(_ key: ScreenKey, _ view: View) -> FormOutcome {
        switch key {
        case .up: return step(-1)
        case .down: return step(1)
        case .enter: return parameter == nil ? .send : step(1)
        default: break
        }
        guard let parameter else { return .unknown }
        let before = arguments
        let values = ActionLine.values(of: parameter, in: view)
        guard !values.isEmpty, change(key, parameter, values, view) else { return .unknown }
        return arguments == before ? .moved : .changed
    }

    private mutating func step(_ distance: Int) -> FormOutcome {
        field = min(max(0, field + distance), action.parameters.count)
        marker = 0
        return .moved
    }

    /// Goes to a field where something is missing.
    mutating func go(to field: Int) {
        self.field = field
        marker = 0
    }

    private mutating func change(
        _ key: ScreenKey, _ parameter: ActionParameter, _ values: [String], _ view: View
    ) -> Bool {
        let chosen = arguments[parameter.id] ?? []
        let index = parameter.takesSeveral ? marker : values.firstIndex { chosen.first == $0 }
        switch key {
        case .left: mark(max(0, (index ?? 1) - 1), parameter, values)
        case .right: mark(min(values.count - 1, (index ?? -1) + 1), parameter, values)
        case .sign(" ") where parameter.takesSeveral: turn(marker, parameter, values)
        case .sign("0") where parameter.takesSeveral:
            choice.arguments[parameter.id] = chosen.count == values.count ? [] : values
        case .backspace, .delete: choice.arguments[parameter.id] = []
        case .sign(let sign): return name(sign, key.digit, index, parameter, values, view)
        default: return false
        }
        return true
    }

    /// A digit chooses; a letter goes to the next value that begins with it.
    private mutating func name(
        _ sign: Unicode.Scalar, _ digit: Int?, _ index: Int?, _ parameter: ActionParameter, _ values: [String],
        _ view: View
    ) -> Bool {
        if let digit {
            guard values.indices.contains(digit - 1) else { return false }
            mark(digit - 1, parameter, values)
            if parameter.takesSeveral { turn(digit - 1, parameter, values) }
            return true
        }
        let pages = PlainPages(view: view, time: 0)
        let order = values.indices.map { ((index ?? -1) + 1 + $0) % values.count }
        let found = order.first { pages.words(of: [values[$0]], parameter).folded.hasPrefix(String(sign).folded) }
        guard let found else { return false }
        mark(found, parameter, values)
        return true
    }

    /// Goes to a value, which where one alone can be chosen chooses it.
    private mutating func mark(_ index: Int, _ parameter: ActionParameter, _ values: [String]) {
        marker = index
        if !parameter.takesSeveral { choice.arguments[parameter.id] = [values[index]] }
    }

    /// In or out, in the exercise's order.
    private mutating func turn(_ index: Int, _ parameter: ActionParameter, _ values: [String]) {
        let chosen = arguments[parameter.id] ?? []
        let isIn = chosen.contains(values[index])
        choice.arguments[parameter.id] = values.filter {
            isIn ? $0 != values[index] && chosen.contains($0) : $0 == values[index] || chosen.contains($0)
        }
    }
}
