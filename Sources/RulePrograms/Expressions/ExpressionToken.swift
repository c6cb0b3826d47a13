/// The smallest parts of an expression's text.
struct ExpressionToken: Equatable {
    enum Kind: Equatable {
        case number(Int)
        case name(String)
        /// An operator or a bracket.
        case symbol(String)
        case end
    }

    var kind: Kind
    /// In UTF-8 bytes from the start of the text.
    var offset: Int
}

extension ExpressionToken {
    /// Cuts a text into tokens, the last of which is `.end`.
    static func tokens(of text: String) throws(ExpressionMistake) -> [ExpressionToken] {
        let bytes = Array(text.utf8)
        var tokens: [ExpressionToken] = []
        var position = 0
        while position < bytes.count {
            let start = position
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D:
                position += 1
            case 0x30...0x39:
                while position < bytes.count, bytes[position].isDigit { position += 1 }
                guard let value = Int(String(decoding: bytes[start..<position], as: UTF8.self)),
                    value <= Formula.numberLimit
                else {
                    throw ExpressionMistake(
                        offset: start, sentence: "the number is too large", instead: "at most \(Formula.numberLimit)")
                }
                tokens.append(ExpressionToken(kind: .number(value), offset: start))
            case let byte where byte.startsName:
                while position < bytes.count, bytes[position].continuesName(at: position, in: bytes) { position += 1 }
                let name = String(decoding: bytes[start..<position], as: UTF8.self)
                tokens.append(ExpressionToken(kind: .name(name), offset: start))
            default:
                let symbol = try symbol(at: position, in: bytes)
                position += symbol.utf8.count
                tokens.append(ExpressionToken(kind: .symbol(symbol), offset: start))
            }
        }
        tokens.append(ExpressionToken(kind: .end, offset: bytes.count))
        return tokens
    }

    private static let symbols = [
        "||", "&&", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]", ",",
        ".",
    ]

    private static func symbol(at position: Int, in bytes: [UInt8]) throws(ExpressionMistake) -> String {
        for symbol in symbols where bytes[position...].starts(with: symbol.utf8) { return symbol }
        let rest = String(decoding: bytes[position...], as: UTF8.self)
        let character = rest.first ?? " "
        let (sentence, instead) =
            switch character {
            case "=": ("“=” is no operator", "“==” compares")
            case "&": ("“&” is no operator", "“&&” means and")
            case "|": ("“|” is no operator", "“||” means or")
            case "\"", "'", "“", "”", "„", "‘", "’", "«", "»", "`":
                ("a quotation mark stands here", "expressions hold no texts; write names and numbers bare")
            case "–", "—", "−": ("“\(character)” is no operator", "write - for minus")
            case "≤", "≥", "≠", "×", "÷", "·": ("“\(character)” is no operator", "write <=, >=, !=, * or /")
            case "\u{a0}", "\u{202f}", "\u{2009}":
                ("a space of another kind stands here", "write an ordinary one")
            case "{", "}": ("“\(character)” doesn't belong here", "lists stand in [ ], other groups in ( )")
            default:
                ("“\(character)” doesn't belong here", "operators are ?: || && == != < <= > >= in + - * / % !")
            }
        throw ExpressionMistake(offset: position, sentence: sentence, instead: instead)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) }
    fileprivate var startsName: Bool { isLetter || self == 0x5F }

    /// A hyphen belongs to a name where a letter follows it at once and no blank is before it: `long-nights`.
    fileprivate func continuesName(at position: Int, in bytes: [UInt8]) -> Bool {
        isLetter || isDigit || self == 0x5F
            || (self == 0x2D && position + 1 < bytes.count && bytes[position + 1].isLetter)
    }
}
