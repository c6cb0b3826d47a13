import Desks
import NegotiationModel
import PlayerClient

// What layers wish, and what a line opens that the screen itself can show.
extension FullScreen {
    /// Carries out what a layer wishes, in order.
    ///
    /// - Returns: what of it is the program's to do. A key asks for one thing at most.
    mutating func carryOut(_ wishes: [LayerWish], _ model: ClientModel) -> Outcome? {
        var outcome: Outcome?
        for wish in wishes { outcome = carryOut(wish, model) ?? outcome }
        return outcome
    }

    private mutating func carryOut(_ wish: LayerWish, _ model: ClientModel) -> Outcome? {
        switch wish {
        case .close: break
        case .open(let layer): stack.open(layer)
        case .openPanel(let panel): return open(panel, model)
        case .openForm(let plan): return openForm(plan, model)
        case .give(let line): return give(line, model) { .line($0) }
        case .giveValue(let keyed): return give(keyed.line, model) { _ in .value(keyed.input) }
        case .giveConfirmed(let line): return give(line, model) { .confirmed($0) }
        case .compose(let plan): return .composing(plan)
        case .putForward(let plan): return putForward(plan, model)
        case .remember(let line): stack.panels.command.remember(line)
        case .followNews: news.follow()
        case .readNews(let pages, let mayOpenPanel): return readNews(pages, mayOpenPanel: mayOpenPanel, model)
        case .remark(let text): remark = .text(text)
        case .offer(let completion): remark = .offered(completion)
        }
        return nil
    }

    /// What is given, typed or by key, stands among the news, above its answer. What the screen itself can show needs no
    /// answer.
    private mutating func give(_ line: String, _ model: ClientModel, as outcome: (String) -> Outcome) -> Outcome? {
        stack.leaveRead()
        news.follow()
        // The answer to a question names no page: what it was about does.
        if !model.isAsking {
            lastGiven = EditedLine.inOneRow(line)
            if let opening = ScreenOpening(line, of: model) { return open(opening, model) }
        }
        if !line.isEmpty { news.add([ScreenLine(model.prompt + EditedLine.inOneRow(line))]) }
        return outcome(line)
    }

    /// Among the news stands the line that says the same, where there is one.
    private mutating func putForward(_ plan: OfferPlan, _ model: ClientModel) -> Outcome? {
        let line = model.view.flatMap { OfferLine.typed(plan, in: $0) } ?? "\(Word.offer.rawValue) send"
        return give(line, model) { _ in .putForward(plan) }
    }

    private mutating func open(_ opening: ScreenOpening, _ model: ClientModel) -> Outcome? {
        switch opening {
        case .panel(let panel): return open(panel, model)
        case .help: return openHelp(model)
        case .offer(let offer): stack.open(OfferLayer(offer))
        case .form(let plan): return openForm(plan, model)
        case .action(let form): stack.open(ActionLayer(form))
        case .rows(let panel, let item):
            let outcome = open(panel, model)
            stack.panels.point(at: item)
            return outcome
        }
        return nil
    }

    /// The form, if it was open, is left with its draft kept.
    private mutating func open(_ panel: ScreenPanel, _ model: ClientModel) -> Outcome? {
        let left = stack.leaveForPanel()
        if panel == .news || stack.panels.panel == .news { news.follow() }
        stack.panels.open(panel)
        return carryOut(left, model)
    }

    /// - Parameter plan: nil for the draft that is kept, or an empty one.
    private mutating func openForm(_ plan: OfferPlan?, _ model: ClientModel) -> Outcome? {
        guard let view = model.view, view.viewer.party != nil else {
            remark = .text("Offers are put forward by parties, and not while a question waits.")
            return nil
        }
        _ = stack.leaveForPanel()
        if let plan, let draft = model.draft, draft != plan, !draft.offer.terms.isEmpty {
            news.add([ScreenLine("The draft before: " + (OfferLine.typed(draft, in: view) ?? ""))])
        }
        let plan = plan ?? model.draft ?? .empty
        stack.open(FormLayer(plan))
        return .composing(plan)
    }

    /// Help on what can be done where one is, above everything.
    mutating func openHelp(_ model: ClientModel) -> Outcome? {
        guard let view = model.view else {
            remark = .text("Help comes with the connection. Ctrl-C twice leaves.")
            return nil
        }
        let pages = PlainPages(view: view, time: model.time)
        let words = pages.help + pages.helpBeside(model.wordsBeside)
        let rows = view.viewer.party == nil ? [] : [Self.helpOfParties]
        stack.open(PageLayer(title: Word.help.rawValue, keyHelp(model) + words + rows))
        return nil
    }

    // MARK: News

    /// Rows that are enough to read news in below a panel.
    private static let heightForReading = 10

    /// The rows below a panel are too few for reading: there the first step back opens the whole of the news.
    private mutating func readNews(_ pages: Int, mayOpenPanel: Bool, _ model: ClientModel) -> Outcome? {
        let height = layout(of: model).newsHeight
        let isWhole = stack.isBare && stack.panels.panel == .news
        if pages < 0 {
            guard isWhole || height >= Self.heightForReading || !mayOpenPanel else { return open(.news, model) }
            news.scroll(by: pages * max(1, height - 1), height: height)
        } else if news.top != nil {
            news.scroll(by: pages * max(1, height - 1), height: height)
        } else if isWhole {
            remark = .text("These are the newest. Esc goes back.")
        }
        return nil
    }
}
