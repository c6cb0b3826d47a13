import Debriefing
import NegotiationModel
import PlayerClient

/// Which rules bit, on what they rest, and how the dice fell.
struct RulesPart {
    let words: ReportWords

    var part: ReportPart { ReportPart(title: "Rules and dice", html: rules + dice) }

    private var rules: String {
        var found: [(rule: RuleID, clause: ClauseID?, stamps: [Stamp])] = []
        for told in words.chronicle.told where told.notice.kind == .rule {
            guard let rule = told.notice.rule else { continue }
            let place = found.firstIndex { $0.rule == rule && $0.clause == told.notice.clause }
            if place == nil { found.append((rule, told.notice.clause, [])) }
            found[place ?? found.count - 1].stamps.append(told.stamp)
        }
        let rows = found.map { entry -> [String] in
            let rule = words.view.rule(entry.rule)
            let clause = rule?.clauses.first { $0.id == entry.clause }
            let basis = clause.map { ([$0.citation.basis.rawValue] + $0.citation.passages).joined(separator: ", ") }
            return [
                "\(entry.rule) \(rule?.name ?? "")", clause?.text ?? "", basis ?? "–", "\(entry.stamps.count)",
                words.marks(entry.stamps),
            ]
        }
        return ReportTable(
            caption: words.namesEntries ? "Rules that did something, or refused something" : "Rules that were told of",
            heads: ["Rule", "Clause", "Rests on", "Times", "Where"], rows: rows, numbers: [3]
        ).html(orElse: "No rule did anything.")
    }

    private var dice: String {
        guard let inside = words.inside else {
            let told = words.chronicle.told.filter { $0.notice.kind == .die }
            return ReportTable(
                caption: "Dice", heads: ["When", "What"],
                rows: told.map { [words.when($0.stamp), words.text($0.notice)] }
            ).html(orElse: "No die was told of.")
        }
        return ReportTable(
            caption:
                "Dice, which show 0 to one less than what they are of: each follows from the seed alone, and offramp verify FILE throws all of them again",
            heads: ["Die", "Thrown", "Of", "Shows", "Succeeds below", "Came to"],
            rows: inside.dice.map { stamp, die in
                [
                    die.name, words.when(stamp), "\(die.of)", "\(die.value)", "\(die.below)",
                    die.value < die.below ? "success" : "no success",
                ]
            }, numbers: [2, 3, 4]
        ).html(orElse: "No die was thrown.")
    }
}
