import NegotiationModel

extension PlainPages {
    /// The owner's sheet, and nobody else's.
    package var sheet: [String] {
        guard let sheet = view.sections.sheet else { return [sheetKept] }
        var lines = view.valuesKept.map { ["The delegation doesn't read this: values are \($0)."] } ?? []
        lines.append("In confidence. Points of each option:")
        lines += sheet.points.compactMap(row)
        lines.append("Without a deal now: \(PointsText.points(sheet.noDealTotal))")
        lines += sheet.noDeal.map(line)
        lines.append("Target: \(PointsText.points(sheet.targetTotal))")
        lines += sheet.target.map(line)
        if sheet.peace != 0 {
            lines.append("Peace itself, beside the points of terms: \(PointsText.points(sheet.peace))")
        }
        lines.append("What is in force now is worth: \(PointsText.points(sheet.inForce))")
        lines.append("Your ledger, what actions brought or cost so far: \(PointsText.points(sheet.ledger))")
        return lines
    }

    private func row(_ points: IssuePoints) -> String? {
        guard let issue = view.issue(points.issue) else { return nil }
        let options = zip(issue.options, points.points).map { "\($0.name) \(PointsText.points($1))" }
        return "  \(issue.name): \(options.joined(separator: ", "))"
    }

    private func line(_ line: SheetLine) -> String {
        "  \(line.label): \(PointsText.points(line.value))" + (line.rule.map { " (\($0))" } ?? "")
    }
}
