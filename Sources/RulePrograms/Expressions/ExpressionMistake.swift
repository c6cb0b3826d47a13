/// Something wrong in the text of an expression.
public struct ExpressionMistake: Error, Equatable, Sendable {
    /// Where, in UTF-8 bytes from the start of the text.
    public var offset: Int
    /// What is wrong, in a sentence.
    public var sentence: String
    /// What would be right; may be empty.
    public var instead: String
    /// Whether a name is used that nothing has: a mistake that is often made in many places at once.
    public var isUnknownName: Bool

    /// The offset counts UTF-8 bytes from the start of the expression's text.
    public init(offset: Int, sentence: String, instead: String = "", isUnknownName: Bool = false) {
        self.offset = offset
        self.sentence = sentence
        self.instead = instead
        self.isUnknownName = isUnknownName
    }
}
