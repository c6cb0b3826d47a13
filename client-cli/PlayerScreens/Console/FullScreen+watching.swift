import NegotiationModel
import PlayerClient

// Control at its screen through the eyes of others: their panels, to be read; what is typed stays control's own.
extension FullScreen {
    /// The channels that are shown: those of the watched, or the seat's own.
    var shownChannels: ChannelList {
        get { watchedChannels ?? channels }
        set { if watchedChannels == nil { channels = newValue } else { watchedChannels = newValue } }
    }

    /// Other eyes begin at their first panel; one's own come back to where they were.
    mutating func followWatch(_ model: ClientModel) {
        let now = model.watch?.view.viewer
        if now != watched {
            if watched == nil { panelOfOwn = panel }
            watched = now
            watchedChannels = now.map { _ in ChannelList() }
            chosenOffer = nil
            part = 0
            if page?.isQuestion != true { page = nil }
            panel = panelShown(for: now)
        }
        guard let view = model.watch?.view else { return }
        watchedChannels?.follow(view, person: "", isOpen: panel == .channels)
    }

    private func panelShown(for viewer: Viewer?) -> ScreenPanel {
        guard let viewer else { return panelOfOwn ?? .console }
        return panelOfOwn != panel && ScreenPanel.all(for: viewer).contains(panel) ? panel : .first(for: viewer)
    }

    /// F8, and Escape where there is nothing else to leave.
    mutating func lookWithOwnEyes(_ model: ClientModel) -> Outcome? {
        guard let own = model.view?.viewer, model.watch != nil else {
            remark = "You look with your own eyes. as PARTY, or w on a party's row, looks through a party's."
            return nil
        }
        return give("\(Word.eyes.rawValue) \(own)", model)
    }

    /// Where somebody else's channels are read, nothing is typed into them.
    mutating func pointAtWatchedChannels(_ key: ScreenKey, _ model: ClientModel) -> Bool {
        guard model.watch != nil, panel == .channels else { return false }
        switch key {
        case .up: shownChannels.step(by: -1)
        case .down: shownChannels.step(by: 1)
        default: return false
        }
        return true
    }

    /// Above everything else while one looks through other eyes.
    func watchBar(_ model: ClientModel) -> [ScreenLine] {
        guard let watch = model.watch, let own = model.view else { return [] }
        let role = own.isEvaluator ? "evaluator" : own.viewer.description
        let text = "AS \(watch.view.viewerName.uppercased()) SEES IT | F8 or Esc: your own eyes | you act as \(role)"
        return TextColumns.wrapped(PlainText.line(text), columns: size.columns)
            .map { ScreenLine(TextColumns.padded($0, columns: size.columns), .banner) }
    }
}

extension ClientModel {
    /// Control's lists; nil while it looks through other eyes.
    var shownDesk: ControlDesk? { watch == nil ? desk : nil }
}
