package import PlayerClient
import Texts

/// A panel's place in the row of panels.
package struct PanelTab {
    private let opener: String
    private let name: String
    private let waiting: Int
    private let isOpen: Bool
    private let isShown: Bool

    /// - Parameters:
    ///   - opener: the number, or the word, that opens it.
    ///   - name: what it is called.
    ///   - waiting: how many things wait there.
    ///   - isOpen: whether it is the open one.
    ///   - isShown: whether it is seen: what stands above it hides it otherwise.
    package init(opener: String, name: String, waiting: Int, isOpen: Bool, isShown: Bool) {
        self.opener = opener
        self.name = name
        self.waiting = waiting
        self.isOpen = isOpen
        self.isShown = isShown
    }

    /// How much room each takes in their row. Each has the same name in all of them that have names.
    private enum Room: CaseIterable {
        case whole
        /// A sign for what waits, instead of how much.
        case short
        /// The sign stands where the blank was, and the brackets where blanks were, so that they take no room.
        case tight
        /// The open one alone has its name.
        case numbers
    }

    /// All of them in so many columns: the one that is seen in brackets and without the bar's ground, so that it belongs
    /// to what is below it; those where something waits stand out.
    ///
    /// - Parameter end: what else stands in the row, where there is room.
    package static func row(of tabs: [PanelTab], columns: Int, end: String = "") -> ScreenLine {
        let rows: [ScreenLine] = Room.allCases.map { room in line(tabs, room) }
        let row = rows.first { $0.columns <= columns } ?? rows[rows.count - 1]
        let left = max(0, columns - row.columns)
        let rest = TextColumns.width(end) + 2 <= left ? "  " + end : ""
        return row + ScreenLine(TextColumns.padded(rest, columns: left), .bar)
    }

    private static func line(_ tabs: [PanelTab], _ room: Room) -> ScreenLine {
        var pieces: [ScreenLine.Span] = []
        for (index, tab) in tabs.enumerated() {
            let isAfterShown = index > 0 && tabs[index - 1].isShown
            let text = tab.text(room)
            switch room {
            case .whole where tab.isShown: pieces.append(tab.span("[\(text)]"))
            case .whole:
                let blank = ScreenLine.Span(text: " ", style: .bar)
                pieces += [blank, tab.span(text), blank]
            case .short, .numbers:
                if index > 0 { pieces.append(ScreenLine.Span(text: " ", style: .bar)) }
                pieces.append(tab.span(tab.isShown ? "[\(text)]" : text))
            case .tight:
                if index > 0, !tab.isShown, !isAfterShown { pieces.append(ScreenLine.Span(text: " ", style: .bar)) }
                pieces.append(tab.span(tab.isShown ? "[\(text)]" : text))
            }
        }
        return ScreenLine(joining: pieces)
    }

    private func text(_ room: Room) -> String {
        switch room {
        case .whole: "\(opener) \(name)" + (waiting == 0 ? "" : " (\(waiting))")
        case .short: "\(opener) \(name)" + (waiting == 0 ? "" : "*")
        case .tight: "\(opener)\(waiting == 0 ? " " : "*")\(name)"
        case .numbers: (isOpen ? "\(opener) \(name)" : opener) + (waiting == 0 ? "" : "*")
        }
    }

    private func span(_ text: String) -> ScreenLine.Span {
        ScreenLine.Span(text: text, style: isShown ? .bold : waiting > 0 ? .due : .bar)
    }
}
