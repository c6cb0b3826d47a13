/// Reads the text of an expression by recursive descent.
struct ExpressionParser {
    private let tokens: [ExpressionToken]
    private var position = 0
    private var depth = 0

    /// Deeper nesting is refused, so that no text can exhaust the stack.
    private static let depthMaximum = 40

    /// With the end. A chain of operators is as deep as it is long, and this bounds it.
    private static let tokenMaximum = 501

    /// Operators by strength, weakest first.
    private static let levels: [[String]] = [
        ["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"],
    ]

    private init(tokens: [ExpressionToken]) { self.tokens = tokens }

    static func syntax(of text: String) throws(ExpressionMistake) -> ExpressionSyntax {
        guard text.utf8.count <= 4_000 else {
            throw ExpressionMistake(offset: 0, sentence: "the expression is too long", instead: "at most 4,000 bytes")
        }
        let tokens = try ExpressionToken.tokens(of: text)
        guard tokens.count <= tokenMaximum else {
            throw ExpressionMistake(
                offset: tokens[tokenMaximum - 1].offset, sentence: "the expression has too many words and signs",
                instead: "at most \(tokenMaximum - 1)")
        }
        var parser = ExpressionParser(tokens: tokens)
        let syntax = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unended() }
        return syntax
    }

    private var token: ExpressionToken { tokens[position] }

    private mutating func expression() throws(ExpressionMistake) -> ExpressionSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMaximum else {
            throw ExpressionMistake(
                offset: token.offset, sentence: "the expression is nested too deeply",
                instead: "at most \(Self.depthMaximum) brackets within each other")
        }
        let condition = try binary(level: 0)
        let offset = token.offset
        guard take("?") else { return condition }
        let yes = try expression()
        try expect(":")
        return .conditional(condition, yes, try expression(), offset)
    }

    private mutating func binary(level: Int) throws(ExpressionMistake) -> ExpressionSyntax {
        guard level < Self.levels.count else { return try unary() }
        var left = try binary(level: level + 1)
        while let symbol = infix(of: level) {
            let offset = token.offset
            position += 1
            left = .infix(symbol, left, try binary(level: level + 1), offset)
        }
        return left
    }

    private func infix(of level: Int) -> String? {
        switch token.kind {
        case .symbol(let symbol) where Self.levels[level].contains(symbol): symbol
        case .name("in") where Self.levels[level].contains("in"): "in"
        default: nil
        }
    }

    private mutating func unary() throws(ExpressionMistake) -> ExpressionSyntax {
        let offset = token.offset
        for symbol in ["!", "-"] where take(symbol) {
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.depthMaximum else { throw unexpected("too many signs in a row") }
            return .prefix(symbol, try unary(), offset)
        }
        return try postfix()
    }

    private mutating func postfix() throws(ExpressionMistake) -> ExpressionSyntax {
        var base = try primary()
        while true {
            let offset = token.offset
            if take(".") {
                base = try member(of: base)
            } else if take("[") {
                base = .index(base, try expression(), offset)
                try expect("]")
            } else {
                return base
            }
        }
    }

    /// What follows a dot; a member's place is that of its name.
    private mutating func member(of base: ExpressionSyntax) throws(ExpressionMistake) -> ExpressionSyntax {
        let offset = token.offset
        if case .number(_, let start) = base, case .number = token.kind {
            throw ExpressionMistake(
                offset: start, sentence: "numbers are whole",
                instead: "points are whole tenths: 25 stands for 2.5 points")
        }
        let name = try self.name("a name after the dot")
        guard name == "exists" || name == "all", take("(") else { return .member(base, name, offset) }
        let variable = try self.name("a name for the element")
        try expect(",")
        let body = try expression()
        try expect(")")
        return .macro(base, name, variable: variable, body: body, offset)
    }

    private mutating func primary() throws(ExpressionMistake) -> ExpressionSyntax {
        let start = token
        switch start.kind {
        case .number(let value):
            position += 1
            return .number(value, start.offset)
        case .name(let name):
            position += 1
            return take("(") ? .call(name, try arguments(until: ")"), start.offset) : .name(name, start.offset)
        case .symbol("("):
            position += 1
            let inner = try expression()
            try expect(")")
            return inner
        case .symbol("["):
            position += 1
            return .list(try arguments(until: "]"), start.offset)
        case .symbol, .end:
            throw unexpected("a value is missing here")
        }
    }

    private mutating func arguments(until end: String) throws(ExpressionMistake) -> [ExpressionSyntax] {
        var arguments: [ExpressionSyntax] = []
        if take(end) { return arguments }
        repeat { arguments.append(try expression()) } while take(",")
        try expect(end)
        return arguments
    }

    private mutating func name(_ wanted: String) throws(ExpressionMistake) -> String {
        guard case .name(let name) = token.kind else { throw unexpected("\(wanted) is missing") }
        position += 1
        return name
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(ExpressionMistake) {
        guard take(symbol) else { throw unexpected("“\(symbol)” is missing") }
    }

    /// Something follows a whole expression: a word that other languages have for an operator, or else.
    private func unended() -> ExpressionMistake {
        let before = position > 0 ? tokens[position - 1] : token
        if case .name(let word) = before.kind, word.lowercased() == "not" {
            return ExpressionMistake(
                offset: before.offset, sentence: "“\(word)” is no operator", instead: "write ! for it")
        }
        if case .name(let word) = token.kind, let symbol = Self.symbolsOfWords[word.lowercased()] {
            return ExpressionMistake(
                offset: token.offset, sentence: "“\(word)” is no operator", instead: "write \(symbol) for it")
        }
        return unexpected("the expression should end here")
    }

    private static let symbolsOfWords = ["and": "&&", "or": "||", "is": "==", "mod": "%"]

    private func unexpected(_ sentence: String) -> ExpressionMistake {
        let found =
            switch token.kind {
            case .number(let value): "“\(value)” was found"
            case .name(let name): "“\(name)” was found"
            case .symbol(let symbol): "“\(symbol)” was found"
            case .end: "the text ends"
            }
        return ExpressionMistake(offset: token.offset, sentence: "\(sentence), but \(found)")
    }
}
