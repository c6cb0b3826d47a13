import NegotiationModel
import PlayerClient
import Texts

/// The parts of the room screen: what is public, in letters for those who sit far away.
struct RoomParts {
    let model: ClientModel
    let view: View

    func html(_ part: PagePart) -> String {
        switch part {
        case .roomHead: head
        case .roomClock: clock
        case .roomTable: table
        case .roomOffers: offers
        case .roomNews: news
        case .roomTracks: tracks
        default: ""
        }
    }

    private var play: PlayView? { view.sections.play }

    private var head: String {
        "<p class=\"marking\">\(PageText.text(view.exercise.marking))</p><h1>\(PageText.text(view.exercise.heading))</h1>"
    }

    // MARK: The clock

    private var clock: String {
        let place = play.map { $0.place(separator: " – ") { "Round \($0) of \(play?.rounds ?? 0)" } } ?? ""
        // A page that has a sound makes it when this changes.
        let mark = "\(play?.status.rawValue ?? "") \(place)"
        let words = "<p class=\"place\" data-phase=\"\(PageText.text(mark))\">\(PageText.text(place))</p>"
        switch play?.status {
        case .running: return words + "<p class=\"left\">\(left)</p>"
        case .paused: return words + "<p class=\"left\">\(left)</p><p class=\"state\">Paused</p>"
        case .ended:
            return
                "<p class=\"place\" data-phase=\"ended\">Play is over</p><p class=\"ending\">\(PageText.text(ending))</p>"
        case .notStarted, nil: return "<p class=\"place\" data-phase=\"before\">Play has not started</p>"
        }
    }

    /// Where control ended play its reason stands there, and says so.
    private var ending: String {
        guard let play, !play.endingText.isEmpty else { return "" }
        return play.ending == nil ? "Control ended it: \(play.endingText)" : play.endingText
    }

    private var left: String {
        guard let play else { return "" }
        if let deadline = play.deadline {
            return "<time data-deadline=\"\(deadline)\">\(ClockText.length((deadline - model.time) / 1000))</time>"
        }
        return play.remaining.map { ClockText.length($0 / 1000) } ?? ""
    }

    // MARK: Where everybody stands

    /// Issues of which something is to be seen; the others are named below.
    private var table: String {
        let parties = view.exercise.parties
        let rows = view.sections.table ?? []
        let told = rows.filter { $0.inForce || !$0.positions.isEmpty }
        let silent = rows.filter { row in !told.contains { $0.issue == row.issue } }.map { view.name($0.issue) }
        let heads = (["Issue", "Now"] + parties.map(\.name)).map { "<th scope=\"col\">\(PageText.text($0))</th>" }
        let lines = told.map { row in
            let now = PageText.text(view.name(row.now, of: row.issue) + (row.inForce ? ", agreed" : ""))
            let positions = parties.map { party in
                let position = row.positions.first { $0.party == party.id }
                return "<td>\(position.map { PageText.text(view.name($0.option, of: row.issue)) } ?? "–")</td>"
            }
            return "<tr><th scope=\"row\">\(PageText.text(view.name(row.issue)))</th>"
                + "<td>\(row.inForce ? "<strong>\(now)</strong>" : now)</td>\(positions.joined())</tr>"
        }
        let table =
            told.isEmpty
            ? "" : "<table><thead><tr>\(heads.joined())</tr></thead><tbody>\(lines.joined())</tbody></table>"
        let rest =
            silent.isEmpty
            ? ""
            : "<p class=\"quiet\">Nobody has said anything in public on: \(PageText.text(silent.joined(separator: ", "))).</p>"
        return table + rest
    }

    /// Those that stand, in a line each.
    private var offers: String {
        let open = (view.sections.offers ?? []).filter { $0.closing == nil }
        guard !open.isEmpty else { return "<p class=\"quiet\">No public offer stands.</p>" }
        return open.reversed().map { known in
            let offer = known.offer
            let terms = offer.terms.map { "\(view.name($0.issue)): \(view.name($0.option, of: $0.issue))" }
            let consented = known.consented.filter { $0 != offer.author }
            let given = consented.isEmpty ? "" : " Consented: \(view.names(consented))."
            return "<article><h3>\(PageText.text("\(view.name(offer.author)) to \(view.names(offer.addressees))"))</h3>"
                + "<p>\(PageText.text(terms.joined(separator: "; ") + "." + given))</p></article>"
        }.joined()
    }

    private static let headlinesMax = 8

    private var news: String {
        // The clock says where play is.
        let headlines = model.activity.course.headlines.filter { $0.kind != .phase }
        let latest = headlines.suffix(Self.headlinesMax).reversed()
        guard !latest.isEmpty else { return "<p class=\"quiet\">Nothing has happened yet.</p>" }
        let items = latest.map { headline in
            "<li class=\"\(headline.kind.rawValue)\"><span class=\"quiet\">\(ClockText.timeOfDay(headline.timeMs))</span> "
                + "\(PageText.text(headline.text))</li>"
        }
        return "<ol>\(items.joined())</ol>"
    }

    // MARK: Numbers

    private var tracks: String {
        let tracks = (view.sections.tracks ?? []).filter(\.listed)
        return tracks.map { track in
            let values = model.activity.course.values(of: track.place)
            let now = track.value.map { String($0) } ?? track.word ?? "–"
            let word = track.value == nil ? "" : track.word ?? ""
            let chart = track.value.map { TrackChart(track, values.isEmpty ? [$0] : values).svg } ?? ""
            return
                "<figure><figcaption>\(PageText.text(track.name))</figcaption><p><strong>\(PageText.text(now))</strong> "
                + "<span class=\"quiet\">\(PageText.text(word))</span></p>\(chart)</figure>"
        }.joined()
    }
}
