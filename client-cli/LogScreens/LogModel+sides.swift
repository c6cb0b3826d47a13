import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionEngine
import WireMessages

// Several views side by side.
extension LogModel {
    /// What those side by side were told of an entry; those who were told the same stand together.
    func toldSides(_ step: KeptStep) -> [String] {
        var groups: [(told: [String], names: [String])] = []
        for side in sides {
            let told = step.told[play.viewers.firstIndex(of: side) ?? 0].flatMap(PlainPages.wholeLines)
            if let index = groups.firstIndex(where: { $0.told == told }) {
                groups[index].names.append(eyes(of: side))
            } else {
                groups.append((told, [eyes(of: side)]))
            }
        }
        return groups.flatMap { told, names in
            let names = names.joined(separator: " and ").capitalisedFirst
            return told.isEmpty ? ["\(names) saw nothing of it."] : ["\(names):"] + told.map { "  " + $0 }
        }
    }

    /// The sides one after the other, for those who read line by line.
    var sidePages: [String] {
        sides.flatMap { side in
            ["", "-- \(eyes(of: side).capitalisedFirst) --"] + worthLines(view(of: side))
                + offerBlocks(side).flatMap(\.self)
        }
    }

    /// What no deal, the target and what is in force are worth to whose view this is; empty where no points are seen.
    func worthLines(_ view: View) -> [String] {
        guard let sheet = view.sections.sheet else { return [] }
        return [
            "Without a deal \(PointsText.points(sheet.noDealTotal)), target \(PointsText.points(sheet.targetTotal)), "
                + "in force now \(PointsText.points(sheet.inForce))"
        ]
    }

    /// Every offer that control knows of, as somebody sees it; one that somebody doesn't know is only named.
    func offerBlocks(_ viewer: Viewer) -> [[String]] {
        let view = view(of: viewer)
        let pages = PlainPages(view: view, time: momentMs)
        let parties = viewer == .control ? play.viewers.filter { $0.party != nil }.map { self.view(of: $0) } : []
        return offersLatestFirst.map { known in
            guard let own = view.sections.offers?.first(where: { $0.offer.id == known.offer.id }) else {
                return ["\(known.offer.id): not known to \(eyes(of: viewer))."]
            }
            let offer = own.offer
            let head = "\(offer.id), \(view.name(offer.author)) to \(view.names(offer.addressees))"
            var lines = [head + (offer.isPublic ? ", public" : ""), "  " + pages.terms(offer.terms)]
            if let worth = own.worth { lines.append("  " + worthText(worth, view)) }
            lines += parties.isEmpty ? [] : worthToAll(offer.id, parties)
            return lines + ["  " + pages.standing(own)]
        }
    }

    /// For control: what an offer is worth to each party that knows it, and who doesn't know it.
    private func worthToAll(_ offer: OfferID, _ parties: [View]) -> [String] {
        var worths: [String] = []
        var without: [String] = []
        for view in parties {
            guard let known = view.sections.offers?.first(where: { $0.offer.id == offer }) else {
                without.append(eyes(of: view.viewer))
                continue
            }
            if let worth = known.worth { worths.append(worthText(worth, view)) }
        }
        return (worths + (without.isEmpty ? [] : ["Not known to \(without.joined(separator: ", "))."])).map {
            "  " + $0
        }
    }

    /// Those that stand before those that don't.
    private var offersLatestFirst: [OfferView] {
        let offers = (view(of: .control).sections.offers ?? []).reversed()
        return offers.filter { $0.closing == nil } + offers.filter { $0.closing != nil }
    }

    private func worthText(_ worth: Int, _ view: View) -> String {
        let text = "Worth \(PointsText.points(worth)) to \(eyes(of: view.viewer))"
        guard let noDeal = view.sections.sheet?.noDealTotal else { return text + "." }
        return text + ", \(PointsText.difference(worth - noDeal)) \(worth == noDeal ? "as" : "than") without a deal."
    }

    /// Those who follow, or whom one follows.
    var following: [String] {
        if let audience {
            let names = audience.followers.isEmpty ? "nobody yet" : audience.followers.joined(separator: ", ")
            return ["Others follow with: \(audience.joinLine)", "They follow now: \(names)."]
        }
        guard let lead else { return [] }
        return ["Control's cursor stands at entry \(lead.cursor.entry)."]
    }
}
