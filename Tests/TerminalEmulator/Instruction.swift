/// One thing that a terminal is told.
enum Instruction: Sendable, Hashable {
    case sign(Unicode.Scalar)
    /// A single control character, of C0 or C1, or DEL.
    case control(UInt8)
    /// `ESC` and what follows it, its last sign the name.
    case escape(String)
    case sequence(ControlSequence)
    /// A text for the terminal itself: what opened it (`]`, `P`, `^`, `_` or `X`), and the text.
    case string(Character, String)
    /// What is no UTF-8, or breaks off within a sequence.
    case broken([UInt8])

    /// How it is written in a record; nothing for signs.
    var forms: [String] {
        switch self {
        case .sign: []
        case .control(let byte): [Self.name(of: byte)]
        case .escape(let rest): [(["ESC"] + rest.map { $0 == " " ? "SP" : String($0) }).joined(separator: " ")]
        case .sequence(let sequence): sequence.forms
        case .string("]", let text): ["ESC ] " + text.prefix { $0 != ";" }]
        case .string(let opening, _): ["ESC \(opening) …"]
        case .broken(let bytes): ["broken " + bytes.map(Self.hexadecimal).joined(separator: " ")]
        }
    }

    private static func name(of byte: UInt8) -> String {
        switch byte {
        case 0: "NUL"
        case 0x07: "BEL"
        case 0x08: "BS"
        case 0x09: "HT"
        case 0x0A: "LF"
        case 0x0D: "CR"
        case 0x0E: "SO"
        case 0x0F: "SI"
        default: (byte < 0x80 ? "C0 " : "C1 ") + hexadecimal(byte)
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
