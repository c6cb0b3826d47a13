import ExerciseModel
import NegotiationModel

/// Looks up the names of an expression, checks its types, and makes a formula of it.
struct ExpressionCompiler {
    let index: ExerciseIndex
    let scope: ExpressionScope
    /// Names bound by macros, innermost last.
    var locals: [(name: String, type: ExpressionType)] = []

    init(index: ExerciseIndex, scope: ExpressionScope) {
        self.index = index
        self.scope = scope
    }

    typealias Typed = (formula: Formula, type: ExpressionType)

    /// Reads, looks up and checks a whole expression.
    mutating func formula(_ expression: Expression, expecting type: ExpressionType) throws(ExpressionMistake) -> Formula
    {
        let syntax = try ExpressionParser.syntax(of: expression.rawValue)
        return try compile(syntax, as: type)
    }

    mutating func compile(_ syntax: ExpressionSyntax, as wanted: ExpressionType) throws(ExpressionMistake) -> Formula {
        let (formula, type) = try compile(syntax)
        // An empty list fits any list.
        if case .list(let elements, _) = syntax, elements.isEmpty, wanted.element != nil { return formula }
        guard type == wanted else {
            throw ExpressionMistake(
                offset: syntax.offset, sentence: "\(name(of: wanted)) is needed here, but this is \(name(of: type))")
        }
        return formula
    }

    mutating func compile(_ syntax: ExpressionSyntax) throws(ExpressionMistake) -> Typed {
        switch syntax {
        case .number(let value, _): return (.constant(value), .number)
        case .name(let name, let offset): return try self.name(name, at: offset)
        case .member(let base, let name, let offset): return try member(of: base, name, at: offset)
        case .index: return try place(syntax)
        case .call(let name, let arguments, let offset): return try call(name, arguments, at: offset)
        case .macro(let list, let name, let variable, let body, let offset):
            return try macro(list, name, variable, body, at: offset)
        case .list(let elements, let offset): return try list(elements, at: offset)
        case .prefix("!", let operand, _): return (.not(try compile(operand, as: .truth)), .truth)
        case .prefix(_, let operand, _):
            return (.infix(.subtract, .constant(0), try compile(operand, as: .number)), .number)
        case .infix(let symbol, let left, let right, let offset): return try infix(symbol, left, right, at: offset)
        case .conditional(let condition, let yes, let no, let offset):
            let condition = try compile(condition, as: .truth)
            let (yes, no) = (try compile(yes), try compile(no))
            try demandSame(yes.type, no.type, at: offset)
            return (.conditional(condition, yes.formula, no.formula), yes.type)
        }
    }

    // MARK: Looking up and naming

    func look<ID: Identifier>(
        up id: ID, in positions: [ID: Int], _ what: String, at offset: Int
    ) throws(ExpressionMistake) -> Int {
        if let position = positions[id] { return position }
        throw ExpressionMistake(
            offset: offset, sentence: "no \(what) is called “\(id)”",
            instead: nearest(id.rawValue, among: positions.keys.sorted().map(\.rawValue)), isUnknownName: true)
    }

    func issue(_ name: String, at offset: Int) throws(ExpressionMistake) -> Int {
        try look(up: IssueID(name), in: index.issues, "issue", at: offset)
    }

    func demandSame(_ left: ExpressionType, _ right: ExpressionType, at offset: Int) throws(ExpressionMistake) {
        guard left != right else { return }
        throw ExpressionMistake(
            offset: offset, sentence: "\(name(of: left)) and \(name(of: right)) can't stand together here")
    }

    func name(of type: ExpressionType) -> String {
        switch type {
        case .number: "a number"
        case .truth: "true or false"
        case .party: "a party"
        case .issue: "an issue"
        case .side: "a side"
        case .option(let issue): "an option of \(index.exercise.issues[issue].id)"
        case .state(let track): "a state of \(index.exercise.tracks[track].id)"
        case .outcome(let draw): "an outcome of \(index.exercise.draws[draw].id)"
        case .parties: "a list of parties"
        case .issues: "a list of issues"
        }
    }
}
