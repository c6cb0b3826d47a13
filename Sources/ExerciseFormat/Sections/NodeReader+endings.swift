import ExerciseModel
import NegotiationModel
import RulePrograms

extension NodeReader {
    fileprivate func ending() -> Ending {
        let fields = fields(
            "an ending", required: ["id", "name", "text", "kind", "basis"], optional: ["when", "rule"])
        let kind = fields["kind"]?.choice(EndingKind.self)
        if kind == .condition, !fields.has("when") {
            fields.add("an ending of “kind: condition” lacks “when”", "write “when:” with its condition")
        } else if let kind, kind != .condition {
            fields["when"]?.add("“when” stands in an ending of “kind: \(kind.rawValue)”", "leave it out")
        }
        return Ending(
            id: EndingID(fields.declaration("id", of: .ending)), name: fields.line("name"),
            text: fields.text("text", limit: 2_000), kind: kind ?? .condition,
            when: fields.optionalExpression("when", for: .truth, in: .general),
            rule: fields["rule"].map { RuleID($0.reference(to: .rule)) }, citation: fields.citation())
    }
}

extension FieldReader {
    /// Exactly one of each kind but conditions.
    func endings() -> [Ending] {
        guard let node = self["endings"] else { return [] }
        let readers = node.list(of: "ending")
        let endings = readers.map { $0.ending() }
        let isEveryKindKnown = readers.allSatisfy { EndingKind(rawValue: $0.node["kind"]?.text ?? "") != nil }
        for kind in EndingKind.allCases where kind != .condition {
            let found = endings.indices.filter { endings[$0].kind == kind }
            if found.isEmpty, isEveryKindKnown {
                node.add("no ending is of “kind: \(kind.rawValue)”", "write exactly one")
            }
            for index in found.dropFirst() {
                readers[index].add("a second ending is of “kind: \(kind.rawValue)”", "there is exactly one")
            }
        }
        return endings
    }
}
