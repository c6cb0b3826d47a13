import NegotiationModel
import PlayerClient

// What keys do with a row of the MSEL.
extension ControlDesk {
    func keys(_ row: InjectRow) -> [DeskKey] {
        guard view.status != .ended else { return [] }
        let id = row.inject.id
        var changing = editing(row)
        if changing.isAsked {
            changing.title = "Change \(id)"
            changing.context.append("It is delivered at once, as it stands below; a change can be kept for later, too.")
        }
        let edit = DeskKey("e", "edit", .write(changing))
        let hold = DeskKey("h", "hold", .write(reasoned(.hold, row)))
        let skip = DeskKey("s", "skip", .write(reasoned(.skip, row)))
        let approve = DeskKey(
            "a", "approve", .setStatus(row: id, status: .approved, reason: ""), "\(Word.approve.rawValue) \(id)")
        let retire = entry(
            "x", "retire", "\(Word.retire.rawValue) \(id) because ",
            ["\(id): \(row.inject.subject)", "It is out of use for good. Type the reason; it is recorded."],
            .setStatus(row: id, status: .retired, reason: ""))
        let deliver = DeskKey("d", "deliver", .write(editing(row)))
        switch row.inject.status {
        case .approved: return [deliver, edit, hold, skip, retire]
        case .held: return [deliver, edit, approve, skip, retire]
        case .draft, .skipped: return [approve, edit, retire]
        case .delivered, .retired: return []
        }
    }

    /// A reason can be given, and need not be.
    private func reasoned(_ word: Word, _ row: InjectRow) -> DeskEntry {
        let words = "\(word.rawValue) \(row.inject.id)"
        var entry = DeskEntry(
            words: "\(words) because ", title: words.capitalisedFirst,
            context: [
                "\(row.inject.id): \(row.inject.subject)", "\(word.rawValue): \(word.summary).",
                "What you type is recorded as the reason; none is needed.",
            ])
        entry.unchanged = words
        entry.about = Command.setStatus(
            row: row.inject.id, status: word == .hold ? .held : .skipped, reason: "", revision: row.revisionNumber)
        return entry
    }

    /// The text in a field: Enter delivers it, as it was planned or as it was changed.
    private func editing(_ row: InjectRow) -> DeskEntry {
        let inject = row.inject
        let to = inject.to.isEmpty ? "everyone" : view.names(inject.to)
        // A line that is typed has no line ends.
        var entry = DeskEntry(
            words: "\(Word.inject.rawValue) \(inject.id): ", title: "Deliver \(inject.id)",
            context: ["From \(inject.from) to \(to), by \(inject.method): \(inject.subject)"],
            text: PlainText.line(ProseText.flowing(inject.body)))
        entry.keeping = "\(Word.edit.rawValue) \(inject.id): "
        entry.about = Command.editInject(row: inject.id, edit: InjectEdit(), revision: row.revisionNumber)
        if inject.status.isDeliverable {
            entry.unchanged = "\(Word.inject.rawValue) \(inject.id)"
            entry.isAsked = true
        } else {
            entry.words = "\(Word.edit.rawValue) \(inject.id): "
            entry.title = "Change \(inject.id)"
        }
        return entry
    }
}
