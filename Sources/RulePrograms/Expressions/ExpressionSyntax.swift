/// An expression as written, before names are looked up.
indirect enum ExpressionSyntax {
    case number(Int, Int)
    case name(String, Int)
    case member(ExpressionSyntax, String, Int)
    case index(ExpressionSyntax, ExpressionSyntax, Int)
    case call(String, [ExpressionSyntax], Int)
    /// `list.exists(x, body)` and `list.all(x, body)`.
    case macro(ExpressionSyntax, String, variable: String, body: ExpressionSyntax, Int)
    case list([ExpressionSyntax], Int)
    case prefix(String, ExpressionSyntax, Int)
    case infix(String, ExpressionSyntax, ExpressionSyntax, Int)
    case conditional(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax, Int)

    /// Where it stands, in UTF-8 bytes from the start of the text.
    var offset: Int {
        switch self {
        case .number(_, let offset), .name(_, let offset), .call(_, _, let offset), .list(_, let offset),
            .prefix(_, _, let offset):
            offset
        case .member(let base, _, _), .index(let base, _, _), .macro(let base, _, _, _, _): base.offset
        case .infix(_, let left, _, _): left.offset
        case .conditional(let condition, _, _, _): condition.offset
        }
    }
}
