/// The one way of lines to the screen: makes every line harmless, and shows the exercise's marking again and again.
package struct MarkedLines: Sendable {
    /// The marking stands at least once in so many lines.
    package static let linesBetweenMarkings = 20

    /// Empty: nothing is marked yet.
    package var marking = ""
    package var linesSinceMarking = 0

    package init(marking: String = "") {
        self.marking = marking
    }

    /// The lines as they are shown.
    package mutating func shown(_ lines: [String]) -> [String] {
        var shown: [String] = []
        for line in lines.flatMap(PlainText.lines) {
            if !marking.isEmpty, linesSinceMarking >= Self.linesBetweenMarkings - 1 {
                shown.append("== \(PlainText.line(marking)) ==")
                linesSinceMarking = 0
            }
            shown.append(line)
            linesSinceMarking += 1
        }
        return shown
    }

    /// The next line comes after the marking.
    package mutating func markNext() {
        linesSinceMarking = Self.linesBetweenMarkings
    }
}
