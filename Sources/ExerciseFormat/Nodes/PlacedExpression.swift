import NegotiationModel
import RulePrograms

/// An expression with what it is for and where it stands, to be checked when the whole exercise is known.
struct PlacedExpression {
    var expression: Expression
    var purpose: ExpressionChecker.Purpose
    var scope: ExpressionScope
    var file: String
    var position: Position
}

extension NodeReader {
    /// An expression; it is checked later.
    func expression(for purpose: ExpressionChecker.Purpose, in scope: ExpressionScope) -> Expression {
        guard let text = scalar("an expression"), isExpression(text) else { return "0" }
        let expression = Expression(text)
        reading.expressions.append(
            PlacedExpression(
                expression: expression, purpose: purpose, scope: scope, file: reading.file, position: position
            ))
        return expression
    }

    private func isExpression(_ text: String) -> Bool {
        if text.trimmed.isEmpty {
            add("\(what) is empty", "write an expression")
        } else if text.utf8.count > PlacedExpression.byteLimit {
            add("\(what) has \(text.utf8.count) bytes", "an expression has at most \(PlacedExpression.byteLimit)")
        } else {
            return true
        }
        return false
    }
}

extension PlacedExpression {
    static let byteLimit = 2_000
}

extension FieldReader {
    func expression(
        _ key: String, for purpose: ExpressionChecker.Purpose, in scope: ExpressionScope,
        else fallback: Expression = "0"
    ) -> Expression {
        self[key]?.expression(for: purpose, in: scope) ?? fallback
    }

    func optionalExpression(
        _ key: String, for purpose: ExpressionChecker.Purpose, in scope: ExpressionScope
    ) -> Expression? {
        self[key]?.expression(for: purpose, in: scope)
    }
}
