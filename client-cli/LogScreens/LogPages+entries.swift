import PlayerClient
import PlayerScreens

// What happened up to the cursor.
extension LogPages {
    /// The last rows of what these eyes saw up to the cursor, and whether there are more before them.
    func entries(_ height: Int, rowsBack: Int) -> (rows: [ScreenLine], isMore: Bool) {
        guard height > 0 else { return ([], false) }
        var blocks: [[ScreenLine]] = []
        var (count, number) = (0, model.position)
        while number > 0, count < height + rowsBack {
            if number == model.position || model.isSeenBySome(model.log.steps[number - 1]) {
                let block = pages.prose(model.lines(of: number)).enumerated().map { index, row in
                    index == 0 && number == model.position ? bold(row) : row
                }
                blocks.append(block)
                count += block.count
            }
            number -= 1
        }
        if rowsBack == 0, let last = blocks.first, last.count > height {
            return (begun(last, height), model.position > 1)
        }
        let rows = blocks.reversed().flatMap(\.self)
        guard !rows.isEmpty else { return ([line("Before the first entry.")], false) }
        let end = max(min(height, rows.count), rows.count - rowsBack)
        let start = max(0, end - height)
        return (Array(rows[start..<end]), start > 0 || number > 0)
    }

    /// An entry that is longer than its place, from its heading on.
    private func begun(_ rows: [ScreenLine], _ height: Int) -> [ScreenLine] {
        let left = rows.count - height + 1
        return rows.prefix(height - 1) + [line("… \(left) more lines; 0 shows them.", .bold)]
    }

    private func bold(_ line: ScreenLine) -> ScreenLine {
        ScreenLine(line.spans.map(\.text).joined(), .bold)
    }
}
