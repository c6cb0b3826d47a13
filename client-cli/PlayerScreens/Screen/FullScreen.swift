import Desks
import NegotiationModel
package import PlayerClient

/// The full screen of a player's client: a stack of layers, the news below them, and a row of hints.
///
/// One way of showing a `ClientModel`; others print line by line. Lines that are typed here, and lines that keys stand for, go
/// to the model as all others do, and what the model tells comes back here, to the news.
package struct FullScreen: Sendable {
    /// What a key asks of the program.
    package enum Outcome: Sendable, Equatable {
        /// A whole line, for the model.
        case line(String)
        /// What is being composed has changed, or is left (nil): for the model too.
        case composing(OfferPlan?)
        /// What a key gives for the model, as a value.
        case value(ClientInput)
        /// What was composed is to be put forward.
        case putForward(OfferPlan)
        /// A whole line whose question, where it has one, the screen has asked and had answered already.
        case confirmed(String)
        /// Leave at once.
        case leave
        /// One step back from the seat itself, where it is one of several.
        case back
    }

    /// What stands in the row of hints until the next key.
    enum Remark: Sendable, Equatable {
        /// What a key that does nothing here says.
        case text(String)
        case offered(Completion)
    }

    var stack = LayerStack()
    var news: NewsStream
    var remark: Remark?
    var leaving = LeaveQuestion()
    /// Whether it is over, and any key leaves but those that turn what is read.
    package var isAtEnd = false
    /// Whether Escape leads out of it, to other seats.
    package var isOneOfSeveral = false
    /// Rows of news since a key was pressed.
    private(set) var rowsArrived = 0
    /// Rows of news that were there when a key was pressed last.
    private var rowsSeen = 0
    /// What was given last, which names the page of its answer.
    var lastGiven = ""
    private let isOfASCII: Bool
    package private(set) var size: ScreenSize

    /// - Parameter isOfASCII: whether what is told is spelt in the signs of ASCII.
    package init(_ size: ScreenSize, isOfASCII: Bool = false) {
        self.size = size
        self.isOfASCII = isOfASCII
        news = NewsStream(columns: size.columns)
    }

    /// The terminal has another size now; nothing is lost.
    package mutating func resize(_ size: ScreenSize) {
        self.size = size
        news.resize(columns: size.columns)
        rowsSeen = news.count
    }

    /// Rows of news that came since a key was pressed, answers too.
    var rowsFresh: Int { max(0, news.count - rowsSeen) }

    /// Takes what the model tells.
    ///
    /// - Parameter isAnswer: whether somebody asked for them just now: then they are shown from their start, as a page
    ///   to be read if they need it.
    package mutating func add(_ told: Told, isAnswer: Bool, of model: ClientModel) {
        follow(model)
        if case .resolved(let recap) = told.content { return open(recap, model) }
        var lines = told.consoleLines?.map { ScreenLine($0) } ?? PlainPages.lines(of: told)
        guard !lines.isEmpty else { return }
        // Before they are broken into rows, so that nothing is lost at the edge.
        if isOfASCII { lines = lines.map(\.ascii) }
        let headline = told.headline.flatMap { PlainText.lines($0).first }
        let count = news.add(lines, headline: isOfASCII ? headline.map(AsciiText.line) : headline)
        // What is pinned is seen, and takes no page from the answer that it speaks of.
        let isAnswer = isAnswer && told.lines.last != model.pinned
        if told.kind == .question, stack.ask(lines.map(\.text)) { return }
        if case .questionTakenBack = told.content { stack.open(TakenBackLayer(lines.map(\.text))) }
        guard isAnswer || told.kind == .refusal, model.view != nil else {
            rowsArrived += count
            return
        }
        let isByItself = !isAnswer
        // Nothing that comes by itself opens above what somebody types, fills in or answers.
        if isByItself, !stack.isBare || stack.typing(in: context(of: model))?.line.isEmpty == false {
            return news.follow()
        }
        let height = layout(of: model).newsHeight
        // Where the news have the whole middle, what was asked for is read there, from its start.
        if stack.isBare, stack.panels.panel == .news { return news.showLast(count, height: height) }
        // Where the news have no row, the line above them has room for one.
        let isInBar = height == 0 && count == 1 && (news.shown(1).first?.columns ?? 0) + Self.barAround <= size.columns
        guard count > height, !isInBar else { return news.follow() }
        stack.slip(PageLayer(title: lastGiven, lines.map(\.text), cameAs: isByItself ? "Refused" : nil))
    }

    /// Takes over what the model knows now: messages into their channels, a draft that was changed or put forward.
    package mutating func follow(_ model: ClientModel) {
        stack.follow(model, line: lastGiven)
        // What came after it was said is unread.
        if remark == .text(Self.nothingUnread), stack.panels.channels.unread > 0 { remark = nil }
    }

    /// What a phase brought, once it is resolved, is a page that comes by itself: not above what somebody writes, and not for
    /// control, whose console shows it all. `recap` opens it again.
    private mutating func open(_ recap: Recap, _ model: ClientModel) {
        guard stack.isBareOrRead, stack.typing(in: context(of: model))?.line.isEmpty != false else {
            news.add([ScreenLine("recap reads \(recap.isEnd ? "how it ended" : "what the phase brought").", .bold)])
            return
        }
        let lines = isOfASCII ? recap.lines.map(AsciiText.line) : recap.lines
        stack.slip(PageLayer(title: recap.title, lines, cameAs: "Came by itself"))
        // What was said of the last key would stand in the place of the page's own keys.
        remark = nil
    }

    /// What stands around a piece of news in the line above them.
    private static let barAround = 11

    static let nothingUnread = "Nothing is unread."

    /// Takes a key.
    ///
    /// - Parameter isBurst: whether it came together with others, as nobody presses keys.
    package mutating func take(_ key: ScreenKey, isBurst: Bool = false, of model: ClientModel) -> Outcome? {
        if leaving.take(key) || isAtEnd && !key.turnsPages { return .leave }
        rowsArrived = 0
        rowsSeen = news.count
        remark = nil
        follow(model)
        switch key {
        case .interrupt: return nil
        case .escape: return stepBack(model)
        case .function(1): return openHelp(model)
        case .sign("?") where asksForHelp(model): return openHelp(model)
        default:
            var context = context(of: model)
            context.isBurst = isBurst
            return carryOut(stack.take(key, in: context), model)
        }
    }

    /// While nothing is typed; where a text is being written it is a sign of it.
    private func asksForHelp(_ model: ClientModel) -> Bool {
        if stack.top is EntryLayer { return false }
        if let form = stack.top as? FormLayer, form.form.field == .note { return false }
        return stack.typing(in: context(of: model))?.line.isEmpty ?? true
    }

    /// Escape: one step.
    private mutating func stepBack(_ model: ClientModel) -> Outcome? {
        if stack.isBare, news.top != nil {
            news.follow()
            return nil
        }
        let isTyping = stack.typing(in: context(of: model))?.line.isEmpty == false
        if isOneOfSeveral, stack.isBare, !isTyping, model.watch == nil, stack.panels.isAtItsEnd { return .back }
        return carryOut(stack.stepBack(in: context(of: model)), model)
    }
}

extension ScreenKey {
    /// Whether it only moves, or draws anew, what is on the screen.
    var turnsPages: Bool {
        switch self {
        case .pageUp, .pageDown, .redraw, .resized: true
        default: false
        }
    }
}
