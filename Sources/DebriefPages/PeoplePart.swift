import Debriefing
import NegotiationModel

/// Who took part, and what control did: for staff.
struct PeoplePart {
    let words: ReportWords
    let inside: Inside

    var part: ReportPart {
        let rows = inside.people.map { [$0.seat.rawValue, words.people.name($0.person), words.when($0.stamp)] }
        return ReportPart(
            title: "Participants",
            html: ReportTable(
                caption: "Who gave commands, and when first", heads: ["Seat", "Who", "First"], rows: rows
            ).html(orElse: "Nobody gave a command.")
                + ReportTable.paragraph("No activity is broken down by person, since groups are small."))
    }
}
