/// What somebody presses at a terminal.
package enum Key: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Text as it is typed, without Enter.
    case text(String)
    case enter, backspace, delete, tab, escape
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
    /// A letter while Ctrl is held.
    case control(Character)
    /// A sign while Alt is held.
    case alt(Character)
    /// Bytes as they are.
    case bytes([UInt8])

    package init(stringLiteral text: String) { self = .text(text) }

    /// What xterm, and all that follow it, send for it, the keys being set as `terminfo` asks (`smkx`).
    package var sent: [UInt8] {
        switch self {
        case .text(let text): Array(text.utf8)
        case .enter: [0x0D]
        case .backspace: [0x7F]
        case .tab: [0x09]
        case .escape: [0x1B]
        case .up: Array("\u{1B}OA".utf8)
        case .down: Array("\u{1B}OB".utf8)
        case .right: Array("\u{1B}OC".utf8)
        case .left: Array("\u{1B}OD".utf8)
        case .home: Array("\u{1B}OH".utf8)
        case .end: Array("\u{1B}OF".utf8)
        case .delete: Array("\u{1B}[3~".utf8)
        case .pageUp: Array("\u{1B}[5~".utf8)
        case .pageDown: Array("\u{1B}[6~".utf8)
        case .function(let number): Array(Self.functions[number - 1].utf8)
        case .control(let letter): [(letter.asciiValue ?? 0) & 0x1F]
        case .alt(let sign): Array("\u{1B}\(sign)".utf8)
        case .bytes(let bytes): bytes
        }
    }

    private static let functions = [
        "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~",
        "\u{1B}[20~", "\u{1B}[21~", "\u{1B}[23~", "\u{1B}[24~",
    ]
}
