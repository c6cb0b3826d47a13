import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts

extension NodeReader {
    /// One measure, or several that are added up: `settled`, `{gain: north}`, `{sum: [{gain: north}, {gain: south}]}`.
    func measures() -> [Measure] {
        if let sum = node["sum"] { return NodeReader(sum, "“sum”", reading).list(of: "measure").map { $0.measure() } }
        return [measure()]
    }

    func measure() -> Measure {
        if let text = node.text { return bareMeasure(text) }
        guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
            add("\(what) is \(node.description)", "a measure is a word, or a mapping of one key, such as {gain: PARTY}")
            return .settled
        }
        return NodeReader(entry.value, entry.key.quoted, reading).measure(entry.key, at: self)
    }

    private func bareMeasure(_ text: String) -> Measure {
        switch text {
        case "settled": return .settled
        case "blocked_by_unbound": return .blockedByUnbound
        default:
            let near = Spelling.nearest(to: text, among: ["settled", "blocked_by_unbound"] + Self.measureWords)
            add("no measure is called \(text.quoted)", near.map { "did you mean “\($0)”?" } ?? Self.measureRule)
            return .settled
        }
    }

    private static let measureWords = [
        "ending", "holds", "value", "average", "rounds", "terms", "undertaken", "result", "gain", "declined", "bites",
    ]
    private static let measureRule =
        "settled and blocked_by_unbound stand alone, \(measureWords.joined(separator: ", ")) with what they measure"

    private func measure(_ word: String, at whole: NodeReader) -> Measure {
        switch word {
        case "ending": return .ending(EndingID(reference(to: .ending)))
        case "holds": return .holds(expression(for: .truth, in: .general))
        case "value": return .value(expression(for: .number, in: .general))
        case "average": return .average(expression(for: .number, in: .general))
        case "rounds": return .rounds(expression(for: .truth, in: .general))
        case "terms": return .terms(SideID(reference(to: .side)))
        case "undertaken": return .undertaken(references(to: .issue).map { IssueID($0) })
        case "result": return .result(PartyID(reference(to: .party)))
        case "gain": return .gain(PartyID(reference(to: .party)))
        case "declined": return .declined(references(to: .party).map { PartyID($0) })
        case "bites": return .bites(RuleID(reference(to: .rule)))
        default:
            let near = Spelling.nearest(to: word, among: Self.measureWords)
            whole.add("no measure is called \(word.quoted)", near.map { "did you mean “\($0)”?" } ?? Self.measureRule)
            return .settled
        }
    }
}
