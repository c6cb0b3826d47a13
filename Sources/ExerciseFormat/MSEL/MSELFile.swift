import NegotiationModel

/// The MSEL as a file. The plan is given back as it was written: `Exercise.msel` holds it byte for byte.
public enum MSELFile {
    /// What a session adds to the plan's columns.
    public static let columnsAsRun = [
        "run_status", "run_reason", "ad_hoc", "delivered_at", "delivered_t_plus_s", "delivered_by", "actual_from",
        "actual_to", "actual_method", "actual_subject", "actual_text",
    ]

    /// The MSEL as run: all of the plan's columns in their order, those that nobody knows too; then what came of each
    /// row, and the rows that were written on the spot.
    ///
    /// A column that stands in the plan by one of these names is filled, and not added again.
    ///
    /// - Parameters:
    ///   - plan: the plan's file; empty where there is none.
    ///   - rows: the rows as they stand.
    ///   - deliveries: what was delivered, in any order.
    ///   - utc: writes UTC milliseconds as ISO 8601.
    public static func asRun(
        plan: String, rows: [InjectRow], deliveries: [RecordedDelivery], utc: (Int) -> String
    ) -> String {
        // A plan that an exercise holds has been read before, so that it can be read again.
        let table = try? CSVTable(plan.first == "\u{feff}" ? String(plan.dropFirst()) : plan)
        let header = table?.header.map(\.text) ?? MSELReader.requiredColumns + MSELReader.optionalColumns
        let names = header.map(\.trimmed)
        let added = columnsAsRun.filter { !names.contains($0) }
        let numberPlace = names.firstIndex(of: "msel_no") ?? 0
        let planned = Dictionary(
            (table?.rows ?? []).map { ($0[numberPlace].text.trimmed, $0) }, uniquingKeysWith: { first, _ in first })
        let delivered = Dictionary(
            deliveries.map { ($0.inject.id, $0) }, uniquingKeysWith: { first, _ in first })
        let cells = rows.map { row in
            let planned = planned[row.inject.id.rawValue]
            let delivery = delivered[row.inject.id]
            let results = results(row, delivery, utc)
            let own = row.isAdHoc ? plannedCells(row.inject) : [:]
            return names.enumerated().map { place, name in
                results[name] ?? own[name] ?? planned?[place].text ?? ""
            } + added.map { results[$0] ?? "" }
        }
        let lineEnd = plan.contains("\r\n") ? "\r\n" : "\n"
        return ([header + added] + cells).map { $0.map(quoted).joined(separator: ",") + lineEnd }.joined()
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

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
