import NegotiationModel

extension PlainPages {
    /// The owner's sheet, and nobody else's.
    var sheet: [String] {
        guard let sheet = view.sections.sheet else { return ["Values are not shown in this session now."] }
        var lines = ["In confidence. Points of each option:"]
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

    /// The planned injects, for control.
    var msel: [String] {
        let desk = view.sections.desk
        let lines = view.exercise.injects.map { inject in
            let when = [inject.round.map { "round \($0)" }, inject.minute.map { "T+\($0)" }].compactMap(\.self)
            let state =
                desk?.delivered.contains(inject.id) == true
                ? "delivered" : desk?.triggered.contains(inject.id) == true ? "trigger holds" : inject.status.rawValue
            let to = inject.to.isEmpty ? "all" : inject.to.map(\.rawValue).joined(separator: ", ")
            return
                "\(inject.id) [\(state)] \(inject.kind.rawValue), "
                + "\(when.isEmpty ? "any time" : when.joined(separator: " ")), "
                + "\(inject.from) to \(to): \(inject.subject)"
        }
        return (lines.isEmpty ? ["No inject is planned."] : lines) + proposals
    }
}
