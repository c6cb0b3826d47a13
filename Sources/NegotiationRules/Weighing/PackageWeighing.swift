public import ExerciseModel
import NegotiationModel
import RulePrograms

/// What whole packages would be worth, whom they would need and which rules would refuse them, at one moment of a
/// session: taken apart into parts that each read few issues.
///
/// A package here names an option for every issue, by position; where that is how things are now, it holds no term. It is
/// put forward by one party to all others, in private. Parties, issues and options are positions in the exercise.
public struct PackageWeighing: Sendable {
    let state: SessionState

    /// At this moment of the session; what happens to it later is not seen.
    public init(_ state: SessionState) { self.state = state }

    /// The session's, whose order positions follow.
    public var exercise: Exercise { state.exercise }
    /// The option of every issue as things are now.
    public var now: [Int] { exercise.issues.indices.map { state.now($0) } }

    // MARK: Worth

    /// A party's no-deal value, in tenths; 0 where it has no sheet.
    public func noDeal(of party: Int) -> Int { state.worth(of: [], to: party)?.noDeal ?? 0 }

    /// A party's target, in tenths; nil where its sheet has none.
    public func target(of party: Int) -> Int? {
        guard let view = state.sheetView(of: party), !view.target.isEmpty else { return nil }
        return view.targetTotal
    }

    /// The parts whose sum with the no-deal value is what a package is worth to a party.
    public func worthParts(of party: Int) -> [WorthPart] {
        guard let sheet = state.program.sheets[party] else { return [] }
        let points = exercise.issues.indices.map { issue in
            WorthPart(party: party, issues: self.issues(sheet, issue).elements, content: .points(issue: issue))
        }
        let peace = issues(in: [sheet.peaceWhen, sheet.peace])
        return points + [WorthPart(party: party, issues: peace.elements, content: .peace)]
    }

    /// What a part adds, in tenths.
    public func worth(_ part: WorthPart, of package: [Int]) -> Int {
        state.worth(part.content, of: package, to: part.party)
    }

    private func issues(_ sheet: SheetProgram, _ issue: Int) -> BitSet {
        let adjustments = sheet.adjustments.filter { $0.issues.contains(issue) }
        let formulas = sheet.points[issue].compactMap { $0 } + adjustments.compactMap(\.when) + adjustments.map(\.value)
        return issues(in: formulas).union(BitSet(only: issue))
    }

    private func issues(in formulas: [Formula]) -> BitSet {
        let residue = Residue(state: state, context: Context(), isValued: true)
        return formulas.reduce(BitSet()) {
            $0.union(residue.reduced($1).issuesRead(of: exercise.issues.count))
        }
    }

    // MARK: Settlement

    /// The issues that decide whether a package is a settlement.
    public var settlementIssues: [Int] { issues(in: [state.program.settled]).elements }

    /// Whether a package in force would be a settlement.
    public func isSettlement(_ package: [Int]) -> Bool {
        var context = Context()
        context.hypothesis = package
        return state.holds(state.program.settled, context)
    }
}

/// One addend of what packages are worth to a party.
public struct WorthPart: Sendable {
    /// By position.
    public let party: Int
    /// The issues that it reads, ascending.
    public let issues: [Int]
    let content: Content

    enum Content: Sendable {
        case points(issue: Int)
        case peace
    }
}
