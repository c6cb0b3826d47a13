import Debriefing
import NegotiationModel
import PlayerClient

/// Who knew what, and since when: for staff.
struct KnowledgePart {
    let words: ReportWords
    let inside: Inside

    var part: ReportPart {
        let parties = words.view.exercise.parties
        let offers = inside.offers.map { offer -> [String] in
            [offer.offer.id.rawValue, words.when(offer.stamp)]
                + parties.map { party in
                    offer.knownTo.first { $0.viewer == .party(party.id) }.map { words.when($0.stamp) } ?? "never"
                } + [offer.knownTo.first { $0.viewer == .observer }.map { words.when($0.stamp) } ?? "never"]
        }
        let disclosed = inside.disclosed.map { item -> [String] in
            [words.when(item.stamp), words.text(item.notice)]
                + parties.map { item.told.contains(.party($0.id)) ? "told" : "–" }
                + [item.told.contains(.observer) ? "told" : "–"]
        }
        let heads = parties.map { $0.tag.uppercased() } + ["Observers"]
        return ReportPart(
            title: "Who knew what, and when",
            html: ReportTable(
                caption: "Offers", heads: ["Offer", "Put forward"] + heads, rows: offers
            ).html(orElse: "No offer was put forward.")
                + ReportTable(
                    caption: "Statements and injects", heads: ["When", "What"] + heads, rows: disclosed
                ).html(orElse: "No statement was made, and no inject delivered."))
    }
}
