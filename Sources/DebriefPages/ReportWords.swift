import Debriefing
import NegotiationModel
import PlayerClient

/// How a report says what its parts tell: where a fact stands in the log, when it was, who it was.
struct ReportWords {
    let chronicle: Chronicle
    /// Nil where the report isn't for staff.
    let inside: Inside?
    let people: Pseudonyms

    var view: View { chronicle.view }
    var plain: PlainPages { PlainPages(view: view, time: 0) }
    /// Whether stamps name entries of the log.
    var namesEntries: Bool { inside != nil }

    /// Where it is found: an entry of the log, or a piece of the viewer's own news.
    func mark(_ stamp: Stamp) -> String { "[\(stamp.number)]" }

    func marks(_ stamps: [Stamp]) -> String {
        stamps.isEmpty ? "" : "[" + stamps.map { "\($0.number)" }.joined(separator: ", ") + "]"
    }

    /// Exercise time: `T+12:34`.
    func time(_ stamp: Stamp) -> String { "T+\(ClockText.length(stamp.playedMs / 1000))" }

    func when(_ stamp: Stamp) -> String { "\(time(stamp)) \(mark(stamp))" }

    /// Tenths as points.
    func points(_ tenths: Int) -> String {
        (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    func signed(_ tenths: Int) -> String { tenths > 0 ? "+\(points(tenths))" : points(tenths) }

    /// What a notice says, without people's names; of a reason of the real world no more than that there was one.
    func text(_ notice: Notice) -> String {
        notice.kind == .realWorld
            ? "Play was stopped for a reason of the real world." : people.hiding(notice.text)
    }

    func point(_ point: PhasePoint?, _ name: String) -> String {
        guard let point else { return name }
        return point.inEpilogue ? "Epilogue, \(name)" : "Round \(point.round), \(name)"
    }

    func tag(_ party: PartyID) -> String { view.party(party)?.tag.uppercased() ?? party.rawValue }

    /// By tags, since a row of a table has little room.
    func route(_ offer: Offer) -> String {
        "\(tag(offer.author)) to \(offer.addressees.map(tag).joined(separator: ", "))"
            + (offer.isPublic ? ", in public" : "")
    }
}
