import Yams

/// Identifiers that shipped exercises give to their parties, issues, tracks, actions and rules.
struct ExerciseNames {
    /// Identifiers that code can't do without, and what for. They are not looked for; all others are.
    static let everydayWords = [
        "front": "the first of a queue",
        "hold": "to have, and a command of control's",
        "line": "a line of text",
        "port": "what a server listens on",
        "purpose": "what something is for",
        "us": "a pronoun",
        "withdraw_mandate": "an effect that the exercise format has a word for",
    ]

    private struct Name {
        let id: String
        /// In lower case: `need_shown` is [need, shown].
        let words: [String]
    }

    private let namesByFirstWord: [String: [Name]]

    /// - Parameter yaml: the text of an `exercise.yaml`.
    static func ids(in yaml: String) throws -> [String] {
        let root = try Yams.load(yaml: yaml) as? [String: Any] ?? [:]
        return ["parties", "issues", "tracks", "actions", "rules"].flatMap { section in
            (root[section] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        }
    }

    init(ids: [String]) {
        let names = Set(ids).filter { Self.everydayWords[$0] == nil }.sorted().map { id in
            Name(id: id, words: Self.words(in: id))
        }
        namesByFirstWord = Dictionary(grouping: names.filter { !$0.words.isEmpty }) { $0.words[0] }
    }

    /// Names of exercises in the code and the literals of a file.
    ///
    /// Names are compared word by word, however they are written: `need_shown`, `needShown` and "need shown" are one.
    func findings(in source: SwiftSource) -> [Finding] {
        source.tokens.filter { $0.kind != .symbol }.flatMap { token in
            names(in: Self.words(in: token.text)).map { id in
                source.finding(at: token.line, "“\(id)” is a name of an exercise, which has to say it itself.")
            }
        }
    }

    private func names(in words: [String]) -> [String] {
        words.indices.flatMap { start in
            namesByFirstWord[words[start], default: []].filter { words[start...].starts(with: $0.words) }.map(\.id)
        }
    }

    /// Lower-case words of a name or a text, which end at punctuation and before a capital that follows a small letter.
    static func words(in text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var follows = false
        for character in text {
            let isPart = character.isLetter || character.isNumber
            if !isPart || character.isUppercase && follows {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isPart { word += character.lowercased() }
            follows = character.isLowercase || character.isNumber
        }
        return word.isEmpty ? words : words + [word]
    }
}
