import Desks
import NegotiationModel
import PlayerClient

/// Panels through the eyes of others: whose, the channels as they have them, and the panel that one's own come back to.
struct WatchedPanels: Sendable {
    let viewer: Viewer
    var channels = ChannelList()
    let panelOfOwn: ScreenPanel

    /// The panel that these eyes begin at: the open one where it was opened through other eyes, and they have it too.
    func panel(after open: ScreenPanel) -> ScreenPanel {
        open != panelOfOwn && ScreenPanel.all(for: viewer).contains(open) ? open : .first(for: viewer)
    }
}
