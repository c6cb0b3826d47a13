package import NegotiationModel
import WireMessages

// What is told, in words.
extension PlainPages {
    /// Harmless lines for people; those that want attention at once are styled as alerts.
    ///
    /// - Parameters:
    ///   - isAttended: whether somebody types; an automated delegation doesn't.
    ///   - answers: how questions are answered.
    package static func lines(of told: Told, isAttended: Bool = true, answers: AnswerWay = .typed) -> [ScreenLine] {
        let style: ScreenStyle = told.isUrgent ? .alert : .plain
        if case .news(let news) = told.content { return news.notices.folded.flatMap { styledLines(of: $0, told.view) } }
        if case .rejoined(let notices) = told.content {
            return rejoined(notices).map { ScreenLine($0) } + notices.flatMap { styledLines(of: $0, told.view) }
        }
        if case .advice(let advice) = told.content { return isAttended ? [ScreenLine(advice)] : [] }
        let lines = words(of: told, isAttended: isAttended, answers)
        return lines.flatMap(PlainText.lines).map { ScreenLine($0, style) }
    }

    /// A headline stands out from what is only news.
    private static func styledLines(of notice: Notice, _ view: View?) -> [ScreenLine] {
        let isHeadline = view.flatMap(notice.weight) != nil
        return lines(of: notice).flatMap(PlainText.lines).enumerated().map { row, text in
            ScreenLine(text, row == 0 && notice.kind.isUrgent ? .alert : row == 0 && isHeadline ? .bold : .plain)
        }
    }

    private static func words(of told: Told, isAttended: Bool, _ answers: AnswerWay) -> [String] {
        if let lines = wordsOfConnection(told.content, isAttended: isAttended) { return lines }
        guard let view = told.view else { return wordsBeforeJoining(told.content) }
        var pages = PlainPages(view: view, time: told.time)
        pages.answers = answers
        if let lines = pages.wordsOfSeat(told.content) { return lines }
        switch told.content {
        case .joined(let person): return isAttended ? pages.greeting(person: person) : pages.arrival(person: person)
        case .page(let page):
            guard let eyes = told.eyes else { return pages.lines(of: page) }
            return [eyes.banner] + PlainPages(view: eyes, time: told.time).lines(of: page)
        case .log(let news): return (told.eyes.map { [$0.banner] } ?? []) + log(news)
        case .watchedNews(let news, let eyes):
            return news.notices.folded.flatMap(lines).map { "as \(eyes.viewerName): \($0)" }
        case .otherEyes(let eyes):
            return ["You look through the eyes of \(eyes.viewerName) now. Nobody there can tell.", eyes.banner]
                + PlainPages(view: eyes, time: told.time).clock
        default: return wordsBeforeJoining(told.content)
        }
    }

    /// What needs no view.
    private static func wordsBeforeJoining(_ content: Told.Content) -> [String] {
        switch content {
        case .fault(let fault): fault.lines
        case .refused(let error, let keepsDraft): [error.message] + (keepsDraft ? [draftKept] : [])
        case .lines(let lines): lines
        case .automated(.says(let sentences)): ["[BOT] " + sentences]
        default: []
        }
    }

    static let draftKept = "The draft is kept: offer shows it, offer edit changes it, offer drop throws it away."
}

/// How one answers what is asked.
package enum AnswerWay: Sendable {
    /// By a word and Enter.
    case typed
    /// By one of two buttons, with yes and no on them.
    case pressed

    var ofDeeds: String {
        switch self {
        case .typed: "Type yes and Enter to do it; anything else leaves things as they are."
        case .pressed: "Yes does it; No leaves things as they are."
        }
    }

    var ofOffers: String {
        switch self {
        case .typed: "Put it forward? Type yes and Enter; anything else keeps it as a draft."
        case .pressed: "Put it forward? No keeps it as a draft."
        }
    }
}

extension Told {
    /// Whether it wants attention at once.
    package var isUrgent: Bool {
        switch content {
        case .offline, .notReadmitted, .sessionClosed, .recordIsShort, .timeLeft, .questionTakenBack, .alarmElsewhere:
            true
        default: false
        }
    }
}

extension NoticeKind {
    /// Whether it wants attention at once.
    package var isUrgent: Bool { self == .realWorld || self == .clock }
}

extension View {
    /// What stands above everything that is read through these eyes.
    var banner: String { "As \(viewerName) sees it; “as control” goes back. What you do stays your own." }
}
