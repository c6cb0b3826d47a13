import NegotiationModel

// The rows that always stand at the top: what is played, what time it is, who one is, what is due, what can be done.
extension ScreenPages {
    var top: [ScreenLine] {
        guard let view = model.view else {
            let text = model.connection == .offline ? "Connecting" : "Joining"
            return [ScreenLine(apart("Offramp", state), .bar), ScreenLine("\(text) …"), ScreenLine(""), ScreenLine("")]
        }
        return [
            ScreenLine(apart("\(view.exercise.marking) | \(view.exercise.title)", state), .bar),
            ScreenLine(apart(clock(view), "\(model.settings.name): \(role(view))", keepsLeft: true), .bold),
        ] + due(view) + [ScreenLine(TextColumns.fitted("NOW  " + now(view), columns: columns))]
    }

    private var state: String {
        switch model.connection {
        case .offline: "[OFFLINE: trying]"
        case .joining: "[JOINING]"
        case .joined: "[ONLINE]"
        }
    }

    private func role(_ view: View) -> String {
        view.viewer.party == nil ? view.viewer.description : view.viewerName + (view.isHead ? ", head" : ", adviser")
    }

    private func clock(_ view: View) -> String {
        guard let play = view.sections.play else { return "" }
        let place = shortPlace(play)
        switch play.status {
        case .notStarted: return "Play has not started"
        case .ended: return "Play is over. \(play.endingText)"
        case .running:
            guard let deadline = play.deadline else { return place }
            return "\(place)  \(ClockText.length((deadline - model.time) / 1000)) left"
        case .paused:
            let left = play.remaining.map { "  \(ClockText.length($0 / 1000)) left" } ?? ""
            return "\(place)  PAUSED\(left)"
        }
    }

    private func shortPlace(_ play: PlayView) -> String {
        guard let point = play.point else { return play.phaseName }
        return (point.inEpilogue ? "Epilogue" : "Round \(point.round)/\(play.rounds)") + "  \(play.phaseName)"
    }

    /// One row, or two; what is longer still is whole in `help`.
    private func due(_ view: View) -> [ScreenLine] {
        let waiting = view.waitingForConsent.map(\.offer.id.rawValue)
        var parts: [String] = []
        if !waiting.isEmpty { parts.append("your consent to " + waiting.joined(separator: ", ")) }
        if let due = view.sections.play?.due, !due.isEmpty { parts.append(due) }
        let text = "DUE  " + (parts.isEmpty ? "nothing from you" : parts.joined(separator: " | "))
        let rows = TextColumns.wrapped(PlainText.line(text), columns: columns)
        let shown = rows.count > 2 ? [rows[0], TextColumns.fitted(rows[1] + " …", columns: columns)] : rows
        return shown.map { ScreenLine($0, parts.isEmpty ? .plain : .bold) }
    }

    /// The words that can be tried now, those that do something before those that look.
    private func now(_ view: View) -> String {
        let words = Word.all(for: view.viewer).filter { $0.obstacle(in: view) == nil }
        let doing = words.filter { $0.group != .look }
        return (doing.isEmpty ? words : doing).map(\.rawValue).joined(separator: "  ")
    }
}
