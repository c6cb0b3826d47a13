/// Words, or several words together, and what stands in their place wherever they are written by themselves.
///
/// A text is gone through once, so what was put in is never looked at again: a name may well be part of what stands for another.
package struct WholeWords: Sendable {
    private struct Pair: Sendable {
        let signs: [Character]
        let stands: String
    }

    // By the first sign, and there the longest first, so that a name within a longer one is left alone.
    private let pairs: [Character: [Pair]]

    /// - Parameter pairs: of the same words twice the first counts; empty ones stand for nothing.
    package init(_ pairs: [(words: String, stands: String)]) {
        var known: [Character: [Pair]] = [:]
        for (words, stands) in pairs {
            let signs = Array(words)
            guard let first = signs.first, !(known[first] ?? []).contains(where: { $0.signs == signs }) else {
                continue
            }
            known[first, default: []].append(Pair(signs: signs, stands: stands))
        }
        self.pairs = known.mapValues { $0.sorted { $0.signs.count > $1.signs.count } }
    }

    /// The text with all of them replaced. A letter or digit beside a word makes it another word.
    package func replaced(in text: String) -> String {
        guard !pairs.isEmpty, !text.isEmpty else { return text }
        let signs = Array(text)
        var (result, place) = ("", 0)
        while place < signs.count {
            guard let pair = pair(at: place, in: signs) else {
                result.append(signs[place])
                place += 1
                continue
            }
            result += pair.stands
            place += pair.signs.count
        }
        return result
    }

    private func pair(at place: Int, in signs: [Character]) -> Pair? {
        guard let candidates = pairs[signs[place]], place == 0 || !Self.isOfWord(signs[place - 1]) else { return nil }
        return candidates.first { pair in
            let end = place + pair.signs.count
            return end <= signs.count && (end == signs.count || !Self.isOfWord(signs[end]))
                && signs[place..<end].elementsEqual(pair.signs)
        }
    }

    private static func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
}
