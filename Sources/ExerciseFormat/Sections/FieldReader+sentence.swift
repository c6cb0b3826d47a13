import RulePrograms

extension FieldReader {
    private static let placeholders = ["author", "party", "counterpart", "missing", "issue"]

    /// A sentence for players, whose placeholders are known ones that something stands for here.
    func sentence(_ key: String, in scope: ExpressionScope) -> String {
        let text = text(key, limit: 1_000)
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.prefix { $0 != "}" })
            let isClosed = name.count < part.count
            if !isClosed || !FieldReader.placeholders.contains(name) {
                self[key]?.add(
                    "“\(key)” holds the placeholder \("{\(name)}".quoted)",
                    "there is \(FieldReader.placeholders.map { "{\($0)}" }.alternatives)")
            } else if !scope.fills(name) {
                let filled = FieldReader.placeholders.filter(scope.fills).map { "{\($0)}" }
                self[key]?.add(
                    "nothing stands for {\(name)} here",
                    filled.isEmpty ? "write the sentence without it" : "there is \(filled.alternatives)")
            }
        }
        return text
    }
}

extension ExpressionScope {
    /// The names where a party acts, whatever it acts on.
    static var anybodyActing: ExpressionScope {
        var scope = ExpressionScope()
        scope.hasParty = true
        return scope
    }

    fileprivate func fills(_ placeholder: String) -> Bool {
        switch placeholder {
        case "author": hasOffer
        case "party": hasParty
        case "counterpart": hasCounterpart
        case "missing": hasMissing
        case "issue": hasStep
        default: false
        }
    }
}
