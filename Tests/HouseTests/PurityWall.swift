/// The wall around the pure rooms: no file, socket, clock, chance, task or thread in them.
enum PurityWall {
    /// Banned words in the files of one room.
    static func findings(inRoom sources: [SwiftSource]) -> [Finding] {
        let own = ownFunctions(of: sources)
        return sources.flatMap { source in
            source.tokens.indices.compactMap { index in
                let met = BannedWord.list.first { banned in
                    banned.exceptions[source.room] == nil
                        && banned.isMet(at: index, in: source.tokens, ownFunctions: own)
                }
                return met.map {
                    source.finding(at: source.tokens[index].line, "\($0.word) is banned here: \($0.reason).")
                }
            }
        }
    }

    /// Names that the room itself gives to functions: `open` may be a word of negotiation.
    private static func ownFunctions(of sources: [SwiftSource]) -> Set<String> {
        Set(
            sources.flatMap { source in
                source.tokens.indices.dropFirst().filter { source.tokens[$0 - 1].isWord("func") }.map {
                    source.tokens[$0].text
                }
            })
    }
}
