import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// The owner's sheet, evaluated now; nil where the party has none.
    func sheetView(of party: Int) -> SheetView? {
        guard let sheet = program.sheets[party] else { return nil }
        let noDeal = lines(sheet.noDeal, Context())
        let noDealTotal = total(noDeal)
        var context = Context()
        context.noDeal = noDealTotal
        let target = lines(sheet.target, context)
        let now = exercise.issues.indices.map { self.now($0) }
        let cells = cells(sheet, now)
        var first = 0
        let points = exercise.issues.map { issue in
            defer { first += issue.options.count }
            return IssuePoints(issue: issue.id, points: Array(cells[first..<first + issue.options.count]))
        }
        return SheetView(
            points: points, noDeal: noDeal, noDealTotal: noDealTotal, target: target, targetTotal: total(target),
            peace: value(sheet.peace, valued(now, noDeal: noDealTotal)), ledger: play.ledgers[party],
            inForce: worth(sheet, now, noDealTotal, cells))
    }

    /// The owner's sheet as an automated delegation reads it; nil where the party has none.
    ///
    /// - Parameter now: by issue, the option that holds now.
    func botSheet(of party: Int, now: [Int]) -> BotSight.Sheet? {
        guard let sheet = program.sheets[party] else { return nil }
        let noDeal = noDeal(sheet)
        var context = Context()
        context.noDeal = noDeal
        let points = cells(sheet, now)
        return BotSight.Sheet(
            points: points, noDeal: noDeal, target: sheet.target.reduce(0) { $0 + value($1.value, context) },
            peace: value(sheet.peace, valued(now, noDeal: noDeal)), inForce: worth(sheet, now, noDeal, points))
    }

    /// What a package would be worth to a party now, in tenths of points.
    ///
    /// - Parameter sheet: the party's, as it is now.
    func worth(of terms: [TermPosition], to party: Int, by sheet: BotSight.Sheet) -> Int {
        guard let program = program.sheets[party] else { return 0 }
        return worth(program, package(terms), sheet.noDeal, sheet.points)
    }

    /// What a package would be worth to a party now, and its no-deal value, in tenths of points.
    func worth(of terms: [TermPosition], to party: Int) -> (worth: Int, noDeal: Int)? {
        guard let sheet = program.sheets[party] else { return nil }
        let noDeal = noDeal(sheet)
        return (worth(sheet, package(terms), noDeal), noDeal)
    }

    /// What a package would be worth to a party now, in tenths of points; nil where the party has no sheet.
    ///
    /// - Parameters:
    ///   - terms: what is left out stays as it is now.
    ///   - party: whose sheet it is weighed with.
    public func worth(of terms: [Term], to party: PartyID) -> Int? {
        index.parties[party].flatMap { worth(of: index.positions(of: terms), to: $0)?.worth }
    }

    /// What a session that is over was worth to a party: what was carried out, and its ledger.
    public func result(for party: PartyID) -> Int? {
        guard let party = index.parties[party], let sheet = program.sheets[party] else { return nil }
        var noDeal = noDeal(sheet)
        if let ending = exercise.endings.firstIndex(where: { $0.id == play.ending }),
            let formula = sheet.endings[ending]
        {
            noDeal = value(formula)
        }
        let shares = exercise.issues.indices.map { share(of: $0) }
        let package = exercise.issues.indices.map { shares[$0].part == 0 ? index.statusQuo[$0] : now($0) }
        var result = noDeal + play.ledgers[party]
        for issue in exercise.issues.indices {
            let points = points(sheet, issue, package)
            result += shares[issue].part == 0 ? points : points * shares[issue].part / shares[issue].whole
        }
        if holds(sheet.peaceWhen, valued(package)) { result += value(sheet.peace, valued(package, noDeal: noDeal)) }
        return result
    }

    /// How much of what is in force on an issue counts: performed whole; half, where its time has not come; what is
    /// overdue or broken, nothing.
    private func share(of issue: Int) -> (part: Int, whole: Int) {
        let obligations = play.obligations(inForceOn: issue, of: exercise)
        guard !obligations.isEmpty else { return (1, 1) }
        let parts = obligations.reduce(0) { sum, obligation in
            switch obligation.state {
            case .performed, .certified: sum + 2
            case .waiting: sum + 1
            case .owed: obligation.phasesOwed == 0 ? sum + 1 : sum
            case .suspended, .breached, .snappedBack, .replaced, .lapsed: sum
            }
        }
        return (parts, 2 * obligations.count)
    }

    // MARK: Parts of a sheet

    private func noDeal(_ sheet: SheetProgram) -> Int { sheet.noDeal.reduce(0) { $0 + value($1.value) } }

    private func lines(_ lines: [SheetProgram.Line], _ context: Context) -> [SheetLine] {
        lines.map { SheetLine(label: $0.term.label, value: value($0.value, context), rule: $0.term.rule) }
    }

    private func total(_ lines: [SheetLine]) -> Int { lines.reduce(0) { $0 + $1.value } }

    private func worth(_ sheet: SheetProgram, _ package: [Int], _ noDeal: Int) -> Int {
        exercise.issues.indices.reduce(noDeal + peace(sheet, package, noDeal)) { $0 + points(sheet, $1, package) }
    }

    /// As above, where the points of all options are known as things are now: those of an issue that hangs on no other's
    /// option are the same in every package.
    private func worth(_ sheet: SheetProgram, _ package: [Int], _ noDeal: Int, _ cells: [Int]) -> Int {
        var worth = noDeal + peace(sheet, package, noDeal)
        var first = 0
        for issue in package.indices {
            worth += sheet.isApart[issue] ? cells[first + package[issue]] : points(sheet, issue, package)
            first += sheet.fixed[issue].count
        }
        return worth
    }

    /// What every option of every issue gives with all else as it is now.
    private func cells(_ sheet: SheetProgram, _ now: [Int]) -> [Int] {
        var cells: [Int] = []
        cells.reserveCapacity(now.count * 4)
        var package = now
        for issue in now.indices {
            for option in sheet.fixed[issue].indices {
                package[issue] = option
                cells.append(points(sheet, issue, package))
            }
            package[issue] = now[issue]
        }
        return cells
    }

    private func peace(_ sheet: SheetProgram, _ package: [Int], _ noDeal: Int) -> Int {
        holds(sheet.peaceWhen, valued(package)) ? value(sheet.peace, valued(package, noDeal: noDeal)) : 0
    }

    private func points(_ sheet: SheetProgram, _ issue: Int, _ package: [Int]) -> Int {
        if let fixed = sheet.fixed[issue][package[issue]] { return fixed }
        var context = valued(package)
        context.option = package[issue]
        context.performed = package[issue] == now(issue) && isPerformed(issue, by: nil) ? 1 : 0
        var points = sheet.points[issue][package[issue]].map { value($0, context) } ?? 0
        for adjustment in sheet.adjustments where adjustment.issues.contains(issue) {
            context.points = points
            if holds(adjustment.when, context) { points = value(adjustment.value, context) }
        }
        return points
    }

    /// One addend of what a whole package would be worth to a party now.
    func worth(_ part: WorthPart.Content, of package: [Int], to party: Int) -> Int {
        guard let sheet = program.sheets[party] else { return 0 }
        return switch part {
        case .points(let issue): points(sheet, issue, package)
        case .peace: peace(sheet, package, noDeal(sheet))
        }
    }

    private func valued(_ package: [Int], noDeal: Int = 0) -> Context {
        var context = Context()
        context.hypothesis = package
        context.noDeal = noDeal
        return context
    }
}
