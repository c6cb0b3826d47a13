import NegotiationModel

/// What the full screen shows of the model, in lines that fit its columns.
struct ScreenPages {
    let model: ClientModel
    let columns: Int

    init(_ model: ClientModel, columns: Int) {
        self.model = model
        self.columns = columns
    }

    /// A panel's lines; however many.
    func lines(of panel: ScreenPanel) -> [ScreenLine] {
        guard let view = model.view else { return [] }
        let pages = PlainPages(view: view, time: model.time)
        return switch panel {
        case .news: []
        case .table: table(view)
        case .situation: situation(view)
        case .offers: offers(view)
        case .owed: prose(pages.owed)
        case .brief: prose(pages.brief)
        case .sheet: prose(view.sections.sheet == nil ? ["Values are not shown to you now."] : pages.sheet)
        }
    }

    /// News; what its tag says is urgent stands out.
    func news(_ text: String) -> ScreenLine {
        let isUrgent = ["[OFFLINE]", "[WARNING]", "[CLOCK]", "[REAL_WORLD]"].contains { text.hasPrefix($0) }
        return ScreenLine(text, isUrgent ? .alert : .plain)
    }

    /// Texts from elsewhere may hold line ends.
    func prose(_ texts: [String]) -> [ScreenLine] {
        texts.flatMap(PlainText.lines).flatMap { TextColumns.wrapped($0, columns: columns) }.map { ScreenLine($0) }
    }

    /// A text at the left edge and one at the right; where there is no room for both, the one that is not kept gives way.
    func apart(_ left: String, _ right: String, keepsLeft: Bool = false) -> String {
        let kept = keepsLeft ? columns - TextColumns.width(left) - 1 : columns
        let right = TextColumns.fitted(right, columns: max(0, kept))
        let room = columns - TextColumns.width(right) - 1
        return room > 0 ? TextColumns.padded(left, columns: room) + " " + right : right
    }
}
