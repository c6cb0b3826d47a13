import PlayerClient
import PlayerScreens

/// A line being typed at a terminal, byte by byte, for a program that prints while somebody types.
///
/// It is typed at its end. Keys: Backspace, Ctrl-U for the whole line, Ctrl-W for a word, the arrows up and down for lines
/// typed before.
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
        /// Ctrl-Z.
        case suspend
    }

    private static let endOfInput: UInt8 = 0x04

    private var keys = KeyBytes()
    private var line = EditedLine()

    package init() {}

    /// What is typed so far.
    package var text: String { line.text }

    /// Takes what the terminal sent.
    package mutating func take(_ bytes: [UInt8]) -> [Outcome] {
        bytes.compactMap { take($0) }
    }

    /// The prompt and the text, or as much of their end as fits.
    package func shown(after prompt: String, columns: Int) -> String {
        line.shown(after: prompt, columns: columns).text
    }

    private mutating func take(_ byte: UInt8) -> Outcome? {
        if byte == Self.endOfInput, keys.isBetween { return line.isEmpty ? .end : nil }
        guard let key = keys.take(byte) else { return nil }
        switch key {
        case .interrupt: return .interrupt
        case .suspend: return .suspend
        case .enter: return .line(line.finish())
        case .sign(let sign): return edit(.sign(sign)) ? .added(String(sign)) : nil
        case .pasted(let text): return edit(key) ? .added(EditedLine.inOneRow(text)) : nil
        case .tab: return edit(.sign(" ")) ? .added(" ") : nil
        case .backspace, .eraseLine, .eraseWord, .up, .down, .earlier, .later: return edit(key) ? .changed : nil
        default: return nil
        }
    }

    /// Whether the key made another line of it.
    private mutating func edit(_ key: ScreenKey) -> Bool {
        let before = line.text
        return line.take(key) && line.text != before
    }
}
