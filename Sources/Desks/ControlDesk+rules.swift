import NegotiationModel
import PlayerClient
import Texts

extension ControlDesk {
    /// How firmly the rules hold: the most common level by its number, all others by name.
    var rulesInShort: String {
        let levels = view.sections.levels ?? []
        let groups = EnforcementLevel.allCases.map { level in
            (level: level, rules: levels.filter { $0.level == level }.map(\.rule.rawValue))
        }
        let most = groups.map(\.rules.count).max() ?? 0
        return groups.filter { !$0.rules.isEmpty }.map { group in
            let isMost = group.rules.count == most && most > 3
            return "\(group.level.rawValue) " + (isMost ? "\(most)" : group.rules.joined(separator: " "))
        }.joined(separator: "; ")
    }

    var ruleRows: [DeskRow] {
        view.exercise.rules.map { rule in
            let level = view.level(rule.id)?.rawValue ?? "not shown"
            return DeskRow(
                .rule(rule.id),
                TextColumns.padded(rule.id.rawValue, columns: 5) + TextColumns.padded(level, columns: 9) + rule.name)
        }
    }

    /// All that control sees, the unlisted too: control sets them as well.
    func trackRows(_ columns: Int) -> [DeskRow] {
        let tracks = view.sections.tracks ?? []
        let width = max(34, columns / 4)
        return zip(tracks, TextColumns.distinct(tracks.map(\.name), columns: width)).map { track, name in
            let value = track.value.map { "\($0) (\(track.minimum)…\(track.maximum))" } ?? "-"
            let word = track.word.map { " " + $0 } ?? ""
            let cause = track.lastCause.map {
                "last: " + (track.lastBy.map { "\($0 > 0 ? "+" : "")\($0) " } ?? "") + $0
            }
            return DeskRow(
                .track(track.place),
                TextColumns.padded(name, columns: width) + " " + TextColumns.padded(value + word, columns: 18) + " "
                    + (cause ?? ""))
        }
    }
}
