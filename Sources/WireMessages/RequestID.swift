public import StrictJSON

/// What ties an answer to its request: a whole number, or a text of 1 to 64 Unicode scalars.
public enum RequestID: Sendable, Hashable {
    /// Any whole number that JSON may hold here.
    case number(Int)
    /// 1 to `textLengthMax` Unicode scalars.
    case text(String)

    /// The longest text, in Unicode scalars: what JSON Schema counts, and the same for every script.
    public static let textLengthMax = 64

    /// Reads an identifier; nil where the value is none.
    public init?(_ json: JSON) {
        switch json {
        case .integer(let number): self = .number(number)
        case .string(let text) where 1...Self.textLengthMax ~= text.unicodeScalars.count: self = .text(text)
        default: return nil
        }
    }

    /// As it stands on the wire; reading it gives the same identifier.
    public var json: JSON {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .string(text)
        }
    }
}
