/// A column as it is declared, once for what writes it, the codebook and the data package.
package struct Column: Sendable, Hashable {
    /// What stands in it.
    package enum Kind: Sendable, Hashable {
        /// A name that begins with these letters and a hyphen: nothing takes it for a number, a day or a truth value.
        case key(String)
        /// Several such names with blanks between.
        case keys
        /// One of these.
        case word([String])
        /// What an exercise's authors, or the program, called something, in one line.
        case name
        /// What somebody typed, with `CSVText`'s mark where a spreadsheet would take it for a formula.
        case text
        case whole(Unit)
        case truth
        /// ISO 8601 in UTC, with milliseconds and Z.
        case moment
    }

    /// What whole numbers count.
    package enum Unit: String, Sendable, Hashable {
        case milliseconds = "milliseconds"
        case tenths = "tenths of a point"
        case count = "count"
        /// A place in an order, from 1.
        case place = "place, from 1"
        case characters = "characters"
    }

    package let name: String
    package let kind: Kind
    /// What it says, in a sentence.
    package let says: String
    package let mayBeEmpty: Bool

    package init(_ name: String, _ kind: Kind, _ says: String, mayBeEmpty: Bool = false) {
        self.name = name
        self.kind = kind
        self.says = says
        self.mayBeEmpty = mayBeEmpty
    }

    /// Whether a cell may stand in it.
    package func takes(_ cell: Cell) -> Bool {
        switch (kind, cell) {
        case (_, .none): mayBeEmpty
        case (.key(let prefix), .word(let key)): key.hasPrefix("\(prefix)-") && key.utf8.count > prefix.utf8.count + 1
        case (.word(let words), .word(let word)): words.contains(word)
        case (.keys, .word), (.name, .word), (.text, .text), (.whole, .whole), (.truth, .truth), (.moment, .moment):
            true
        default: false
        }
    }
}

extension Column {
    /// Empty where there is none.
    var optional: Column { Column(name, kind, says, mayBeEmpty: true) }
}
