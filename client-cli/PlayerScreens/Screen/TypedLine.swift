import PlayerClient

/// A line being typed at a terminal, key by key, for a program that prints while somebody types.
///
/// Keys: Backspace, Ctrl-U for the whole line, Ctrl-W for a word, the arrows up and down for lines typed before.
package struct TypedLine: Sendable {
    /// What came of a key.
    package enum Outcome: Sendable, Equatable {
        /// This was added at the end.
        case added(String)
        /// The line is another one now.
        case changed
        /// Enter: a whole line.
        case line(String)
        /// Ctrl-D on an empty line: nothing more will be typed.
        case end
        /// Ctrl-C.
        case interrupt
    }

    private static let linesKept = 200

    /// What is typed so far.
    package private(set) var text = ""
    private var earlier: [String] = []
    private var place = 0
    /// The first bytes of a sign, or of an arrow's sequence, that is not whole yet.
    private var begun: [UInt8] = []

    package init() {}

    /// Takes what the terminal sent.
    package mutating func take(_ bytes: [UInt8]) -> [Outcome] {
        bytes.compactMap { take($0) }
    }

    /// The prompt and the text, or as much of their end as fits.
    package func shown(after prompt: String, columns: Int) -> String {
        let whole = prompt + text
        guard TextColumns.width(whole) >= columns else { return whole }
        var end = text[...]
        while !end.isEmpty, TextColumns.width(prompt) + 1 + TextColumns.width(end) >= columns { end.removeFirst() }
        return prompt + "…" + end
    }

    private mutating func take(_ byte: UInt8) -> Outcome? {
        if begun.first == 0x1B { return takeSequence(byte) }
        switch byte {
        case 0x1B:
            begun = [byte]
            return nil
        case 0x0A, 0x0D: return finish()
        case 0x03: return .interrupt
        case 0x04: return text.isEmpty ? .end : nil
        case 0x08, 0x7F: return text.popLast() == nil ? nil : .changed
        case 0x15: return replace("")
        case 0x17: return replace(withoutLastWord)
        case 0x09: return add(" ")
        case 0..<0x20: return nil
        default: return takeSign(byte)
        }
    }

    private mutating func takeSign(_ byte: UInt8) -> Outcome? {
        if byte & 0xC0 != 0x80 { begun = [] }
        begun.append(byte)
        let length = begun[0] < 0x80 ? 1 : begun[0] < 0xE0 ? 2 : begun[0] < 0xF0 ? 3 : 4
        guard begun.count >= length else { return nil }
        defer { begun = [] }
        return add(String(decoding: begun, as: UTF8.self))
    }

    private mutating func takeSequence(_ byte: UInt8) -> Outcome? {
        begun.append(byte)
        if begun.count == 2, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { return nil }
        guard begun.count == 2 || 0x40...0x7E ~= byte || begun.count > 16 else { return nil }
        defer { begun = [] }
        switch begun.count == 3 ? byte : 0 {
        case UInt8(ascii: "A"): return recall(place - 1)
        case UInt8(ascii: "B"): return recall(place + 1)
        default: return nil
        }
    }

    private mutating func add(_ sign: String) -> Outcome {
        text += sign
        return .added(sign)
    }

    private mutating func replace(_ text: String) -> Outcome {
        self.text = text
        return .changed
    }

    private mutating func recall(_ wanted: Int) -> Outcome? {
        guard 0...earlier.count ~= wanted else { return nil }
        place = wanted
        return replace(wanted < earlier.count ? earlier[wanted] : "")
    }

    private mutating func finish() -> Outcome {
        let line = text
        if !line.isEmpty, earlier.last != line { earlier.append(line) }
        earlier = earlier.suffix(Self.linesKept)
        place = earlier.count
        text = ""
        return .line(line)
    }

    private var withoutLastWord: String {
        let trimmed = text.reversed().drop { $0 == " " }.drop { $0 != " " }
        return String(trimmed.reversed())
    }
}
