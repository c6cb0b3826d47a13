import Desks
import PlayerClient

/// A text being written for a line whose beginning stands: Enter gives the line, Escape leaves things as they are.
///
/// What was written is never lost: it stays among the lines typed before.
struct EntryLayer: ScreenLayer {
    let entry: DeskEntry
    private(set) var line: EditedLine

    init(_ entry: DeskEntry) {
        self.entry = entry
        line = EditedLine(entry.before)
    }

    var traits: LayerTraits { [.isWritten, .isAboutPanel] }

    /// What is to be known where it can't be meant any more; nil while it can.
    func reasonToTakeBack(_ model: ClientModel) -> [String]? {
        guard let about = entry.about, let reason = model.reasonToTakeBack(about) else { return nil }
        return ["“\(entry.title)” is taken back, and nothing was done: \(reason)"]
            + (isChanged ? ["What you wrote is kept: Ctrl-P brings it back.", entry.words + line.text] : [])
    }

    /// What is to be found again; nil where nothing was written.
    var written: String? { isChanged ? entry.words + line.text : nil }

    private var isChanged: Bool { line.text != entry.before }

    /// What Enter gives.
    private var given: String {
        isChanged ? entry.words + line.text : entry.unchanged ?? entry.words + line.text
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        switch key {
        case .enter:
            guard !line.text.trimmed.isEmpty || entry.unchanged != nil else {
                return [.remark("Type the text first, or leave with Esc.")]
            }
            return finish(given, isConfirmed: entry.isAsked)
        case .tab:
            guard let keeping = entry.keeping, isChanged else {
                return [.remark("Nothing was changed that could be kept.")]
            }
            return finish(keeping + line.text, isConfirmed: false)
        default: return line.take(key) ? [] : nil
        }
    }

    /// What was written stays among the lines typed before, so that a refusal loses nothing.
    private func finish(_ text: String, isConfirmed: Bool) -> [LayerWish] {
        [.close, .remember(text), isConfirmed ? .giveConfirmed(text) : .give(text)]
    }

    var wishesWhenLeft: [LayerWish] {
        isChanged
            ? [.remember(entry.words + line.text), .remark("What you wrote is kept; Ctrl-P brings it back.")] : []
    }

    func hints(in context: LayerContext) -> LayerHints {
        let does = entry.isAsked ? "Enter delivers it" : "Enter does it"
        let keeps = entry.keeping == nil || !entry.isAsked ? [] : ["Tab keeps the change"]
        return LayerHints(title: entry.title, keys: [does] + keeps + ["Esc leaves it"])
    }

    func lines(in context: LayerContext) -> [ScreenLine]? { page(context).shown.lines }

    func cursor(in context: LayerContext) -> (row: Int, column: Int)? {
        let shown = page(context).shown
        return (shown.row, shown.column)
    }

    func typing(in context: LayerContext) -> LayerTyping? {
        LayerTyping(prompt: context.model.prompt + entry.words, line: line)
    }

    private func page(_ context: LayerContext) -> EntryPage {
        EntryPage(entry: entry, line: line, columns: context.columns, rows: context.rows)
    }
}
