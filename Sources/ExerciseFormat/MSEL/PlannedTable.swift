import ExerciseModel
import NegotiationModel

/// One file of a session's MSEL with its cells by name and number.
struct PlannedTable {
    /// As it was written.
    let header: [String]
    /// In the file's order.
    let numbers: [String]
    let rows: Set<InjectID>
    private let places: [String: Int]
    private let cells: [String: [String]]

    /// Nil where there is no file. One that a session holds has been read before, so that it can be read again.
    init?(_ source: MSELSource) {
        let text = source.text
        guard let table = try? CSVTable(text.first == "\u{feff}" ? String(text.dropFirst()) : text) else { return nil }
        header = table.header.map(\.text)
        rows = source.rows
        let places = Dictionary(
            header.map(\.trimmed).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let number = places["msel_no"] ?? 0
        self.places = places
        numbers = table.rows.map { $0[number].text.trimmed }
        cells = Dictionary(
            zip(numbers, table.rows.map { $0.map(\.text) }), uniquingKeysWith: { first, _ in first })
    }

    /// What stands in a row's column of this name; nil where the file has no such column or row.
    func cell(_ column: String, of id: InjectID) -> String? {
        guard let place = places[column] else { return nil }
        return cells[id.rawValue]?[place]
    }
}
