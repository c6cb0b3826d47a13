public import ExerciseModel
public import NegotiationModel

/// The MSEL as a file. The plan is given back as it was written: `Exercise.msel` holds it byte for byte.
public enum MSELFile {
    /// What a session adds to the plan's columns.
    public static let columnsAsRun = [
        "run_status", "run_reason", "ad_hoc", "delivered_at", "delivered_t_plus_s", "delivered_by", "actual_from",
        "actual_to", "actual_method", "actual_subject", "actual_text",
    ]

    /// The MSEL as run: all of its files' columns, those that nobody knows too; then what came of each row, and the rows
    /// that were written on the spot.
    ///
    /// Columns and rows stand in the order of the file that came last; after its own come those that only earlier files
    /// have. A column by one of the names that a session adds is filled, and not added again.
    ///
    /// - Parameters:
    ///   - sources: the plan's file, then those that were imported, in order; empty where there is none.
    ///   - rows: the rows as they stand.
    ///   - deliveries: what was delivered, in any order.
    ///   - utc: writes UTC milliseconds as ISO 8601.
    public static func asRun(
        _ sources: [MSELSource], rows: [InjectRow], deliveries: [RecordedDelivery], utc: (Int) -> String
    ) -> String {
        let tables = sources.compactMap { PlannedTable($0) }
        let header = tables.isEmpty ? MSELReader.requiredColumns + MSELReader.optionalColumns : columns(of: tables)
        let names = header.map(\.trimmed)
        let added = columnsAsRun.filter { !names.contains($0) }
        let delivered = Dictionary(
            deliveries.map { ($0.inject.id, $0) }, uniquingKeysWith: { first, _ in first })
        let cells = ordered(rows, by: tables.last).map { row in
            let planned = tables.last { $0.rows.contains(row.inject.id) }
            let results = results(row, delivered[row.inject.id], utc)
            let own = row.isAdHoc ? plannedCells(row.inject) : [:]
            return names.map { name in
                results[name] ?? own[name] ?? planned?.cell(name, of: row.inject.id) ?? ""
            } + added.map { results[$0] ?? "" }
        }
        let lineEnd = sources.last?.text.contains("\r\n") ?? false ? "\r\n" : "\n"
        return ([header + added] + cells).map { row in row.map { quoted($0) }.joined(separator: ",") + lineEnd }
            .joined()
    }

    /// Those of the last file as they stand there, then those that only earlier files have.
    private static func columns(of tables: [PlannedTable]) -> [String] {
        var columns: [String] = []
        for table in tables.reversed() {
            columns += table.header.filter { name in !columns.contains { $0.trimmed == name.trimmed } }
        }
        return columns
    }

    /// In the order of the file, then the others as they stand.
    private static func ordered(_ rows: [InjectRow], by table: PlannedTable?) -> [InjectRow] {
        guard let table else { return rows }
        let places = Dictionary(table.numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let known = rows.compactMap { row in places[row.inject.id.rawValue].map { (place: $0, row: row) } }
        return known.sorted { $0.place < $1.place }.map(\.row) + rows.filter { places[$0.inject.id.rawValue] == nil }
    }

    private static func results(
        _ row: InjectRow, _ delivery: RecordedDelivery?, _ utc: (Int) -> String
    ) -> [String: String] {
        var results = [
            "run_status": row.inject.status.rawValue, "run_reason": row.reason, "ad_hoc": row.isAdHoc ? "yes" : "",
        ]
        guard let delivery else { return results }
        results["delivered_at"] = utc(delivery.timeMs)
        results["delivered_t_plus_s"] = "\(delivery.exerciseTimeMs / 1_000)"
        results["delivered_by"] = delivery.seat.rawValue
        results["actual_from"] = delivery.inject.from
        results["actual_to"] = addressees(delivery.inject.to)
        results["actual_method"] = delivery.inject.method
        results["actual_subject"] = delivery.inject.subject
        results["actual_text"] = delivery.inject.body
        return results
    }

    /// What a row that nobody planned says in the plan's columns.
    private static func plannedCells(_ inject: Inject) -> [String: String] {
        [
            "msel_no": inject.id.rawValue, "kind": inject.kind.rawValue, "round": inject.round.map(String.init) ?? "",
            "from": inject.from, "to": addressees(inject.to), "method": inject.method, "subject": inject.subject,
            "body": inject.body,
        ]
    }

    private static func addressees(_ parties: [PartyID]) -> String {
        parties.isEmpty ? "all" : parties.map(\.rawValue).joined(separator: " ")
    }

    /// A cell as CSV has it, between two of these.
    static func quoted(_ text: String, between separator: String = ",") -> String {
        let needsQuotes = text.unicodeScalars.contains { "\(separator)\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
