/// Whether the case files of the rules mention everything that can happen and everything that can be refused.
struct CaseCoverage {
    static let folder = "Tests/NegotiationRulesTests/Cases"

    /// Every word of the case files, comments left out.
    private let words: Set<String>

    /// - Parameter texts: the contents of the case files; a line that begins with `#` is a comment.
    init(texts: [String]) {
        words = Set(texts.flatMap(Self.words))
    }

    /// Cases that no file mentions, by the name or the text on the wire.
    func missing(from cases: [EnumCases.Case]) -> [String] {
        cases.filter { !words.contains($0.name) && !words.contains($0.rawText ?? $0.name) }.map(\.name)
    }

    private static func words(in text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
            line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        }
    }
}
