import NegotiationModel

/// Macros, lists and operators.
extension ExpressionCompiler {
    /// Each more would take up to 64 times as long.
    private static let nestedListsMaximum = 3

    mutating func macro(
        _ list: ExpressionSyntax, _ name: String, _ variable: String, _ body: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        let (list, type) = try compile(list)
        guard let element = type.element else {
            throw ExpressionMistake(
                offset: offset, sentence: "only a list has .\(name)(…), and this is \(self.name(of: type))")
        }
        guard constant(variable) == nil else {
            throw ExpressionMistake(
                offset: offset, sentence: "“\(variable)” is taken", instead: "another name for the element")
        }
        guard locals.count < Self.nestedListsMaximum else {
            throw ExpressionMistake(
                offset: offset,
                sentence: "more than \(Self.nestedListsMaximum) lists are gone through within each other",
                instead: "ask for less at once")
        }
        locals.append((variable, element))
        defer { locals.removeLast() }
        let body = try compile(body, as: .truth)
        let local = locals.count - 1
        return (name == "all" ? .all(list, local: local, body) : .exists(list, local: local, body), .truth)
    }

    mutating func list(_ elements: [ExpressionSyntax], at offset: Int) throws(ExpressionMistake) -> Typed {
        var formulas: [Formula] = []
        var type: ExpressionType?
        for element in elements {
            let (formula, elementType) = try compile(element)
            guard elementType == .party || elementType == .issue else {
                throw ExpressionMistake(
                    offset: element.offset,
                    sentence: "a list holds parties or issues, and this is \(name(of: elementType))")
            }
            if let type { try demandSame(type, elementType, at: element.offset) }
            type = elementType
            formulas.append(formula)
        }
        return (.mask(formulas), type == .issue ? .issues : .parties)
    }

    mutating func infix(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        switch symbol {
        case "&&": return (.and(try compile(left, as: .truth), try compile(right, as: .truth)), .truth)
        case "||": return (.or(try compile(left, as: .truth), try compile(right, as: .truth)), .truth)
        case "in":
            let (element, elementType) = try compile(left)
            let listType: ExpressionType = elementType == .issue ? .issues : .parties
            guard elementType == .party || elementType == .issue else {
                throw ExpressionMistake(
                    offset: left.offset,
                    sentence: "only a party or an issue can be in a list, and this is \(name(of: elementType))")
            }
            return (.contains(element, in: try compile(right, as: listType)), .truth)
        case "==", "!=", "<", "<=", ">", ">=": return try comparison(symbol, left, right, at: offset)
        default: return try arithmetic(symbol, left, right)
        }
    }

    private mutating func comparison(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        let (left, right) = (try compile(left), try compile(right))
        try demandSame(left.type, right.type, at: offset)
        if symbol != "==", symbol != "!=" {
            switch left.type {
            case .number, .option, .state: break
            default:
                throw ExpressionMistake(
                    offset: offset, sentence: "\(name(of: left.type)) has no order",
                    instead: "only == and != compare it")
            }
        }
        switch symbol {
        case "==": return (.infix(.equal, left.formula, right.formula), .truth)
        case "!=": return (.infix(.unequal, left.formula, right.formula), .truth)
        case "<": return (.infix(.less, left.formula, right.formula), .truth)
        case "<=": return (.infix(.lessOrEqual, left.formula, right.formula), .truth)
        case ">": return (.infix(.less, right.formula, left.formula), .truth)
        default: return (.infix(.lessOrEqual, right.formula, left.formula), .truth)
        }
    }

    private mutating func arithmetic(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) throws(ExpressionMistake) -> Typed {
        let (first, second) = (try compile(left, as: .number), try compile(right, as: .number))
        switch symbol {
        case "+": return (.infix(.add, first, second), .number)
        case "-": return (.infix(.subtract, first, second), .number)
        case "*": return (.infix(.multiply, first, second), .number)
        default:
            if case .constant(0) = second {
                throw ExpressionMistake(
                    offset: right.offset, sentence: "this divides by zero", instead: "another number")
            }
            return (.infix(symbol == "/" ? .divide : .remainder, first, second), .number)
        }
    }
}
