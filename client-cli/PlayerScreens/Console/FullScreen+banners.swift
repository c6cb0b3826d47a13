import NegotiationModel
import PlayerClient

// What nobody may overlook: rows above everything else, whatever is open.
extension FullScreen {
    func banners(_ model: ClientModel) -> [ScreenLine] {
        guard let last = model.activity.alerts.last else { return [] }
        let count = model.activity.alerts.count
        let head = "REAL WORLD" + (count > 1 ? ", \(count) ALERTS" : "") + ": THIS IS NO EXERCISE. PLAY WAS STOPPED."
        let texts =
            ["!!! \(head) !!!", "\(ClockText.timeOfDay(last.at.timeMs)) UTC: \(last.text)"]
            + ["F9 or acknowledge: you have read it. resume goes on with play, in its time."]
        return texts.flatMap { TextColumns.wrapped(PlainText.line($0), columns: size.columns) }
            .map { ScreenLine(TextColumns.padded($0, columns: size.columns), .banner) }
    }
}
