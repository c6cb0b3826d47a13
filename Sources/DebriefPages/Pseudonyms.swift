import Texts

/// What people are called in a report: by pseudonyms, unless their names are asked for.
struct Pseudonyms {
    private let stands: [String: String]
    private let words: WholeWords

    /// - Parameter names: in the order in which pseudonyms are given; a name that comes again has the one that it has.
    init(_ names: [String], areNamesShown: Bool) {
        var pairs: [(words: String, stands: String)] = []
        if !areNamesShown {
            for name in names where !name.isEmpty && !pairs.contains(where: { $0.words == name }) {
                pairs.append((name, "P-\(pairs.count + 1)"))
            }
        }
        stands = Dictionary(uniqueKeysWithValues: pairs.map { ($0.words, $0.stands) })
        words = WholeWords(pairs)
    }

    /// A person's, or the name where names are shown.
    func name(_ person: String) -> String { stands[person] ?? person }

    /// A text without people's names, wherever they stand as whole words.
    func hiding(_ text: String) -> String { words.replaced(in: text) }
}
