extension CaseFile {
    /// What a case shows of a rule, as its first line says: `# R12 heat (A4): bites. …`.
    struct Heading: Equatable {
        enum Kind: String, CaseIterable {
            case bites
            case doesNotBite = "doesn't bite"
            /// At the last value where it bites and the first where it doesn't.
            case boundary
        }

        let rule: String
        let kind: Kind
    }

    /// Nil where the case is of something else, or shows the rule at another level.
    var heading: Heading? {
        guard let first = entries.first?.line,
            let match = first.prefixMatch(of: /# ([RX]\d+) [^:]*: (bites|doesn't bite|boundary)\b/),
            let kind = Heading.Kind(rawValue: String(match.2))
        else { return nil }
        return Heading(rule: String(match.1), kind: kind)
    }
}
