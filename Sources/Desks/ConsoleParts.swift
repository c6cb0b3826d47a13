import NegotiationModel
import PlayerClient
import Texts

/// What control's console is put together from, from the top to the bottom.
package struct ConsoleParts {
    package let desk: ControlDesk
    /// The columns that its texts are made for.
    package let columns: Int

    package static let gap = " | "
    package static let labelWidth = 7
    /// What 120 columns leave within the frame has room for plans and terms too.
    private static let columnsForAll = 116

    package init(_ desk: ControlDesk, columns: Int) {
        self.desk = desk
        self.columns = columns
    }

    /// Of seats and offers, which stand side by side.
    package var left: Int { (columns - Self.gap.count) / 2 }
    package var right: Int { columns - Self.gap.count - left }

    /// What the arrows go through, from the top to the bottom.
    package var items: [DeskItem] {
        all.flatMap(\.items).reduce(into: []) { found, item in
            if !found.contains(item) { found.append(item) }
        }
    }

    /// From the top to the bottom, with the rows that each has at least.
    package var all: [ConsolePart] {
        [
            ConsolePart("CLOCK", list([DeskRow(.play, clock)]), least: 1),
            ConsolePart("STALL", list([stall]), least: 1),
            ConsolePart(
                "NEXT", list(nextRows.isEmpty ? [DeskRow(nil, nothingNext)] : nextRows), least: 3, more: 2),
            ConsolePart("RFI", list(asks), least: 2, more: 0, panel: ScreenPanel.requests),
            ConsolePart("", beside, least: 6, more: 1),
            ConsolePart("TALK", prose(talk), least: 2, more: 3),
            ConsolePart("RULES", prose(desk.rulesInShort), least: 1, more: 4),
        ]
    }

    private var textWidth: Int { columns - Self.labelWidth }

    private func list(_ rows: [DeskRow]) -> ConsolePart.Content { .list(rows) }
    private func prose(_ text: String) -> ConsolePart.Content {
        .list(TextColumns.wrapped(PlainText.line(text), columns: textWidth).map { DeskRow(nil, $0.trimmed) })
    }

    private var clock: String {
        let played = desk.activity.clock.moment(at: desk.time).playedMs
        var parts = ["exercise \(ControlDesk.exerciseTime(played))", "UTC \(ClockText.timeOfDay(desk.time))"]
        if desk.view.status != .ended, desk.view.phase == .decision,
            let decided = desk.view.sections.desk?.committedBy
        {
            let waiting = desk.view.exercise.parties.map(\.id).filter { !decided.contains($0) }
            parts.append(waiting.isEmpty ? "all have chosen" : "not chosen yet: \(desk.tags(waiting))")
        }
        if desk.view.sections.desk?.inStep != nil { parts.append("in step") }
        return parts.joined(separator: ", ")
    }

    private var stall: DeskRow {
        let stall = desk.stall
        let last = desk.activity.lastOffer.map { "last offer \(desk.minutes(since: $0)) min ago" } ?? "no offer yet"
        guard desk.view.status != .ended else { return DeskRow(nil, "play is over; \(last)") }
        guard stall.isAlarm else {
            let limit = stall.limitMinutes.map { "alarm after \($0) min" } ?? "no alarm: it is off"
            let state =
                desk.view.status == .paused ? "play is paused" : stall.isBargaining ? "none" : "no offers are due now"
            return DeskRow(nil, "\(state); \(last), \(limit)")
        }
        guard let row = desk.view.rowAgainstStall else {
            return DeskRow(nil, "NO OFFER FOR \(stall.idleMinutes) MIN. improvise writes an inject.", .alert)
        }
        let inject = row.inject
        let text = "NO OFFER FOR \(stall.idleMinutes) MIN. Deliver \(inject.id)? \(inject.subject)"
        return DeskRow(.inject(inject.id), text, .alert)
    }

    private var nothingNext: String {
        desk.view.status == .ended ? "Play is over. 2 shows the MSEL as it was run." : "No inject waits."
    }

    private var nextRows: [DeskRow] {
        let rows = desk.nextRows
        return zip(rows, desk.texts(of: rows, columns: textWidth - 1, withPlan: columns >= Self.columnsForAll)).map {
            row, text in
            let isNow = desk.view.isTriggered(row) || desk.view.isDue(row, at: desk.time)
            return DeskRow(.inject(row.inject.id), text, isNow ? .bold : .plain)
        }
    }

    private var asks: [DeskRow] {
        let rows = desk.askRows
        return rows.isEmpty ? [DeskRow(nil, "No question waits, and no free action.")] : rows
    }

    private var talk: String {
        let talk = desk.talkInShort
        return talk.isEmpty ? "Nobody has said anything." : talk
    }

    // MARK: Seats and offers, side by side

    private var beside: ConsolePart.Content {
        let parties = desk.view.exercise.parties.map { party in
            DeskRow(.delegation(party.id), desk.text(of: party, columns: left - 1))
        }
        let seats =
            [DeskRow(nil, "SEATS  \(desk.seatsHere)", .bold)] + parties + [DeskRow(nil, desk.staffInShort)]
        let standing = desk.view.standing
        let last = desk.activity.lastOffer.map { ", last \(desk.minutes(since: $0)) min ago" } ?? ""
        let offers =
            [DeskRow(nil, "OFFERS  \(standing.isEmpty ? "none" : "\(standing.count)") open\(last)", .bold)]
            + standing.reversed().map { DeskRow(.offer($0.offer.id), text(of: $0)) }
        return .beside(seats, offers)
    }

    private func text(of known: OfferView) -> String {
        let offer = known.offer
        let to = desk.tag(offer.author) + ">" + desk.tags(offer.addressees) + (offer.isPublic ? " public" : "")
        let text = "\(offer.id) \(to) \(desk.age(desk.activity.offers[offer.id])), needs \(desk.missing(from: known))"
        return columns < Self.columnsForAll ? text : text + ": " + desk.plain.terms(offer.terms)
    }
}
