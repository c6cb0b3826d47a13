import Desks
import NegotiationModel
import PlayerClient

// Keys at the panels: with nothing typed yet they choose what is in the middle; the rest edits the command line.
extension PanelLayer {
    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        switch key {
        case .function(let number): function(number, in: context)
        case .alt("o"): observe(context.model)
        case .alt(let sign): shortWay(sign, in: context)
        case .pageUp: read(-1, in: context)
        case .pageDown: read(1, in: context)
        default: type(key, in: context)
        }
    }

    /// A panel by its number; a key of the row that is chosen; else Alt-A, as F3.
    private mutating func shortWay(_ sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish] {
        if let number = ScreenKey.sign(sign).digit { return choose(number, in: context) }
        if let wishes = press(sign, context.model) { return wishes }
        if sign == "a" { return goToUnread(context.model) }
        guard let item = rows[panel] else { return [] }
        let advice = context.model.shownRows?.advice(on: sign, at: item)
        return [.remark(advice ?? "Alt-\(sign) does nothing with this row; Enter opens what can be done.")]
    }

    private mutating func function(_ number: Int, in context: LayerContext) -> [LayerWish] {
        switch number {
        case 2: [.openForm(nil)]
        case 3: goToUnread(context.model)
        case 4: [.remark("F4 does nothing outside the offer form.")]
        case 5 where context.model.shownDesk != nil: goToPlay(context.model)
        case 8: lookWithOwnEyes(context.model)
        case 9: [.give(Word.acknowledge.rawValue)]
        default: [.remark("F\(number) does nothing here.")]
        }
    }

    // MARK: Typing

    private mutating func type(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        if context.isTop, isTalking { return talk(key, in: context) }
        guard command.isEmpty else { return write(key, context.model) }
        if let number = key.digit { return choose(number, in: context) }
        return (context.isTop ? point(key, in: context) : nil) ?? write(key, context.model)
    }

    /// Into the command line; Enter gives it.
    private mutating func write(_ key: ScreenKey, _ model: ClientModel) -> [LayerWish]? {
        command.take(key, in: model).map { outcome in
            switch outcome {
            case .edited: []
            case .line(let line): line.isEmpty ? [] : [.give(line)]
            case .told(let wish): [wish]
            }
        }
    }

    /// Nil where the key means nothing in the open panel.
    private mutating func point(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        if panel == .channels { return step(key) ? [] : nil }
        if let wishes = pointAtRows(key, context.model, isBurst: context.isBurst) { return wishes }
        guard panel == .offers, let view = context.model.shownView else { return nil }
        return pointAtOffers(key, view)
    }

    /// Where somebody else's channels are read, nothing is typed into them.
    private mutating func step(_ key: ScreenKey) -> Bool {
        switch key {
        case .up: channels.step(by: -1)
        case .down: channels.step(by: 1)
        default: return false
        }
        return true
    }

    private mutating func pointAtOffers(_ key: ScreenKey, _ view: View) -> [LayerWish]? {
        let offers = ScreenPages.standing(in: view).map(\.offer.offer.id)
        guard !offers.isEmpty else { return nil }
        let index = offers.firstIndex { $0 == chosenOffer }
        switch key {
        case .up: chosenOffer = offers[max(0, (index ?? 1) - 1)]
        case .down: chosenOffer = offers[min(offers.count - 1, (index ?? -1) + 1)]
        case .enter: return chosenOffer.map { [.open(OfferLayer($0))] }
        default: return nil
        }
        return []
    }

    // MARK: From one panel to another

    /// A panel by its number; the open one's next part, where it has several.
    mutating func choose(_ number: Int?, in context: LayerContext) -> [LayerWish] {
        guard let view = context.model.shownView, let number,
            let wanted = ScreenPanel.numbered(number, for: view.viewer)
        else { return [] }
        guard wanted == panel, context.isTop else { return [.openPanel(wanted)] }
        turnPart()
        return [.followNews]
    }

    private mutating func goToUnread(_ model: ClientModel) -> [LayerWish] {
        guard model.view != nil else { return [] }
        // Nobody is taken to where the next words typed would be said.
        guard channels.chooseNextUnread() else { return [.remark(FullScreen.nothingUnread)] }
        return [.openPanel(.channels)]
    }

    /// F8, and Escape where there is nothing else to leave.
    private func lookWithOwnEyes(_ model: ClientModel) -> [LayerWish] {
        guard let own = model.view?.viewer, model.watch != nil else {
            return [.remark("You look with your own eyes. as PARTY, or w on a party's row, looks through a party's.")]
        }
        return [.giveValue(KeyedInput(.look(as: own), "\(Word.eyes.rawValue) \(own)"))]
    }

    /// Whether a step back would only say that there is none.
    var isAtItsEnd: Bool { rows[panel] == nil && panel != .channels && panel != .news }

    mutating func stepBack(in context: LayerContext) -> [LayerWish] {
        if watched != nil, command.isEmpty { return lookWithOwnEyes(context.model) }
        if rows[panel] != nil, command.isEmpty {
            rows.letGo(in: panel)
            return []
        }
        guard panel == .channels || panel == .news else {
            return [.remark("This is the first step. Ctrl-C twice leaves; what you typed stays.")]
        }
        goBack(context.model.view?.viewer ?? .observer)
        return []
    }

    // MARK: Reading

    private mutating func read(_ direction: Int, in context: LayerContext) -> [LayerWish] {
        guard context.isTop, panel != .news else {
            return [.readNews(pages: direction, mayOpenPanel: context.isTop)]
        }
        guard panel == .channels else { return turn(direction, in: context) }
        let limit = (channels.current?.messages.count ?? 0) * 2
        let rows = max(1, context.rows / 2)
        _ = channels.edit { $0.back = min(max(0, $0.back - direction * rows), limit) }
        return []
    }

    /// What fills the middle is turned; where it is seen whole, the news are.
    private mutating func turn(_ direction: Int, in context: LayerContext) -> [LayerWish] {
        let items = watched == nil ? items(of: context.model) : []
        if !items.isEmpty {
            rows.step(by: direction * max(1, context.rows - 1), among: items, in: panel)
            return []
        }
        return turnPart(direction, in: context) ? [] : [.readNews(pages: direction, mayOpenPanel: true)]
    }
}
