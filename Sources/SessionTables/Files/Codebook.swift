/// What every column of every table says, as a table.
enum Codebook {
    static let name = "codebook"

    static func table(of tables: [Table]) -> Table {
        var book = Table(
            name, "One column of one table.", key: ["table", "column"],
            [
                Column("table", .name, "The table; its file is called so, with .csv."),
                Column("table_says", .name, "What one row of it is."),
                Column("column", .name, "The column."),
                Column("type", .word(["string", "integer", "boolean", "datetime"]), "What its values are."),
                Column("shape", .name, "How a value looks."),
                Column("unit", .name, "What is counted; empty where nothing is.", mayBeEmpty: true),
                Column("may_be_empty", .truth, "Whether a value can be missing: an empty field, and nothing else."),
                Column("in_primary_key", .truth, "Whether it is one of the columns that tell rows apart."),
                Column("says", .name, "What it says."),
            ])
        for table in tables {
            for column in table.columns {
                book.add([
                    .word(table.name), .word(table.says), .word(column.name), .word(column.type), .word(column.shape),
                    column.unit.isEmpty ? .none : .word(column.unit), .truth(column.mayBeEmpty),
                    .truth(table.primaryKey.contains(column.name)), .word(column.says),
                ])
            }
        }
        return book
    }
}
