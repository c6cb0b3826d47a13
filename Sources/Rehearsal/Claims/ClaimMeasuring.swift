public import ExerciseModel
import NegotiationModel

/// Measures what an exercise claims: says which sessions that takes, and reads what they came to.
public struct ClaimMeasuring {
    /// As it was read, under no variation.
    public let exercise: Exercise
    /// What is measured.
    public let claims: Claims
    /// With how many sessions.
    public let extent: ClaimExtent
    private let sample: RehearsalSample
    private let reported: ArmBook
    private let perturbed: [ArmBook]

    /// - Parameters:
    ///   - exercise: as it is read, under no variation.
    ///   - claims: what is measured; they name what `exercise` has.
    ///   - extent: with how many sessions.
    ///   - calibrating: with the seeds and delegations that numbers are set with, not with those held out.
    public init(_ exercise: Exercise, _ claims: Claims, _ extent: ClaimExtent, calibrating: Bool = false) {
        self.exercise = exercise
        self.claims = claims
        self.extent = extent
        sample = calibrating ? claims.calibration : claims.report
        var book = ArmBook(exercise, sample, count: extent.pairs)
        for claim in claims.claims { ClaimMeasuring.demand(claim, ClaimWay.allCases, in: &book) }
        for condition in claims.conditions { condition.demandArms(of: exercise, in: &book) }
        reported = book
        perturbed = (0..<extent.perturbations).map { number in
            var book = ArmBook(
                Perturbation(number).exercise(exercise), calibrating ? claims.calibration : claims.report,
                count: extent.perturbationPairs)
            for claim in claims.claims { ClaimMeasuring.demand(claim, [.on], in: &book) }
            return book
        }
    }

    /// Every session that it takes.
    public var arms: [RehearsalArm] { reported.arms + perturbed.flatMap(\.arms) }

    private static func demand(_ claim: Claim, _ ways: [ClaimWay], in book: inout ArmBook) {
        for way in ways {
            guard let varied = way.variation(for: claim) else { continue }
            for comparison in claim.comparisons where way == .on || !comparison.isMeasuredOnce {
                for check in comparison.checks {
                    var measures = check.measures
                    if case .fallsMoreThan(let others) = check.expected { measures += others }
                    for arm in [comparison.base, comparison.changed] {
                        book.demand(varied.adding(arm), measures)
                    }
                    if let other = other(check, in: claim) {
                        for arm in [other.base, other.changed] { book.demand(varied.adding(arm), measures) }
                    }
                }
            }
        }
    }

    private static func other(_ check: Check, in claim: Claim) -> Comparison? {
        guard case .fallsFurtherThan(let id) = check.expected else { return nil }
        return claim.comparisons.first { $0.id == id }
    }

    // MARK: What came of it

    /// - Parameters:
    ///   - outcomes: of `arms`, in that order.
    ///   - optionsOnFrontier: by issue and option, whether it has a place on the frontier of some draw; nil: nobody looked.
    public func report(_ outcomes: [ArmOutcome], optionsOnFrontier: [[Bool]]? = nil) -> ClaimReport {
        let played = PlayedBook(book: reported, outcomes: outcomes[..<reported.arms.count])
        var figures = claims.claims.map { claim in
            var ways: [ClaimWay: [[CheckFigure]]] = [:]
            for way in ClaimWay.allCases { ways[way] = self.figures(claim, way, played) }
            return ClaimFigure(claim: claim, ways: ways)
        }
        for (place, stands) in HolmStepDown.standing(figures.map(\.distance)).enumerated() {
            figures[place].stands = stands
        }
        var start = reported.arms.count
        for book in perturbed {
            let shaken = PlayedBook(book: book, outcomes: outcomes[start..<(start + book.arms.count)])
            start += book.arms.count
            for place in figures.indices {
                let signs = self.figures(figures[place].claim, .on, shaken) ?? []
                figures[place].perturbations += 1
                figures[place].perturbationsHeld += signs.joined().allSatisfy(\.hasSign) ? 1 : 0
            }
        }
        return ClaimReport(
            sample: sample, extent: extent, claims: figures,
            conditions: claims.conditions.map { $0.figure(of: exercise, played, optionsOnFrontier) })
    }

    /// By comparison and check; nil where the claim doesn't have the way.
    private func figures(_ claim: Claim, _ way: ClaimWay, _ played: PlayedBook) -> [[CheckFigure]]? {
        guard let varied = way.variation(for: claim) else { return nil }
        return claim.comparisons.filter { way == .on || !$0.isMeasuredOnce }.map { comparison in
            let arms = ComparedArms(
                base: played.arm(varied.adding(comparison.base)), changed: played.arm(varied.adding(comparison.changed))
            )
            return comparison.checks.map { check in
                guard let other = ClaimMeasuring.other(check, in: claim) else { return arms.figure(of: check) }
                return arms.figure(
                    of: check,
                    against: (played.arm(varied.adding(other.base)), played.arm(varied.adding(other.changed))))
            }
        }
    }
}
