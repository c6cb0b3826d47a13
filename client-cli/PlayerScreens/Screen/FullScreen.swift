import NegotiationModel
import PlayerClient

/// The full screen of a player's client: what is typed, what was told, which panel is open.
///
/// The second way of showing a `ClientModel`; the first prints line by line. Lines that are typed here, and lines that
/// keys stand for, go to the model as all others do, and what the model prints comes back here, to the news.
package struct FullScreen: Sendable {
    /// What a key asks of the program.
    package enum Outcome: Sendable, Equatable {
        /// A whole line, for the model.
        case line(String)
        /// What is being composed has changed, or is left (nil): for the model too.
        case composing(OfferPlan?)
        /// A whole line whose question, where it has one, the screen has asked and had answered already.
        case confirmed(String)
        /// Leave at once.
        case leave
    }

    /// The command line.
    var line = EditedLine()
    /// Answers to questions, and commands that are typed beside a form: what stands in the command line waits.
    var aside = EditedLine()
    var news: NewsStream
    var panel = ScreenPanel.table
    /// Which part of a panel that is too long for its place.
    var part = 0
    /// The panel that a step back leads to.
    var panelBefore: ScreenPanel?
    /// A text to be read, before everything else in the middle.
    var page: ReadingPage?
    /// The offer form, while it is open; its plan is the model's draft.
    var form: PackageForm?
    var channels = ChannelList()
    /// What of control's lists the arrows stand at, panel by panel.
    var chosen: [ScreenPanel: DeskItem] = [:]
    /// How many of its kind stand before it.
    var chosenPlaces: [ScreenPanel: Int] = [:]
    /// A text that control writes for one of them.
    var entry: DeskEntry?
    /// Whose eyes control looks through, the channels as they have them, and the panel that its own come back to.
    var watched: Viewer?
    var watchedChannels: ChannelList?
    var panelOfOwn: ScreenPanel?
    /// Whether the first panel was chosen by whose screen it is.
    var isBegun = false
    /// The offer that the arrows stand at.
    var chosenOffer: OfferID?
    /// What Tab last offered.
    var completion: Completion?
    /// What a key that does nothing here says.
    var remark: String?
    /// Whether letters were typed at a chosen row that are no keys of it, as somebody types who forgot that one is chosen.
    var isTypingAtRow = false
    /// What looks like a command and was about to be said into a channel.
    var doubted: String?
    var isLeaveAsked = false
    /// Rows of news since a key was pressed.
    var rowsArrived = 0
    /// What was given last, which names the page of its answer.
    var lastGiven = ""
    package private(set) var size: ScreenSize

    package init(_ size: ScreenSize) {
        self.size = size
        news = NewsStream(columns: size.columns)
    }

    /// The terminal has another size now; nothing is lost.
    package mutating func resize(_ size: ScreenSize) {
        self.size = size
        news.resize(columns: size.columns)
    }

    /// Takes lines that the model prints.
    ///
    /// - Parameter isAnswer: whether somebody asked for them just now: then they are shown from their start, as a page
    ///   to be read if they need it.
    package mutating func add(_ lines: [String], isAnswer: Bool, of model: ClientModel) {
        follow(model)
        let count = news.add(lines)
        let isRefusal = lines.first?.hasPrefix("Refused:") == true
        if model.isAsking, page?.isQuestion != true {
            page = ReadingPage(title: lastGiven.isEmpty ? "Question" : lastGiven, lines: lines, isQuestion: true)
        } else if isAnswer || isRefusal, model.view != nil {
            let height = newsHeight(model)
            // Where the news have the whole middle, what was asked for is read there, from its start.
            if panel == .news, form == nil, page == nil { return news.showLast(count, height: height) }
            guard count > height else { return news.follow() }
            page = ReadingPage(title: lastGiven, lines: lines)
        } else {
            rowsArrived += count
        }
    }

    /// Takes over what the model knows now: messages into their channels, a draft that was changed or put forward.
    package mutating func follow(_ model: ClientModel) {
        if !model.isAsking, page?.isQuestion == true {
            page = nil
            aside.set("")
        }
        if form != nil {
            if let draft = model.draft { form?.adopt(draft) } else { form = nil }
        }
        guard let view = model.view else { return }
        if !isBegun {
            isBegun = true
            panel = ScreenPanel.first(for: view.viewer)
        }
        followWatch(model)
        followDesk(model)
        channels.follow(view, person: model.settings.name, isOpen: focus(of: model) == .channel)
        // What came after it was said is unread.
        if remark == Self.nothingUnread, shownChannels.unread > 0 { remark = nil }
        let standing = ScreenPages.standing(in: model.shownView ?? view).map(\.offer.offer.id)
        if !standing.contains(where: { $0 == chosenOffer }) { chosenOffer = nil }
    }

    /// Takes a key.
    package mutating func take(_ key: ScreenKey, of model: ClientModel) -> Outcome? {
        if key != .interrupt { isLeaveAsked = false }
        if key != .tab { completion = nil }
        rowsArrived = 0
        remark = nil
        if !key.isLetter { isTypingAtRow = false }
        follow(model)
        switch key {
        case .interrupt: return interrupt()
        case .escape: return stepBack(model)
        case .function(let number): return takeFunction(number, model)
        case .alt("a"): return goToUnread(model)
        case .alt("o"): return observe(model)
        case .alt(let sign): return choose(ScreenKey.sign(sign).digit, model)
        case .pageUp: return read(-1, model)
        case .pageDown: return read(1, model)
        default: return type(key, model)
        }
    }

    // Many know Ctrl-C as copying: once is a question.
    private mutating func interrupt() -> Outcome? {
        if isLeaveAsked { return .leave }
        isLeaveAsked = true
        return nil
    }
}
