import NegotiationModel
import PlayerClient

/// A text in the middle of the screen, to be read and left: a long answer, a question with what it is about, an offer.
struct ReadingPage: Sendable, Equatable {
    var title: String
    var lines: [String] = []
    /// An offer that is open: its lines are made anew as it changes.
    var offer: OfferID?
    /// Whether it stands for as long as a question waits.
    var isQuestion = false
    /// What can be chosen there, each by its key.
    var keys: [DeskKey] = []
    /// The first row shown.
    var top = 0

    /// As many of the rows as there is room for, below a line that says what it is and how to go on.
    func shown(_ all: [ScreenLine], rows: Int, columns: Int) -> [ScreenLine] {
        guard rows > 1 else { return [] }
        let height = rows - 1
        let first = min(top, max(0, all.count - height))
        let end = min(all.count, first + height)
        let place = all.count > height ? "rows \(first + 1)-\(end) of \(all.count): PgUp PgDn" : ""
        let head = ScreenPages.apart("-- \(title)", place, columns: columns)
        return [ScreenLine(head, .bold)] + all[first..<end]
    }

    mutating func scroll(by distance: Int, of count: Int, rows: Int) {
        let end = max(0, count - max(1, rows - 1))
        top = min(max(0, min(top, end) + distance), end)
    }
}
