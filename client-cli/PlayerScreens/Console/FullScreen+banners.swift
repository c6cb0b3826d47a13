import NegotiationModel
import PlayerClient
import Texts

// What nobody may overlook: rows above everything else, whatever is open.
extension FullScreen {
    func banners(_ model: ClientModel) -> [ScreenLine] {
        guard let last = model.alerts.last, let head = model.alertHeadline else { return [] }
        let after = last.table == nil ? " resume goes on with play, in its time." : ""
        let texts =
            ["!!! \(head) !!!", "\(ClockText.timeOfDay(last.timeMs)) UTC: \(last.text)"]
            + ["F9 or acknowledge: you have read it.\(after)"]
        return texts.flatMap { TextColumns.wrapped(PlainText.line($0), columns: size.columns) }
            .map { ScreenLine(TextColumns.padded($0, columns: size.columns), .banner) }
    }
}

// Above everything else while one looks through other eyes: their panels are read, and what is typed stays control's own.
extension FullScreen {
    func watchBar(_ model: ClientModel) -> [ScreenLine] {
        guard let watch = model.watch, let own = model.view else { return [] }
        let role = own.isEvaluator ? "evaluator" : own.viewer.description
        let text = "AS \(watch.view.viewerName.uppercased()) SEES IT | F8 or Esc: your own eyes | you act as \(role)"
        return TextColumns.wrapped(PlainText.line(text), columns: size.columns)
            .map { ScreenLine(TextColumns.padded($0, columns: size.columns), .banner) }
    }
}
