import NegotiationModel
import Texts

extension ExpressionCompiler {
    mutating func call(
        _ name: String, _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        switch name {
        case "has": return try has(arguments, at: offset)
        case "size":
            try demand(arguments, [1], name, at: offset)
            let (list, type) = try compile(arguments[0])
            guard type.element != nil else {
                throw ExpressionMistake(
                    offset: arguments[0].offset, sentence: "a list is needed here, but this is \(self.name(of: type))")
            }
            return (.size(list), .number)
        case "min", "max":
            try demand(arguments, [2], name, at: offset)
            let (left, right) = (try compile(arguments[0], as: .number), try compile(arguments[1], as: .number))
            return (.infix(name == "min" ? .minimum : .maximum, left, right), .number)
        case "abs":
            try demand(arguments, [1], name, at: offset)
            let operand = try compile(arguments[0], as: .number)
            return (.infix(.maximum, operand, .infix(.subtract, .constant(0), operand)), .number)
        case "certified", "broken":
            try demand(arguments, [1], name, at: offset)
            let issue = try compile(arguments[0], as: .issue)
            return (name == "broken" ? .broken(issue) : .certified(issue), .truth)
        case "since":
            try demand(arguments, [1], name, at: offset)
            return (.since(try compile(arguments[0], as: .issue)), .number)
        case "performed", "breached":
            try demand(arguments, [1, 2], name, at: offset)
            let issue = try compile(arguments[0], as: .issue)
            let party = arguments.count == 2 ? try compile(arguments[1], as: .party) : nil
            return (name == "performed" ? .performed(issue, by: party) : .breached(issue, by: party), .truth)
        case "owes":
            try demand(arguments, [2], name, at: offset)
            return (.owes(try compile(arguments[0], as: .party), try compile(arguments[1], as: .issue)), .truth)
        case "mandated":
            try demand(arguments, [2, 3], name, at: offset)
            let issue = arguments.count == 3 ? try compile(arguments[2], as: .issue) : nil
            return (
                .mandated(try compile(arguments[0], as: .party), try compile(arguments[1], as: .party), issue), .truth
            )
        case "chose": return try chose(arguments, at: offset)
        case _ where name.lowercased() == "not":
            throw ExpressionMistake(offset: offset, sentence: "“\(name)” is no operator", instead: "write ! for it")
        default:
            throw ExpressionMistake(
                offset: offset, sentence: "no function is called “\(name)”",
                instead: nearest(
                    name,
                    among: [
                        "has", "size", "min", "max", "abs", "certified", "performed", "breached", "broken", "since",
                        "owes", "mandated", "chose",
                    ]))
        }
    }

    private mutating func has(_ arguments: [ExpressionSyntax], at offset: Int) throws(ExpressionMistake) -> Typed {
        guard arguments.count == 1, case .member(.name("package", _), let name, let nameOffset) = arguments[0],
            scope.hasOffer
        else {
            throw ExpressionMistake(
                offset: offset, sentence: "has(…) asks whether the package has a term",
                instead: "has(package.ISSUE), at moments of an offer")
        }
        return (.has(issue: try issue(name, at: nameOffset)), .truth)
    }

    private mutating func chose(_ arguments: [ExpressionSyntax], at offset: Int) throws(ExpressionMistake) -> Typed {
        guard arguments.count == 2, case .name(let action, let actionOffset) = arguments[1], scope.hasChoices else {
            throw ExpressionMistake(
                offset: offset, sentence: "chose(…) asks what a party had committed",
                instead: "chose(party, ACTION), in steps and actions")
        }
        let party = try compile(arguments[0], as: .party)
        return (
            .chose(party, action: try look(up: ActionID(action), in: index.actions, "action", at: actionOffset)), .truth
        )
    }

    private func demand(
        _ arguments: [ExpressionSyntax], _ counts: [Int], _ name: String, at offset: Int
    ) throws(ExpressionMistake) {
        guard !counts.contains(arguments.count) else { return }
        throw ExpressionMistake(
            offset: offset,
            sentence:
                "\(name)(…) takes \(counts.map(String.init).joined(separator: " or ")) values, not \(arguments.count)")
    }
}

/// A suggestion for a misspelt name: the nearest of the known ones, or a few of them.
func nearest(_ name: String, among known: [String]) -> String {
    guard !known.isEmpty else { return "" }
    if let near = Spelling.nearest(to: name, among: known) { return "did you mean “\(near)”?" }
    let few = known.prefix(8).joined(separator: ", ")
    return known.count > 8 ? "such as \(few) …" : "known here: \(few)"
}
