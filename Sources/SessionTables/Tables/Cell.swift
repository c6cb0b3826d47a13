/// What stands in one row of one column.
package enum Cell: Sendable, Hashable {
    /// Nothing: an empty field, in every column the one sign of a missing value.
    case none
    /// A key, a word out of a few, or what an exercise's authors called something: written as it is.
    case word(String)
    /// What somebody typed.
    case text(String)
    case whole(Int)
    case truth(Bool)
    /// UTC milliseconds since 1970.
    case moment(Int)

    /// A key or word where there is one.
    static func word(_ word: String?) -> Cell { word.map { .word($0) } ?? .none }
    /// What somebody typed, where that is anything.
    static func text(orNone text: String) -> Cell { text.isEmpty ? .none : .text(text) }
    /// Keys in one field, with blanks between, none of which a key holds.
    static func list(_ keys: [String]) -> Cell { keys.isEmpty ? .none : .word(keys.joined(separator: " ")) }
}
