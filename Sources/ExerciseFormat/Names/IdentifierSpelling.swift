/// How an identifier may be spelled.
enum IdentifierSpelling {
    /// Lower-case letters, digits, `_` and `-`, a letter first.
    case plain
    /// Every `-` before a letter, since expressions read others as minus.
    case inExpressions
    /// Capitals too; every `-` before a letter.
    case capitalsInExpressions
    /// Capitals too.
    case capitals
    /// Capitals and `.` too, and a digit may be first: numbers of the MSEL.
    case numbers

    static let lengthLimit = 40

    func admits(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= IdentifierSpelling.lengthLimit else { return false }
        guard admitsFirst(first), bytes.dropFirst().allSatisfy(admitsLater) else { return false }
        guard self == .inExpressions || self == .capitalsInExpressions else { return true }
        return bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "-") || (index + 1 < bytes.count && isLetter(bytes[index + 1]))
        }
    }

    private func admitsFirst(_ byte: UInt8) -> Bool {
        isLetter(byte) || (self == .numbers && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
    }

    private func admitsLater(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        case UInt8(ascii: "."): self == .numbers
        default: isLetter(byte)
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self != .plain && self != .inExpressions
        default: false
        }
    }

    /// For sentences: what would be right.
    var rule: String {
        switch self {
        case .plain: "at most 40 of a–z, 0–9, _ and -, a letter first"
        case .inExpressions: "at most 40 of a–z, 0–9, _ and -, a letter first and after every -"
        case .capitalsInExpressions: "at most 40 of A–Z, a–z, 0–9, _ and -, a letter first and after every -"
        case .capitals: "at most 40 of A–Z, a–z, 0–9, _ and -, a letter first"
        case .numbers: "at most 40 of A–Z, a–z, 0–9, _, - and ., a letter or digit first"
        }
    }

    /// Words that parties, issues, tracks and draws can't be called: seats, and the expression language.
    static let takenWords: Set<String> = [
        "control", "observer", "clock", "all", "true", "false", "in", "exists", "size", "min", "max", "abs", "has",
        "side", "track", "draw", "now", "rule", "round", "epilogue", "settlement", "certified", "performed", "owes",
        "mandated", "party", "author", "addressees", "public", "terms", "package", "consents", "counterpart", "run",
        "missing", "members", "step", "each", "argument", "chose", "points", "option",
        "weight",
    ]
}
