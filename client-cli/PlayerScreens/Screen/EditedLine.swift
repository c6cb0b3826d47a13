import PlayerClient
import Texts

/// The command line of the full screen: what is typed, the place in it, and the lines typed before.
package struct EditedLine: Sendable, Equatable {
    private static let linesKept = 200
    private static let lengthMax = 8000

    package private(set) var before = ""
    package private(set) var after = ""
    private var earlier: [String] = []
    private var recalled = 0
    /// What was typed when somebody went back to earlier lines.
    private var begun = ""

    package var text: String { before + after }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }

    package init(_ text: String = "") {
        before = text
    }

    /// Another text, with the cursor at its end.
    package mutating func set(_ text: String) { replace(text, "") }

    /// Takes a key; false where it means nothing here.
    package mutating func take(_ key: ScreenKey) -> Bool {
        switch key {
        case .sign(let scalar): add(scalar)
        case .pasted(let text): for scalar in text.unicodeScalars { add(scalar) }
        case .backspace: _ = before.popLast()
        case .delete: _ = after.isEmpty ? nil : after.removeFirst()
        case .left: if let sign = before.popLast() { after.insert(sign, at: after.startIndex) }
        case .right: if !after.isEmpty { before.append(after.removeFirst()) }
        case .home: replace("", text)
        case .end: replace(text, "")
        case .up, .earlier: recall(recalled - 1)
        case .down, .later: recall(recalled + 1)
        case .eraseLine: replace("", "")
        case .eraseWord: before = before.withoutLastWord
        default: return false
        }
        return true
    }

    /// Enter: the whole line, which is kept among the earlier ones.
    package mutating func finish() -> String {
        let line = text
        if !line.isEmpty, earlier.last != line { earlier.append(line) }
        earlier = earlier.suffix(Self.linesKept)
        recalled = earlier.count
        begun = ""
        replace("", "")
        return line
    }

    /// Keeps a line among the earlier ones that was written elsewhere.
    package mutating func remember(_ line: String) {
        let begun = text
        set(line)
        _ = finish()
        set(begun)
    }

    /// What stands for the end of a line that was pasted.
    private static let lineEnd: Character = "↵"

    /// A text in one row, with a sign where its lines end.
    package static func inOneRow(_ text: some StringProtocol) -> String {
        String(text.map { $0 == "\n" ? lineEnd : $0 })
    }

    /// The prompt and as much of the line around the cursor as fits, and the cursor's column.
    package func shown(after prompt: String, columns: Int) -> (text: String, cursor: Int) {
        let (before, after) = (Self.inOneRow(before), Self.inOneRow(after))
        let prompt = TextColumns.fitted(prompt, columns: text.isEmpty ? columns - 1 : columns / 2)
        let room = max(1, columns - TextColumns.width(prompt) - 1)
        var head = before[...]
        let isCut = TextColumns.width(head) > room
        while TextColumns.width(head) + (isCut ? 1 : 0) > room, !head.isEmpty { head.removeFirst() }
        let shown = prompt + (isCut ? "…" : "") + head
        return (shown + after, min(TextColumns.width(shown), columns - 1))
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        guard before.unicodeScalars.count + after.unicodeScalars.count < Self.lengthMax else { return }
        before.unicodeScalars.append(scalar)
    }

    private mutating func replace(_ before: String, _ after: String) {
        self.before = before
        self.after = after
    }

    private mutating func recall(_ wanted: Int) {
        guard 0...earlier.count ~= wanted else { return }
        if recalled == earlier.count { begun = text }
        recalled = wanted
        replace(wanted < earlier.count ? earlier[wanted] : begun, "")
    }
}

extension String {
    fileprivate var withoutLastWord: String {
        String(reversed().drop { $0 == " " }.drop { $0 != " " }.reversed())
    }
}
