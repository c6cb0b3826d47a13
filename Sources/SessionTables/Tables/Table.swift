/// A table: what its columns are, and its rows.
package struct Table: Sendable {
    /// Columns whose values stand in another table's primary key.
    package struct Reference: Sendable, Hashable {
        package let columns: [String]
        package let table: String
        package let keys: [String]
    }

    package let name: String
    /// What one row is, in a sentence.
    package let says: String
    package let columns: [Column]
    /// No two rows have the same values in these.
    package let primaryKey: [String]
    package let references: [Reference]
    package private(set) var rows: [[Cell]] = []

    init(_ name: String, _ says: String, key: [String], _ columns: [Column], references: [Reference] = []) {
        self.name = name
        self.says = says
        primaryKey = key
        self.columns = columns
        self.references = references
    }

    /// Takes a row in, a cell for each column in their order.
    mutating func add(_ row: [Cell]) {
        precondition(
            row.count == columns.count && zip(columns, row).allSatisfy { $0.takes($1) },
            "A row of \(name) doesn't fit its columns: \(row)")
        rows.append(row)
    }

    /// Changes one cell of a row that was taken in.
    mutating func set(_ column: String, of row: Int, to cell: Cell) {
        guard let place = columns.firstIndex(where: { $0.name == column }), columns[place].takes(cell) else {
            preconditionFailure("\(name) has no column \(column) that \(cell) could stand in.")
        }
        rows[row][place] = cell
    }

    /// Makes of what people typed what may leave the log.
    mutating func eachText(_ change: (String) -> String) {
        let places = columns.indices.filter { columns[$0].kind == .text }
        for row in rows.indices {
            for place in places {
                if case .text(let text) = rows[row][place] { rows[row][place] = .text(change(text)) }
            }
        }
    }

    mutating func append(_ other: Table) { rows += other.rows }
}
