package import NegotiationModel

extension View {
    /// What an action would break of what one has agreed to, a term a line; none where it breaks nothing.
    package func broken(by action: ActionID) -> [String] {
        let breaking = sections.desk?.breaking?.first { $0.action == action }
        var lines: [String] = []
        for id in breaking?.breaks ?? [] {
            let term = sections.obligations?.first { $0.id == id }?.term
            let option = term.map { ": \(name($0.option, of: $0.issue))" } ?? ""
            let line = "\(name(id.issue))\(option) (agreement \(id.agreement))"
            // What is owed in parts is one term.
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }
}
