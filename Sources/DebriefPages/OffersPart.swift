import Debriefing
import Drawing
import NegotiationModel
import PlayerClient
import Texts

/// Every offer, what it was worth, and how positions moved.
struct OffersPart {
    let words: ReportWords

    private var chronicle: Chronicle { words.chronicle }
    private var view: View { words.view }

    var part: ReportPart {
        ReportPart(title: "Offers", html: curves + list + paths, isOnNewPage: true)
    }

    // MARK: What they were worth

    /// By party whose worth is told: staff's report has everybody's, a party's its own.
    private var valued: [(party: PartyView, worth: (Chronicle.KnownOffer) -> Int?)] {
        if let inside = words.inside {
            let all = Dictionary(
                inside.offers.map { ($0.offer.id, $0.worths) }, uniquingKeysWith: { first, _ in first })
            return view.exercise.parties.enumerated().map { place, party in
                (party, { all[$0.known.offer.id]?[place] })
            }
        }
        guard let own = chronicle.viewer.party, let party = view.party(own) else { return [] }
        return [(party, { $0.worths.first?.worth })]
    }

    private var curves: String {
        guard !chronicle.offers.isEmpty, !valued.isEmpty else { return "" }
        let isOfAll = words.inside != nil
        let series = (isOfAll ? view.exercise.parties : view.exercise.parties).compactMap {
            author -> LineChart.Series? in
            // Each party's own offers by its own sheet; in a party's report everybody's by its own.
            guard let worth = isOfAll ? valued.first(where: { $0.party.id == author.id })?.worth : valued[0].worth
            else { return nil }
            let points = chronicle.offers.filter { $0.known.offer.author == author.id }.compactMap { offer in
                worth(offer).map { (x: offer.first.playedMs / 60_000, y: $0) }
            }
            return points.isEmpty ? nil : LineChart.Series(isOfAll ? author.name : "from \(author.name)", points)
        }
        let end = (chronicle.last?.playedMs ?? 0) / 60_000
        let title =
            isOfAll
            ? "What each party's own offers were worth to itself" : "What offers were worth to \(valued[0].party.name)"
        let chart = LineChart(
            title, series + noDeal, axes: ("Minutes of play", "Points"), endX: end,
            wordY: { "\($0 / 10)" }, id: "curves")
        return
            "<figure>\(chart.svg)<figcaption>\(HTMLText.escaped(title)), when they were put forward. The table below has the same numbers.</figcaption></figure>"
    }

    private var noDeal: [LineChart.Series] {
        guard words.inside == nil, !chronicle.noDeal.isEmpty else { return [] }
        let points = chronicle.noDeal.map { (x: $0.stamp.playedMs / 60_000, y: $0.worth) }
        return [LineChart.Series("no deal", points, isStepped: true)]
    }

    private var list: String {
        let worths = valued
        let rows = chronicle.offers.map { offer -> [String] in
            [
                offer.known.offer.id.rawValue, words.when(offer.first), words.route(offer.known.offer),
                words.plain.terms(offer.known.offer.terms),
                words.people.hiding(words.plain.standing(offer.known))
                    + (offer.closed.map { " \(words.mark($0))" } ?? ""),
            ] + worths.map { worth in worth.worth(offer).map(words.points) ?? "–" }
        }
        return ReportTable(
            caption: worths.isEmpty
                ? "Offers, in order"
                : "Offers, in order, with the worth in points of all that would have been in force with each, when it was put forward",
            heads: ["Offer", "When", "From and to", "Terms", "What became of it"]
                + worths.map { $0.party.tag.uppercased() },
            rows: rows, numbers: Set(5..<(5 + worths.count))
        ).html(orElse: "No offer was put forward.")
    }

    // MARK: Issue by issue

    private var paths: String {
        let parties = view.exercise.parties
        let rows = view.exercise.issues.map { issue -> [String] in
            [issue.name, holds(issue)] + parties.map { path(of: $0.id, on: issue) }
        }
        return ReportTable(
            caption: "How each party's offers moved, issue by issue",
            heads: ["Issue", "In the end"] + parties.map(\.name), rows: rows
        ).html(orElse: "")
    }

    private func holds(_ issue: Issue) -> String {
        let row = view.sections.table?.first { $0.issue == issue.id }
        return row.map { view.name($0.now, of: issue.id) + ($0.inForce ? " (agreed)" : "") } ?? "–"
    }

    private func path(of party: PartyID, on issue: Issue) -> String {
        var steps: [String] = []
        var last: OptionID?
        for offer in chronicle.offers where offer.known.offer.author == party {
            guard let term = offer.known.offer.terms.first(where: { $0.issue == issue.id }), term.option != last else {
                continue
            }
            last = term.option
            steps.append("\(view.name(term.option, of: issue.id)) \(words.mark(offer.first))")
        }
        return steps.isEmpty ? "–" : steps.joined(separator: " → ")
    }
}
