import NegotiationModel
import PlayerClient
import Texts

// What stands at the top: what is played, what time it is, who one is, what is due, what can be done.
extension ScreenPages {
    /// - Parameters:
    ///   - state: of the connection, in brackets.
    ///   - person: who looks.
    func top(state: String, person: String) -> [ScreenLine] {
        [
            ScreenLine(
                Self.apart("\(view.exercise.marking) | \(view.exercise.heading)", state, columns: columns), .bar),
            ScreenLine(Self.apart(clock, "\(person): \(role)", columns: columns, keepsLeft: true), .bold),
        ]
    }

    static func top(state: String, text: String, columns: Int) -> [ScreenLine] {
        [ScreenLine(apart("Offramp", state, columns: columns), .bar), ScreenLine("\(text) …")]
    }

    /// What is due, and the words that can be tried now.
    var tasks: [ScreenLine] { due + [ScreenLine(now)] }

    private var role: String {
        if view.isEvaluator { return "evaluator" }
        return view.viewer.party == nil
            ? view.viewer.description : view.viewerName + (view.isHead ? ", head" : ", adviser")
    }

    private var clock: String {
        guard let play = view.sections.play else { return "" }
        let phase = phaseWords(play)
        switch play.status {
        case .notStarted: return "Play has not started"
        case .ended: return "Play is over. \(play.endingText)"
        case .running:
            guard let deadline = play.deadline else { return phase }
            return "\(phase)  \(ClockText.length((deadline - time) / 1000)) left"
        case .paused:
            let left = play.remaining.map { "  \(ClockText.length($0 / 1000)) left" } ?? ""
            return "\(phase)  PAUSED\(left)"
        }
    }

    private func phaseWords(_ play: PlayView) -> String {
        play.place(separator: "  ") { "Round \($0)/\(play.rounds)" }
    }

    /// One row, or two; what is longer still is whole in `help`.
    private var due: [ScreenLine] {
        let parts = view.status == .ended ? [] : partsDue
        let text = "DUE  " + (parts.isEmpty ? nothingDue : parts.joined(separator: " | "))
        guard !parts.isEmpty else { return prose(text, rows: 2, .quiet) }
        let lines = prose(text, rows: 2, .bold)
        return [ScreenLine("DUE", .due) + ScreenLine(String(lines[0].text.dropFirst(3)), .bold)] + lines.dropFirst()
    }

    private var partsDue: [String] {
        let isBargaining = view.phase == .negotiation
        let waiting = isBargaining ? view.waitingForConsent.map(\.offer.id.rawValue) : []
        var parts: [String] = []
        let whose = view.isHead ? "your" : "your head's"
        if !waiting.isEmpty { parts.append("\(whose) consent to " + waiting.joined(separator: ", ")) }
        let owed = owedNow.map { view.name($0) }
        if !owed.isEmpty {
            parts.append((view.isHead ? "" : "your head's to ") + "perform " + owed.joined(separator: ", "))
        }
        if let due = view.sections.play?.due, !due.isEmpty { parts.append(due) }
        return parts
    }

    /// What is owed in this phase, and neither is to be performed nor suspended when it closes.
    private var owedNow: [IssueID] {
        guard let desk = view.sections.desk, view.phase == .decision else { return [] }
        return desk.performable.filter { !desk.performs.contains($0) && !desk.suspends.contains($0) }
    }

    private var nothingDue: String {
        if view.status == .ended, !adviceAtEnd.isEmpty { return adviceAtEnd }
        let isBefore = view.status == .notStarted && !view.exercise.brief.isEmpty
        return isBefore ? "nothing from you yet: read your brief, 6" : "nothing from you"
    }

    /// Those that do something before those that look, each as it would be taken now; no word is cut, and a sign stands
    /// for those left out.
    private var now: String {
        let words = Word.all(in: view).filter { $0.obstacle(in: view, presence) == nil }
        let doing = words.filter { $0.group != .look }
        let shown = wordsBeside.map(\.word) + (doing.isEmpty ? words : doing).map { $0.begun(in: view) }
        var text = "NOW"
        for (index, word) in shown.enumerated() {
            let rest = index == shown.count - 1 ? 0 : 2
            guard TextColumns.width(text) + 2 + TextColumns.width(word) + rest <= columns else { return text + " …" }
            text += "  " + word
        }
        return text
    }
}

extension ClientModel {
    /// The connection, in brackets.
    var connectionSign: String {
        if hasLeft { return "[ENDED]" }
        return switch connection {
        case .offline: "[OFFLINE: trying]"
        case .joining: "[JOINING]"
        case .joined: "[ONLINE]"
        }
    }
}
