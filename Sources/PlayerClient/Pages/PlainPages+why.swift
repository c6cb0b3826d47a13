import NegotiationModel
package import WireMessages

extension PlainPages {
    /// Every rule and how firmly it holds.
    package var rules: [String] {
        view.exercise.rules.map { rule in
            "\(rule.id) \(rule.name) [\((view.level(rule.id)?.rawValue ?? "not shown"))]: \(rule.text)"
        } + ["why RULE says what a rule rests on."]
    }

    /// What a rule, issue, track, action or ending rests on.
    package func why(_ name: String) throws(LineFault) -> [String] {
        try whyChoices.find(name)()
    }

    var whyChoices: Choices<() -> [String]> {
        let exercise = view.exercise
        var entries = exercise.rules.map { rule in
            Choices<() -> [String]>.Entry(names: [rule.id.rawValue, rule.name]) { why(rule) }
        }
        entries += exercise.issues.map { issue in .init(names: [issue.id.rawValue, issue.name]) { why(issue) } }
        entries += exercise.tracks.map { track in
            .init(names: [track.id.rawValue, track.name]) { ["\(track.name) (\(track.id))"] + basis(track.citation) }
        }
        entries += exercise.actions.map { action in
            .init(names: [action.id.rawValue, action.name]) {
                ["\(action.name) (\(action.id)): \(action.summary)"] + basis(action.citation)
            }
        }
        entries += exercise.endings.map { ending in
            .init(names: [ending.id.rawValue, ending.name]) {
                ["\(ending.name) (\(ending.id)): \(ending.text)"] + basis(ending.citation)
            }
        }
        return Choices(kind: "rule, issue, track or action", kinds: "of them", entries: entries, isNumbered: false)
    }

    private func why(_ rule: RuleView) -> [String] {
        let level = view.level(rule.id).map { ", now at \($0.rawValue)" } ?? ""
        let levels = rule.levels.map(\.rawValue).joined(separator: ", ")
        return [
            "\(rule.id) \(rule.name)\(level): \(rule.text)",
            "  Control can set it to: \(levels). Off means: \(rule.off)",
        ]
            + rule.clauses.flatMap { ["  Clause \($0.id): \($0.text)", kind(of: $0.citation)] }
            + passages(rule.clauses.map(\.citation))
    }

    private func why(_ issue: Issue) -> [String] {
        ["\(issue.name) (\(issue.id)), binding \(view.names(issue.binds))", kind(of: issue.citation)]
            + issue.options.flatMap { option in
                option.citation.map { ["  Option \(option.name):", "  " + kind(of: $0)] } ?? []
            } + passages([issue.citation] + issue.options.compactMap(\.citation))
    }

    /// The kind of basis, and the passages in full.
    func basis(_ citation: Citation) -> [String] {
        [kind(of: citation)] + passages([citation])
    }

    private func kind(of citation: Citation) -> String {
        let passages = citation.passages.isEmpty ? "" : " \(citation.passages.joined(separator: ", "))"
        return "  Basis: \(words(citation.basis))\(passages)" + (citation.note.map { "; \($0)" } ?? "")
    }

    /// The passages that are named, each once, in the order of the source.
    private func passages(_ citations: [Citation]) -> [String] {
        view.exercise.source.passages.filter { passage in citations.contains { $0.passages.contains(passage.id) } }
            .map { "    \($0.id): \($0.text)" }
    }

    private func words(_ basis: Basis) -> String {
        switch basis {
        case .article: "article"
        case .inference: "inference from"
        case .design: "design"
        }
    }

    /// What was refused and what would be accepted, before what may be long: by which rule, and on what basis.
    package func refusal(_ error: WireError) -> [String] {
        let data = error.data
        var lines = ["Refused: \(error.message)"]
        if let instead = data.instead, !instead.isEmpty { lines.append("  Instead: \(instead)") }
        if let rule = data.rule {
            let known = view.rule(rule)
            let clause = data.clause.flatMap { id in known?.clauses.first { $0.id == id } }
            let name = known.map { " \($0.name)" } ?? ""
            lines.append(
                "  Rule: \(rule)\(name)" + (data.clause.map { ", clause \($0)" } ?? "")
                    + (clause.map { ": \($0.text)" } ?? ""))
        }
        if let citation = data.citation { lines += basis(citation) }
        return lines
    }
}
