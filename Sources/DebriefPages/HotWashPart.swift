import Debriefing
import ExerciseModel
import NegotiationModel
import PlayerClient

/// One page for the hour after ENDEX: what came of it, and what a staff would begin to talk about.
struct HotWashPart {
    let words: ReportWords

    private var chronicle: Chronicle { words.chronicle }
    private var view: View { words.view }
    private static let timelineMax = 30

    var part: ReportPart {
        ReportPart(
            title: "Hot wash",
            html: [
                "<h3>What came of it</h3>", outcome, "<h3>Turning points</h3>", turningPoints,
                "<h3>What happened</h3>", timeline, "<h3>What each did</h3>", activity,
            ].joined(separator: "\n"), isOnNewPage: true)
    }

    private var outcome: String {
        let play = view.sections.play
        let ending = view.status == .ended ? play?.endingText ?? "" : "Play is not over."
        let agreements = (view.sections.agreements ?? []).map(words.plain.line)
        let results = chronicle.told.filter { $0.notice.kind == .ending }.map {
            "\(words.text($0.notice)) \(words.mark($0.stamp))"
        }
        return ReportTable.list(
            (results.isEmpty ? [ending] : results)
                + (agreements.isEmpty ? ["No package came into force."] : agreements))
    }

    private var turningPoints: String {
        let worths: [OfferID: Int]
        if let inside = words.inside {
            worths = Dictionary(
                inside.offers.compactMap { offer in
                    inside.exercise.parties.firstIndex { $0.id == offer.offer.author }.map {
                        (offer.offer.id, offer.worths[$0])
                    }
                }, uniquingKeysWith: { first, _ in first })
        } else {
            worths = Dictionary(
                chronicle.offers.filter { .party($0.known.offer.author) == chronicle.viewer }.compactMap { offer in
                    offer.worths.first.map { (offer.known.offer.id, $0.worth) }
                }, uniquingKeysWith: { first, _ in first })
        }
        return ReportTable(
            caption: "Found by rules, which stand beside each",
            heads: ["When", "What", "Found by"],
            rows: chronicle.turningPoints(worths: worths).map {
                [words.when($0.stamp), words.people.hiding($0.text), $0.rule.sentence]
            }
        ).html(orElse: "No rule found any.")
    }

    private static let kinds: Set<NoticeKind> = [
        .play, .phase, .agreement, .ending, .inject, .statement, .level, .realWorld,
    ]

    private var timeline: String {
        let all = chronicle.told.filter { Self.kinds.contains($0.notice.kind) }
        // Phases and what is said fill most of a long day; what ends or changes it comes first.
        let important = all.filter { ![.phase, .statement, .inject].contains($0.notice.kind) }
        let shown = all.count <= Self.timelineMax ? all : important
        return ReportTable(
            caption: all.count > shown.count ? "Without phases, statements and injects, which stand below" : "In order",
            heads: ["When", "What"], rows: shown.map { [words.when($0.stamp), words.text($0.notice)] }
        ).html(orElse: "Nothing was told.")
    }

    private var activity: String {
        let rows = view.exercise.parties.map { party -> [String] in
            let offers = chronicle.offers.filter { $0.known.offer.author == party.id }
            let messages = chronicle.messages.filter { $0.message.author == party.id }
            let statements = chronicle.told.filter { $0.notice.kind == .statement && $0.notice.party == party.id }
            let agreed = (view.sections.agreements ?? []).filter { $0.parties.contains(party.id) }
            return [
                party.name, "\(offers.count)", "\(messages.count)", "\(statements.count)", "\(agreed.count)",
                offers.first.map { words.when($0.first) } ?? "–",
            ]
        }
        return ReportTable(
            caption: "As far as it is known here",
            heads: ["Party", "Offers", "Messages", "Statements", "Agreements", "First offer"],
            rows: rows, numbers: [1, 2, 3, 4]
        ).html(orElse: "")
    }
}
