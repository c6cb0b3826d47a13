import ExerciseModel
import NegotiationModel

extension WarningSearch {
    /// What stands in the file and has a bearing on nothing.
    func warnOfUnread() {
        let texts = reading.expressions.map(\.expression.rawValue) + [reading.claims]
        func isRead(_ word: String, _ id: String) -> Bool { texts.contains { $0.names(word + "." + id) } }
        for (position, weight) in exercise.weights.enumerated() where !isRead("weight", weight.id.rawValue) {
            warn(
                "no expression reads the weight “\(weight.id)”",
                "write “weight.\(weight.id)” where the number counts, or take it out", at: item("weights", position))
        }
        for (position, draw) in exercise.draws.enumerated()
        where draw.told.isEmpty && !isRead("draw", draw.id.rawValue) {
            warn(
                "no expression reads the draw “\(draw.id)”, and no party is told of it",
                "write “draw.\(draw.id) == \(draw.id).\(draw.off)” where it counts, name a party under “told”, or take "
                    + "it out", at: item("draws", position))
        }
        let chosen = exercise.actions.flatMap(\.parameters).compactMap { parameter -> TrackID? in
            if case .value(let track) = parameter.kind { track } else { nil }
        }
        for (position, track) in exercise.tracks.enumerated()
        where !track.listed && !chosen.contains(track.id) && !isRead("track", track.id.rawValue) {
            warn(
                "no expression reads the working number “\(track.id)”, and no screen shows it",
                "write “track.\(track.id)” where it counts, leave “listed: false” out, or take the track out",
                at: item("tracks", position))
        }
        warnOfClauses { isRead("rule", $0) }
    }

    /// A clause that watches no moment is there to be cited, or to say a rule that something else rests on.
    private func warnOfClauses(_ isRuleRead: (String) -> Bool) {
        let (clauses, rules) = cited
        for (position, rule) in exercise.rules.enumerated()
        where !rules.contains(rule.id) && !isRuleRead(rule.id.rawValue) {
            for (place, clause) in rule.clauses.enumerated()
            where clause.at.isEmpty && !clauses.contains("\(rule.id).\(clause.id)") {
                warn(
                    "nothing rests on the clause “\(clause.id)” of \(rule.id): it watches no moment, nothing cites it, "
                        + "and no expression reads “rule.\(rule.id)”",
                    "write “at:” with effects, cite it, or take it out",
                    at: item("rules", position)?["clauses"]?.items[place])
            }
        }
    }

    /// The clauses that something cites, and the rules that something hangs on as a whole.
    private var cited: (clauses: Set<String>, rules: Set<RuleID>) {
        var clauses: Set<String> = ["\(exercise.consents.rule).\(exercise.consents.clause)"]
        func cite(_ rule: RuleID?, _ clause: ClauseID?) {
            if let rule, let clause { clauses.insert("\(rule).\(clause)") }
        }
        cite(exercise.snapback?.rule, exercise.snapback?.clause)
        for offer in exercise.openingOffers { cite(offer.rule, offer.clause) }
        for schedule in exercise.issues.flatMap(\.due) { cite(schedule.rule, schedule.clause) }
        for sheet in exercise.sheets.values {
            for line in sheet.noDeal + sheet.target { cite(line.rule, line.clause) }
            for adjustment in sheet.adjustments { cite(adjustment.rule, adjustment.clause) }
        }
        let rules =
            exercise.issues.flatMap { [$0.together, $0.uncounted] } + exercise.draws.map(\.rule)
            + exercise.endings.map(\.rule) + [
                exercise.consents.rule, exercise.snapback?.rule, exercise.backing?.rule, exercise.concessions?.rule,
            ]
        return (clauses, Set(rules.compactMap(\.self)))
    }
}

extension String {
    /// Whether a path such as `weight.pain` stands in the text as a whole.
    fileprivate func names(_ path: String) -> Bool {
        let (text, path) = (Array(utf8), Array(path.utf8))
        func isName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        var start = 0
        while start + path.count <= text.count {
            let end = start + path.count
            if text[start..<end].elementsEqual(path), start == 0 || !isName(text[start - 1]) {
                // A hyphen goes on with the name before a letter; else it is a minus.
                let isHyphen = end + 1 < text.count && text[end] == UInt8(ascii: "-") && isName(text[end + 1])
                if end == text.count || !(isName(text[end]) || isHyphen) { return true }
            }
            start += 1
        }
        return false
    }
}
