import Debriefing
import NegotiationModel
import PlayerClient

/// What was promised, and what became of it.
struct PromisesPart {
    let words: ReportWords

    var part: ReportPart {
        let rows = (words.view.sections.obligations ?? []).map { obligation -> [String] in
            let moves = words.chronicle.promises.filter { $0.obligation.id == obligation.id }
            return [
                words.view.name(obligation.id.party), words.plain.term(obligation.term), "\(obligation.id.agreement)",
                "\(obligation.id.instalment)", words.plain.words(obligation.state),
                moves.map { "\(words.plain.words($0.obligation.state)) \(words.when($0.stamp))" }.joined(
                    separator: " → "),
            ]
        }
        return ReportPart(
            title: "Promises",
            html: ReportTable(
                caption: "What each party owed under agreements, and how it came to stand",
                heads: ["Party", "What", "Agreement", "Part", "Stands", "How it came"], rows: rows, numbers: [2, 3]
            ).html(orElse: "Nobody owed anything."))
    }
}
