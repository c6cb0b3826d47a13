import PlayerScreens

/// Keys, put together from the bytes that a terminal sends, however late they come.
///
/// What it doesn't know is swallowed whole, and types nothing.
struct KeyBytes: Sendable {
    /// What the next byte belongs to.
    private enum Part: Sendable, Equatable {
        case sign
        /// Something after Escape: a sign that was typed with Alt, or a sequence.
        case afterEscape, signWithAlt
        /// A key's sequence, with the number in it. A short one has no other part than its end.
        case sequence(number: UInt32, isShort: Bool)
        /// The Linux console's F1 to F5: Escape [ [ A.
        case keyOfConsole
        /// Between the two marks that a terminal puts around a paste.
        case paste
    }

    /// The marks around a paste, `ESC [ 200 ~` and `ESC [ 201 ~`: the number of the first, and the bytes of the second.
    private static let pasteBegin: UInt32 = 200
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let pasteBytesMax = 64 * 1024

    private static let escape: UInt8 = 0x1B

    private var part = Part.sign
    /// The first bytes of a sign.
    private var begun = SignBytes()
    private var pasted: [UInt8] = []

    /// Whether the next byte begins something new.
    var isBetween: Bool { part == .sign }

    /// Whether a paste has begun that has not ended.
    var isPasting: Bool { part == .paste }

    /// The key that this byte ends; nil while it isn't whole, and for keys without a meaning here.
    mutating func take(_ byte: UInt8) -> ScreenKey? {
        switch part {
        case .sign: return takeOfSign(byte)
        case .afterEscape: return takeAfterEscape(byte)
        case .signWithAlt: return takeWithAlt(byte)
        case .sequence(let number, let isShort): return takeOfSequence(byte, number, isShort)
        case .keyOfConsole:
            part = .sign
            return 0x41...0x45 ~= byte ? .function(Int(byte) - 0x40) : nil
        case .paste: return takeOfPaste(byte)
        }
    }

    /// Nothing more waits: Escape alone was Escape, and a sequence without an end is none. The first bytes of a sign stay.
    mutating func takeEnd() -> ScreenKey? {
        // The rest of a paste may come later.
        guard part != .paste else { return nil }
        defer { part = .sign }
        return part == .afterEscape ? .escape : nil
    }

    /// What was begun is given up.
    mutating func forget() {
        part = .sign
        begun.forget()
        pasted = []
    }

    private mutating func takeOfSign(_ byte: UInt8) -> ScreenKey? {
        guard byte != Self.escape else {
            forget()
            part = .afterEscape
            return nil
        }
        return begun.take(byte).flatMap(Self.key)
    }

    /// Alt sends Escape first; so do keys that the terminal's description doesn't know, or that came in pieces.
    private mutating func takeAfterEscape(_ byte: UInt8) -> ScreenKey? {
        switch byte {
        // The second one may begin a key of its own.
        case Self.escape: return .escape
        case 0x4F, 0x5B: part = .sequence(number: 0, isShort: byte == 0x4F)
        case 0..<0x20, 0x7F: part = .sign
        default: return takeWithAlt(byte)
        }
        return nil
    }

    private mutating func takeWithAlt(_ byte: UInt8) -> ScreenKey? {
        part = .signWithAlt
        guard let sign = begun.take(byte) else { return nil }
        part = .sign
        return .alt(sign)
    }

    private mutating func takeOfSequence(_ byte: UInt8, _ number: UInt32, _ isShort: Bool) -> ScreenKey? {
        switch byte {
        case 0x30...0x39:
            part = .sequence(number: min(number * 10 + UInt32(byte) - 0x30, 1000), isShort: isShort)
        case 0x5B where !isShort: part = .keyOfConsole
        case 0x40...0x7E:
            part = byte == 0x7E && number == Self.pasteBegin ? .paste : .sign
            let key = Self.key(ofEnd: byte, number: number)
            return isShort ? Self.key(ofPad: byte) ?? key : key
        default: break
        }
        return nil
    }

    // MARK: Pastes

    /// Ctrl-C ends one whose end never comes, too.
    private mutating func takeOfPaste(_ byte: UInt8) -> ScreenKey? {
        guard byte != 0x03 else {
            forget()
            return .interrupt
        }
        pasted.append(byte)
        guard pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else { return nil }
        defer { forget() }
        let text = Self.text(of: pasted.dropLast(Self.pasteEnd.count).prefix(Self.pasteBytesMax))
        return text.isEmpty ? nil : .pasted(text)
    }

    /// Lines end with U+000A, but for the last; tabs are blanks, and other control characters are nothing.
    private static func text(of bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D: text.append("\n")
            case 0x09: text.append(" ")
            case 0..<0x20, 0x7F..<0xA0: break
            default: text.append(scalar)
            }
        }
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    // MARK: Meanings

    /// Nil for keys without a meaning here.
    private static func key(of sign: Unicode.Scalar) -> ScreenKey? {
        switch sign.value {
        case 0x01: .home
        case 0x03: .interrupt
        case 0x05: .end
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x0C: .redraw
        case 0x0E: .later
        case 0x10: .earlier
        case 0x15: .eraseLine
        case 0x17: .eraseWord
        case 0x1A: .suspend
        case 0..<0x20, 0x80..<0xA0: nil
        default: .sign(sign)
        }
    }

    /// The number pad's keys where a terminal sends them as keys of its own: Escape O and a letter.
    private static func key(ofPad end: UInt8) -> ScreenKey? {
        switch end {
        case 0x4D: .enter
        case 0x58: .sign("=")
        case 0x6A...0x79: .sign(Unicode.Scalar(end - 0x40))
        default: nil
        }
    }

    private static func key(ofEnd end: UInt8, number: UInt32) -> ScreenKey? {
        switch (Unicode.Scalar(end), number) {
        case ("A", _): .up
        case ("B", _): .down
        case ("C", _): .right
        case ("D", _): .left
        case ("H", _), ("~", 1), ("~", 7): .home
        case ("F", _), ("~", 4), ("~", 8): .end
        case ("~", 3): .delete
        case ("~", 5): .pageUp
        case ("~", 6): .pageDown
        case ("~", 11...15): .function(Int(number) - 10)
        case ("P", _): .function(1)
        case ("Q", _): .function(2)
        case ("R", _): .function(3)
        case ("S", _): .function(4)
        default: nil
        }
    }
}
