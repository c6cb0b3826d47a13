/// Whether the case files of the rules show everything that can happen and everything that can be refused.
struct CaseCoverage {
    static let folder = "Tests/NegotiationRulesTests/Cases"

    /// Lines that say what came of a command; they are indented.
    private let outcomes: [Substring]

    /// - Parameter texts: the contents of the case files.
    init(texts: [String]) {
        outcomes = texts.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("    ") }
    }

    /// Phrases that no outcome says: those that are missing of an event, or the event itself if nothing says how its
    /// lines read.
    func missing(fromEvents cases: [EnumCases.Case], phrases: [String: [String]] = EventPhrases.all) -> [String] {
        cases.flatMap { event in
            guard let phrases = phrases[event.name] else { return ["\(event.name) (EventPhrases has no word of it)"] }
            return phrases.filter { !isSaid($0) }.map { "\(event.name) (“\($0)”)" }
        }
    }

    /// Codes that no outcome refuses with.
    func missing(fromRefusals cases: [EnumCases.Case]) -> [String] {
        cases.map { $0.rawText ?? $0.name }.filter { !isSaid("refused \($0):") && !isSaid("refused \($0) ") }
    }

    private func isSaid(_ phrase: String) -> Bool {
        let pieces = phrase.split(separator: "…")
        return outcomes.contains { outcome in
            var rest = outcome
            return pieces.allSatisfy { piece in
                guard let range = rest.firstRange(of: piece) else { return false }
                rest = rest[range.upperBound...]
                return true
            }
        }
    }
}
