import NegotiationModel
package import PlayerClient
import WireMessages

/// A table of a hall in a row: what whoever runs several has to see of each.
package struct HallRow: Sendable, Equatable {
    package var name: String
    /// Where play is, and whether it stands.
    package var place = ""
    /// What is left of the phase: `12:04`; empty where no time runs.
    package var clock = ""
    /// UTC milliseconds; nil where no time runs.
    package var deadline: Int?
    package var lastOffer = ""
    package var openOffers = ""
    package var inForce = ""
    /// Questions and free actions that wait.
    package var waiting = ""
    /// Heads who aren't there.
    package var gone = ""
    /// What wants somebody at once.
    package var alarms: [String] = []

    /// What stands above each column.
    package static let heads = [
        "Table", "Play", "Left", "Last offer", "Open", "In force", "Waiting", "Not there", "Alarms",
    ]

    package var cells: [String] {
        [name, place, clock, lastOffer, openOffers, inForce, waiting, gone, alarms.joined(separator: "; ")]
    }

    /// - Parameter trouble: why nobody sits there; nil where somebody does.
    package init(_ name: String, _ model: ClientModel?, trouble: String?) {
        self.name = name
        guard trouble == nil, let model, let desk = model.desk else {
            place = trouble == nil ? "joining …" : "not joined"
            if let trouble { alarms = ["YOU DON'T SIT THERE: \(trouble)"] }
            return
        }
        let play = desk.view.sections.play
        place = Self.place(of: desk.view)
        deadline = play?.deadline
        let seconds = play?.deadline.map { ($0 - desk.time) / 1000 } ?? play?.remaining.map { $0 / 1000 }
        clock = seconds.map { ClockText.length(max(0, $0)) } ?? ""
        lastOffer = desk.activity.lastOffer.map { "\(desk.minutes(since: $0)) min ago" } ?? "none"
        openOffers = "\(desk.view.standing.count)"
        let agreements = desk.view.sections.agreements?.count ?? 0
        inForce = agreements == 0 ? "nothing" : agreements == 1 ? "1 agreement" : "\(agreements) agreements"
        waiting = desk.asksInShort ?? ""
        gone = desk.headsGone.joined(separator: ", ")
        if let alert = model.activity.alerts.last { alarms.append("REAL WORLD: \(alert.text)") }
        if desk.stall.isAlarm { alarms.append("NO OFFER FOR \(desk.stall.idleMinutes) MIN") }
    }

    private static func place(of view: View) -> String {
        guard let play = view.sections.play else { return "" }
        let place = play.place(separator: " ") { "R\($0)/\(play.rounds)" }
        return switch play.status {
        case .notStarted: "not started"
        case .running: place
        // First, so that a narrow column has it.
        case .paused: "PAUSED \(place)"
        case .ended: "over: \(play.endingText)"
        }
    }
}

extension ControlDesk {
    /// The parties whose head isn't there and for whom nobody plays.
    var headsGone: [String] {
        view.exercise.parties.map(\.id).filter { party in
            bot(of: party) == nil && !seats(of: party).contains { $0.isHead && $0.connected }
        }.map(tag)
    }
}
