import Desks
import NegotiationModel
import PlayerClient

/// The panels and the command line: what lies below everything else, and is never left.
///
/// One panel is open. Each keeps what was chosen in it, and every channel what was typed into it.
struct PanelLayer: ScreenLayer {
    private(set) var panel = ScreenPanel.table
    /// Which part of a panel that is too long for its room.
    private(set) var part = 0
    /// The panel that a step back leads to.
    private var panelBefore: ScreenPanel?
    /// Whether the first panel was chosen by whose screen it is.
    private var isBegun = false
    var command = CommandEditor()
    /// The channels of the seat itself.
    private(set) var ownChannels = ChannelList()
    /// Set while control looks through other eyes.
    private(set) var watched: WatchedPanels?
    var rows = RowCursor()
    /// Where play was when the rows were last looked at.
    private var point: PhasePoint?
    /// The offer that the arrows stand at.
    var chosenOffer: OfferID?
    /// What looks like a command and was about to be said into a channel.
    var doubted: String?

    var traits: LayerTraits {
        switch panel {
        // What is read from its beginning to its end has the whole height.
        case .brief: [.isTypedFromAbove, .stays, .needsRows]
        default: [.isTypedFromAbove, .stays]
        }
    }

    /// The channels that are shown: those of the watched, or the seat's own.
    var channels: ChannelList {
        get { watched?.channels ?? ownChannels }
        set { if watched == nil { ownChannels = newValue } else { watched?.channels = newValue } }
    }

    /// Whether what is typed is said into a channel, where nothing stands above the panels.
    var isTalking: Bool { panel == .channels && watched == nil }

    // MARK: Which panel is open

    mutating func open(_ wanted: ScreenPanel) {
        if wanted != panel { panelBefore = panel }
        panel = wanted
        part = 0
        if wanted == .channels { channels.read() }
    }

    /// The next part of the open panel.
    mutating func turnPart() {
        part += 1
        chosenOffer = nil
    }

    /// The next part, or the one before, and no further than the first and the last; false where the panel is seen whole.
    mutating func turnPart(_ direction: Int, in context: LayerContext) -> Bool {
        let count = ScreenPages.partCount(rowsOfWhole(in: context), rows: context.rows)
        guard count > 1 else { return false }
        part = min(max(0, part % count + direction), count - 1)
        return true
    }

    /// Whether it, and not the news, is what PgUp and PgDn turn.
    func turnsPages(in context: LayerContext) -> Bool {
        panel == .channels || !items(of: context.model).isEmpty || rowsOfWhole(in: context) > context.rows
    }

    mutating func goBack(_ viewer: Viewer) {
        panel = panelBefore ?? ScreenPanel.first(for: viewer)
        panelBefore = nil
    }

    // MARK: What the model knows

    mutating func follow(_ model: ClientModel) -> Bool { true }

    /// Takes over what the model knows now: whose eyes, rows and offers that stand, messages into their channels.
    ///
    /// - Parameter isTop: whether somebody looks at the open panel.
    /// - Returns: whether the eyes are others now.
    mutating func follow(_ model: ClientModel, isTop: Bool) -> Bool {
        guard let view = model.view else { return false }
        if !isBegun {
            isBegun = true
            panel = ScreenPanel.first(for: view.viewer)
        }
        let isOtherEyes = followWatch(model)
        followPhase(view)
        if watched == nil { rows.follow(items(of: model), in: panel) }
        ownChannels.follow(view, person: model.settings.name, isOpen: isTop && isTalking)
        let standing = ScreenPages.standing(in: model.shownView ?? view).map(\.offer.offer.id)
        if !standing.contains(where: { $0 == chosenOffer }) { chosenOffer = nil }
        return isOtherEyes
    }

    /// What a party can do is other things in another phase: the arrows begin anew, with what is due then.
    private mutating func followPhase(_ view: View) {
        let now = view.sections.play?.point
        defer { point = now }
        guard view.viewer.party != nil, point != nil, point != now else { return }
        for panel in [ScreenPanel.actions, .owed] { rows.letGo(in: panel) }
    }

    /// Other eyes begin at their first panel; one's own come back to where they were.
    private mutating func followWatch(_ model: ClientModel) -> Bool {
        let now = model.watch?.view
        let isOther = now?.viewer != watched?.viewer
        if isOther {
            let own = watched?.panelOfOwn ?? panel
            watched = now.map { WatchedPanels(viewer: $0.viewer, panelOfOwn: own) }
            panel = watched?.panel(after: panel) ?? own
            chosenOffer = nil
            part = 0
        }
        if let now { watched?.channels.follow(now, person: "", isOpen: panel == .channels) }
        return isOther
    }

    // MARK: Rows

    /// What can be chosen in the open panel, from the top to the bottom.
    func items(of model: ClientModel) -> [DeskItem] { model.shownRows?.items(of: panel) ?? [] }

    /// The keys of the row that is chosen; none where none is.
    func rowKeys(of model: ClientModel) -> [DeskKey] {
        guard let desk = model.shownRows, let item = rows[panel] else { return [] }
        return desk.keys(for: item)
    }

    // MARK: What is seen

    func lines(in context: LayerContext) -> [ScreenLine]? {
        guard let pages = context.shownPages else { return [] }
        if panel == .channels { return pages.channels(channels, rows: context.rows, isReadOnly: watched != nil) }
        let desk = context.model.shownRows
        if let lines = desk?.lines(of: panel, chosen: rows[panel], columns: context.columns, rows: context.rows) {
            return lines
        }
        let opener = panel.opener(for: pages.view.viewer)
        let lines = pages.lines(of: panel)
        // The part that the arrows stand in.
        let pointed = chosenOffer == nil || panel != .offers ? nil : lines.firstIndex { $0.text.hasPrefix("> ") }
        let shown = pointed.map { $0 / max(1, context.rows - 1) } ?? part
        return ScreenPages.part(shown, of: lines, rows: context.rows, opener: opener)
    }

    /// How many rows the open panel would take as a whole; 0 for those that fit any.
    func rowsOfWhole(in context: LayerContext) -> Int {
        guard panel != .channels, context.model.shownRows?.hasList(of: panel) != true else { return 0 }
        return context.shownPages?.lines(of: panel).count ?? 0
    }

    func typing(in context: LayerContext) -> LayerTyping? {
        guard context.isTop, isTalking, let view = context.model.view, let current = channels.current else {
            return LayerTyping(prompt: context.model.view == nil ? "> " : context.model.prompt, line: command.line)
        }
        let offline = context.model.isJoined ? "" : " (offline)"
        return LayerTyping(prompt: "to \(current.kind.name(in: view))\(offline)> ", line: current.command.line)
    }
}
