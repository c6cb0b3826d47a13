import Debriefing
import NegotiationModel

/// What people are called in a report: by pseudonyms, unless their names are asked for.
struct Pseudonyms {
    /// Names, and what stands for them, the longest first, so that a name within another one is left alone.
    private let pairs: [(name: String, stands: String)]

    /// - Parameter names: in the order in which pseudonyms are given; each once.
    init(_ names: [String], areNamesShown: Bool) {
        var known: [String] = []
        for name in names where !name.isEmpty && !known.contains(name) { known.append(name) }
        pairs =
            areNamesShown
            ? [] : known.enumerated().map { ($1, "P-\($0 + 1)") }.sorted { ($0.0.count, $1.0) > ($1.0.count, $0.0) }
    }

    /// A person's, or the name where names are shown.
    func name(_ person: String) -> String { pairs.first { $0.name == person }?.stands ?? person }

    /// A text without people's names, wherever they stand as whole words.
    func hiding(_ text: String) -> String {
        pairs.reduce(text) { text, pair in Self.replacing(pair.name, by: pair.stands, in: text) }
    }

    private static func replacing(_ name: String, by stands: String, in text: String) -> String {
        let (name, signs) = (Array(name), Array(text))
        guard signs.count >= name.count else { return text }
        var result = ""
        var place = 0
        while place < signs.count {
            let end = place + name.count
            let isThere = end <= signs.count && Array(signs[place..<end]) == name
            let isWhole =
                isThere && (place == 0 || !isOfWord(signs[place - 1])) && (end == signs.count || !isOfWord(signs[end]))
            result += isWhole ? stands : String(signs[place])
            place += isWhole ? name.count : 1
        }
        return result
    }

    private static func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
}
