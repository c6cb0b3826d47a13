import ExerciseModel
import NegotiationModel
import Texts

extension WarningSearch {
    /// Two things of one kind that a screen shows under one name, or under names that look alike.
    func warnOfNames() {
        for (section, noun) in [
            ("sides", "side"), ("parties", "party"), ("issues", "issue"), ("tracks", "track"), ("actions", "action"),
            ("resolution", "step"), ("rules", "rule"), ("draws", "draw"), ("endings", "ending"), ("weights", "weight"),
        ] {
            warnOfNames(in: root[section], noun)
        }
        warnOfNames(in: root["schedule"]?["phases"], "phase")
        warnOfNames(in: root["schedule"]?["epilogue"], "phase of the epilogue")
        for (section, inner, noun) in [
            ("issues", "options", "option"), ("tracks", "values", "state"), ("draws", "outcomes", "outcome"),
        ] {
            for owner in root[section]?.items ?? [] {
                warnOfNames(in: owner[inner], noun, of: owner["id"]?.text.map { " of \($0)" } ?? "")
            }
        }
    }

    private func warnOfNames(in list: YAMLNode?, _ noun: String, of owner: String = "") {
        var known: [String: YAMLNode] = [:]
        for item in list?.items ?? [] {
            guard let node = item["name"], let name = node.text else { continue }
            let skeleton = Skeleton.of(name)
            guard let first = known[skeleton] else {
                known[skeleton] = node
                continue
            }
            warn(
                "two \(Self.plural(noun))\(owner) are called \(name.quoted), or look so: the other stands in line "
                    + "\(first.position.line)",
                "give one of them another name, since nobody who plays can tell them apart", at: node)
        }
    }

    private static func plural(_ noun: String) -> String {
        switch noun {
        case "party": "parties"
        case "phase of the epilogue": "phases of the epilogue"
        default: noun + "s"
        }
    }
}
