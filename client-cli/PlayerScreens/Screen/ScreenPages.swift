package import Desks
package import NegotiationModel
package import PlayerClient
import Texts
package import WireMessages

/// What the full screen shows of what a seat sees, in lines that fit its columns.
package struct ScreenPages {
    package let view: View
    /// Server time, UTC milliseconds.
    package let time: Int
    package var columns: Int
    /// When offers were put forward, as far as it is known.
    package var offerTimes: [OfferID: Int] = [:]
    /// The offer that the arrows stand at.
    package var chosenOffer: OfferID?
    /// Words that can be typed beside the client's own.
    package var wordsBeside: [WordBeside] = []
    /// Who sits where, as far as that is known.
    package var presence: Presence?
    /// What is said once play is over.
    package var adviceAtEnd = ""
    /// The colours of the exercise's parties.
    package let signs: PartySigns

    package init(
        view: View, time: Int, columns: Int, offerTimes: [OfferID: Int] = [:], chosenOffer: OfferID? = nil,
        wordsBeside: [WordBeside] = [], presence: Presence? = nil, adviceAtEnd: String = ""
    ) {
        self.view = view
        signs = view.signs
        self.time = time
        self.columns = columns
        self.offerTimes = offerTimes
        self.chosenOffer = chosenOffer
        self.wordsBeside = wordsBeside
        self.presence = presence
        self.adviceAtEnd = adviceAtEnd
    }

    package var plain: PlainPages { PlainPages(view: view, time: time) }

    /// The same in fewer columns.
    package func narrowed(_ columns: Int) -> ScreenPages {
        var pages = self
        pages.columns = columns
        return pages
    }

    /// A panel's lines; however many. The channels and the news are drawn by those who keep them.
    package func lines(of panel: ScreenPanel) -> [ScreenLine] {
        switch panel {
        case .news, .channels, .console, .msel, .requests, .seats, .observations: []
        case .table: table
        case .situation: situation
        case .offers: offers
        case .owed: prose(plain.owed)
        case .brief: plain.styledBrief.flatMap { $0.wrapped(columns) }
        case .sheet: prose(plain.sheet)
        case .rules: prose(plain.rules)
        case .actions: prose(plain.actions)
        }
    }

    package func prose(_ texts: [String], _ style: ScreenStyle = .plain) -> [ScreenLine] {
        Self.prose(texts, columns: columns, style)
    }

    /// Texts from elsewhere may hold line ends.
    static func prose(_ texts: [String], columns: Int, _ style: ScreenStyle = .plain) -> [ScreenLine] {
        texts.flatMap(PlainText.lines).flatMap { TextColumns.wrapped($0, columns: columns) }
            .map { ScreenLine($0, style) }
    }

    /// One text in so many rows at most; what is cut has a sign.
    package func prose(_ text: String, rows: Int, _ style: ScreenStyle = .plain) -> [ScreenLine] {
        let lines = TextColumns.wrapped(PlainText.line(text), columns: columns)
        guard lines.count > rows else { return lines.map { ScreenLine($0, style) } }
        guard rows > 0 else { return [] }
        let last = TextColumns.fitted(lines[rows - 1] + " …", columns: columns)
        let cut = last.hasSuffix("…") ? last : last + "…"
        return (lines.prefix(rows - 1) + [cut]).map { ScreenLine($0, style) }
    }

    /// A text at the left edge and one at the right; where there is no room for both, the one that is not kept gives way.
    package static func apart(_ left: String, _ right: String, columns: Int, keepsLeft: Bool = false) -> String {
        let kept = keepsLeft ? columns - TextColumns.width(left) - 1 : columns
        let right = TextColumns.fitted(right, columns: max(0, kept))
        let room = columns - TextColumns.width(right) - 1
        return room > 0 ? TextColumns.padded(left, columns: room) + " " + right : right
    }

    // MARK: Panels that are too long

    /// As much as there is room for; the last row says how to see the rest.
    ///
    /// - Parameters:
    ///   - part: which of the parts, counted from 0 and round again.
    ///   - opener: the key or the word that opens the panel.
    package static func part(_ part: Int, of lines: [ScreenLine], rows: Int, opener: String) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows > 1 else { return [] }
        let count = partCount(lines.count, rows: rows)
        let shown = part % count
        let some = lines[(shown * (rows - 1))..<min(lines.count, (shown + 1) * (rows - 1))]
        let text = "Part \(shown + 1) of \(count): PgDn, or \(opener) once more, shows the next."
        return some + [ScreenLine(text, .bold)]
    }

    /// In how many parts so many lines are shown; 1 where they fit.
    static func partCount(_ lines: Int, rows: Int) -> Int {
        lines > rows && rows > 1 ? (lines + rows - 2) / (rows - 1) : 1
    }

    /// Fewer rows of a panel are not worth showing.
    private static let rowsOfUse = 5

    /// The lines, or as many as fit; none where they are too few to be of use.
    package static func begun(_ lines: [ScreenLine], rows: Int, opener: String) -> [ScreenLine] {
        guard lines.count > rows else { return lines }
        guard rows >= rowsOfUse else { return [] }
        let rest = lines.count - rows + 1
        return lines.prefix(rows - 1) + [ScreenLine("… \(rest) more lines; \(opener) shows them.", .bold)]
    }
}
