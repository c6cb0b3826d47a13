public import StrictJSON

/// A condition or an amount, written in the expression language of exercises (a subset of CEL).
///
/// The text is kept as written; `NegotiationRules` reads, checks and evaluates it.
public struct Expression: RawRepresentable, Hashable, Codable, Sendable, JSONForm, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// As its author wrote it, whether or not it can be read; at most 2,000 bytes in an exercise's files.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Takes any text as it is.
    public init(_ text: String) { rawValue = text }
    /// So that code can write an expression as a literal; takes any text as it is.
    public init(stringLiteral text: String) { rawValue = text }
    public var description: String { rawValue }

    public init(reading node: JSONNode) throws(JSONCodingFault) { rawValue = try node.text() }
    public func write(to writer: inout JSONWriter) { writer.text(rawValue) }

    public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
