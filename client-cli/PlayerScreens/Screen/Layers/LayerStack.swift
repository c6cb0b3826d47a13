import NegotiationModel
import PlayerClient

/// What is on the screen: the panels, and above them one layer on another. The uppermost answers keys, hints and Escape.
///
/// A question stands exactly as long as the model asks one, and nothing but help is opened above it.
struct LayerStack: Sendable {
    var panels = PanelLayer()
    /// The layers above the panels, the lowest first.
    private(set) var above: [any ScreenLayer] = []

    var top: any ScreenLayer { above.last ?? panels }

    /// Whether nothing stands above the panels.
    var isBare: Bool { above.isEmpty }

    /// Whether nothing stands above the panels but what came by itself, or is read.
    var isBareOrRead: Bool { above.allSatisfy { $0 is PageLayer } }

    /// The uppermost layer that shows something in the middle of the screen.
    var shown: any ScreenLayer {
        above.last { !$0.traits.contains(.isSeenThrough) } ?? panels
    }

    /// Whether the open panel is what the middle is about.
    var isPanelShown: Bool { above.allSatisfy { $0.traits.contains(.isAboutPanel) } }

    /// The uppermost layer of a type; nil where there is none.
    func first<Layer: ScreenLayer>(_ type: Layer.Type) -> Layer? {
        above.reversed().firstLayer(type)
    }

    // MARK: Keys

    /// Offers a key to the uppermost layer, and what it has no meaning for to the next one down.
    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish] {
        var context = self.context(context)
        for index in above.indices.reversed() where hears(key, above[index], isTop: context.isTop) {
            if let wishes = above[index].take(key, in: context) { return settle(wishes, of: index) }
            context.isTop = false
        }
        return panels.take(key, in: context) ?? []
    }

    /// What is typed above a layer is not for it, unless its line is open to that; other keys are for whoever knows them.
    private func hears(_ key: ScreenKey, _ layer: any ScreenLayer, isTop: Bool) -> Bool {
        isTop || !key.isTyped || layer.traits.contains(.isTypedFromAbove)
    }

    /// Escape: one step.
    mutating func stepBack(in context: LayerContext) -> [LayerWish] {
        let context = self.context(context)
        guard let index = above.indices.last else { return panels.stepBack(in: context) }
        return settle(above[index].stepBack(in: context), of: index)
    }

    /// Leaves the layer where it wishes that; the other wishes are left over.
    private mutating func settle(_ wishes: [LayerWish], of index: Int) -> [LayerWish] {
        wishes.filter { wish in
            guard case .close = wish else { return true }
            above.remove(at: index)
            return false
        }
    }

    // MARK: Opening and leaving

    /// Puts a layer above all others; a page in the place of the page that was read.
    mutating func open(_ layer: any ScreenLayer) {
        if layer is PageLayer, top is PageLayer { above.removeLast() }
        above.append(layer)
    }

    /// Puts in what comes by itself: below what somebody writes in just now.
    mutating func slip(_ page: PageLayer) {
        let written = above.reversed().prefix { $0.traits.contains(.isWritten) }.count
        let index = above.count - written
        if index > 0, above[index - 1] is PageLayer {
            above[index - 1] = page
        } else {
            above.insert(page, at: index)
        }
    }

    /// Leaves what is read, for a line that is given.
    mutating func leaveRead() { above.removeAll { $0.traits.contains(.isRead) } }

    /// Leaves everything above the panels that gives way to one.
    ///
    /// - Returns: what the layers wish that are left.
    mutating func leaveForPanel() -> [LayerWish] {
        let left = above.filter { !$0.traits.contains(.stays) }
        above.removeAll { !$0.traits.contains(.stays) }
        return left.flatMap(\.wishesWhenLeft)
    }

    // MARK: What the model knows

    /// Takes over what the model knows now.
    ///
    /// - Parameter line: the one that a question is about, if there is one.
    mutating func follow(_ model: ClientModel, line: String) {
        above = above.compactMap { layer in
            var layer = layer
            return layer.follow(model) ? layer : nil
        }
        takeBackEntries(model)
        if model.isAsking, first(QuestionLayer.self) == nil { above.append(QuestionLayer(about: line)) }
        if panels.follow(model, isTop: isBare) { leaveRead() }
    }

    // A page stands in the place of what can't be meant any more, so that what is being typed does nothing else.
    private mutating func takeBackEntries(_ model: ClientModel) {
        for index in above.indices {
            if let menu = above[index] as? MenuLayer, let reason = menu.reasonToTakeBack(model) {
                above[index] = TakenBackLayer(reason)
            }
            if let form = above[index] as? ActionLayer, let reason = form.reasonToTakeBack(model) {
                if let written = form.written { panels.command.remember(written) }
                above[index] = TakenBackLayer(reason)
            }
            guard let entry = above[index] as? EntryLayer, let reason = entry.reasonToTakeBack(model) else { continue }
            if let written = entry.written { panels.command.remember(written) }
            above[index] = TakenBackLayer(reason)
        }
    }

    /// Takes what the model asks with its question; false where it asked before, or asks nothing.
    mutating func ask(_ texts: [String]) -> Bool {
        for index in above.indices {
            guard var question = above[index] as? QuestionLayer, question.texts.isEmpty else { continue }
            question.ask(texts)
            above[index] = question
            return true
        }
        return false
    }

    // MARK: What is seen

    /// Whether PgUp and PgDn turn what fills the middle, and not the news.
    func turnsPages(in context: LayerContext) -> Bool {
        !isBare || panels.turnsPages(in: self.context(context))
    }

    func hints(in context: LayerContext) -> LayerHints { top.hints(in: self.context(context)) }

    /// The line that is typed at: the uppermost layer's, or that of the next one down that is open to it.
    func typing(in context: LayerContext) -> LayerTyping? {
        var context = context
        for layer in above.reversed() where context.isTop || layer.traits.contains(.isTypedFromAbove) {
            if let typing = layer.typing(in: context) { return typing }
            context.isTop = false
        }
        context.isTop = isBare
        return panels.typing(in: context)
    }

    private func context(_ context: LayerContext) -> LayerContext {
        var context = context
        context.isTyping = typing(in: context)?.line.isEmpty == false
        return context
    }
}

extension Sequence<any ScreenLayer> {
    fileprivate func firstLayer<Layer: ScreenLayer>(_ type: Layer.Type) -> Layer? {
        lazy.compactMap { $0 as? Layer }.first
    }
}

extension ScreenKey {
    /// Whether it goes into the line that is typed at, rather than somewhere else on the screen.
    var isTyped: Bool {
        switch self {
        case .function, .alt, .pageUp, .pageDown, .escape, .interrupt, .redraw, .resized: false
        default: true
        }
    }
}
