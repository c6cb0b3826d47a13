import NegotiationModel

/// The plainest renderer: what is told as lines for people, with the exercise's marking again and again.
package struct PlainLines: Sendable {
    private let isAttended: Bool
    private var marked = MarkedLines()

    /// - Parameter isAttended: whether somebody types; an automated delegation doesn't.
    package init(isAttended: Bool = true) {
        self.isAttended = isAttended
    }

    /// The lines, without their ends; they hold no control characters.
    ///
    /// - Parameter words: what somebody else has worded, such as a page that only those with screens can draw.
    package mutating func lines(of told: Told, worded words: [String]? = nil) -> [String] {
        marked.marking = told.view?.exercise.marking ?? ""
        if case .joined = told.content { marked.markNext() }
        return marked.shown(words ?? PlainPages.lines(of: told, isAttended: isAttended).map(\.text))
    }

    /// Lets the marking wait: for tests that read every line.
    package mutating func holdMarking() { marked.linesSinceMarking = -100_000 }
}
