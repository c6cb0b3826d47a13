import Desks
import PlayerClient
import Texts

/// A text being written, in the middle of the screen: what it is about above it, its keys below.
struct EntryPage {
    let entry: DeskEntry
    let line: EditedLine
    let columns: Int
    let rows: Int

    /// The lines, and the cursor's place among them.
    var shown: (lines: [ScreenLine], row: Int, column: Int) {
        let head = [ScreenLine(TextColumns.fitted("-- \(entry.title)", columns: columns), .bold)]
        let context = entry.context.flatMap(PlainText.lines).flatMap { TextColumns.wrapped($0, columns: columns) }
        let field = Self.broken(line, columns: columns)
        let room = max(0, rows - head.count - min(field.rows.count, max(1, rows / 2)) - 1)
        let above = head + Self.cut(context, rows: room).map { ScreenLine($0) } + [ScreenLine("")]
        let height = max(1, rows - above.count)
        let first = max(0, min(field.row - height + 1, field.rows.count - height))
        let text = field.rows[first..<min(field.rows.count, first + height)].map { ScreenLine($0) }
        return (above + text, above.count + field.row - first, field.column)
    }

    /// So many rows at most; where some are left out, the last says how many.
    private static func cut(_ lines: [String], rows: Int) -> [String] {
        guard lines.count > rows, rows > 0 else { return Array(lines.prefix(rows)) }
        return lines.prefix(rows - 1) + ["… \(lines.count - rows + 1) more lines"]
    }

    /// The text in rows that end at blanks where they can, and the cursor's place in them. No sign is left out.
    static func broken(_ line: EditedLine, columns: Int) -> (rows: [String], row: Int, column: Int) {
        let signs = Array(line.text)
        let starts = starts(of: signs, columns: max(2, columns - 1))
        let ends = starts.dropFirst() + [signs.count]
        let rows = zip(starts, ends).map { String(signs[$0..<$1]) }
        let before = line.before.count
        let row = starts.lastIndex { $0 <= before } ?? 0
        return (rows, row, TextColumns.width(String(signs[starts[row]..<before])))
    }

    /// Where each row begins.
    private static func starts(of signs: [Character], columns: Int) -> [Int] {
        var starts = [0]
        var used = 0
        var afterBlank: Int?
        for (index, sign) in signs.enumerated() {
            used += TextColumns.width(sign)
            if used > columns {
                starts.append(afterBlank ?? index)
                used = signs[starts[starts.count - 1]...index].reduce(0) { $0 + TextColumns.width($1) }
                afterBlank = nil
            }
            if sign == " " { afterBlank = index + 1 }
        }
        return starts
    }
}
