/// Packages by the tables that decide about them: what they are worth, what refuses them, whom they need.
///
/// A package names an option for every issue. Parties, issues and options are positions; worths are whole tenths.
public struct PackageModel: Sendable {
    /// By issue: how many options it has; at least 1 each.
    public let optionCounts: [Int]
    /// At least 1.
    public let partyCount: Int
    /// By party.
    public let noDeal: [Int]
    let worths: [WorthTable]
    let refusals: [RefusalTable]
    let consent: ConsentModel
    /// 1 where a package is a settlement; nil: no package is asked.
    let settlement: IssueTable?

    /// More parties than this are not computed: sets of them are gone through.
    public static let partyCountMax = 8
    /// Worths beyond this, either way, are not computed.
    public static let worthMax = 1 << 30

    init(
        optionCounts: [Int], noDeal: [Int], worths: [WorthTable], refusals: [RefusalTable], consent: ConsentModel,
        settlement: IssueTable?
    ) throws(SpaceFault) {
        guard noDeal.count <= Self.partyCountMax else {
            throw .tooManyParties(noDeal.count, most: Self.partyCountMax)
        }
        for party in noDeal.indices {
            let farthest = worths.filter { $0.party == party }.reduce(Self.magnitude(noDeal[party])) { sum, table in
                min(Self.worthMax, sum) + (table.table.values.map(Self.magnitude).max() ?? 0)
            }
            guard farthest < Self.worthMax else { throw .worthTooLarge(most: Self.worthMax) }
        }
        self.optionCounts = optionCounts
        self.partyCount = noDeal.count
        self.noDeal = noDeal
        self.worths = worths
        self.refusals = refusals
        self.consent = consent
        self.settlement = settlement
    }

    private static func magnitude(_ value: Int) -> Int { Int(min(value.magnitude, UInt(worthMax))) }

    /// Packages worth the sum of their options' points, beside nothing; all parties must consent to each.
    ///
    /// - Parameters:
    ///   - points: by party, issue and option.
    ///   - noDeal: by party; what it has without a package.
    public init(points: [[[Int]]], noDeal: [Int]) throws(SpaceFault) {
        let optionCounts = (points.first ?? []).map(\.count)
        var worths: [WorthTable] = []
        for party in points.indices {
            // What a package is worth is told from the no-deal value on, as sheets do.
            worths.append(WorthTable(party: party, table: IssueTable(issues: [], values: [-noDeal[party]])))
            for issue in points[party].indices {
                worths.append(
                    WorthTable(party: party, table: IssueTable(issues: [issue], values: points[party][issue])))
            }
        }
        try self.init(
            optionCounts: optionCounts, noDeal: noDeal, worths: worths, refusals: [],
            consent: ConsentModel(everyoneOf: points.count, optionCounts: optionCounts), settlement: nil)
    }

    /// How many packages there are, admitted or not; nil: more than fit into an `Int`.
    public var packageCount: Int? {
        var count = 1
        for options in optionCounts {
            let (product, overflow) = count.multipliedReportingOverflow(by: options)
            if overflow { return nil }
            count = product
        }
        return count
    }

    /// Every party, as bits.
    var everyone: Int { 1 << partyCount - 1 }
}

/// A number for every choice of options on some issues.
struct IssueTable: Sendable {
    /// Ascending.
    let issues: [Int]
    /// The last issue's option changes quickest.
    let values: [Int]

    init(issues: [Int], values: [Int]) {
        self.issues = issues
        self.values = values
    }

    /// - Parameters:
    ///   - package: a package that differs from others in these issues alone.
    ///   - value: of a package.
    init(issues: [Int], optionCounts: [Int], package: [Int], value: ([Int]) -> Int) {
        self.issues = issues
        var package = package
        for issue in issues { package[issue] = 0 }
        var values: [Int] = []
        let count = issues.reduce(1) { $0 * optionCounts[$1] }
        values.reserveCapacity(count)
        for _ in 0..<count {
            values.append(value(package))
            for issue in issues.reversed() {
                package[issue] += 1
                if package[issue] < optionCounts[issue] { break }
                package[issue] = 0
            }
        }
        self.values = values
    }

    func place(of package: [Int], _ optionCounts: [Int]) -> Int {
        issues.reduce(0) { $0 * optionCounts[$1] + package[$1] }
    }
}

/// One addend of what packages are worth to a party.
struct WorthTable: Sendable {
    let party: Int
    let table: IssueTable
}

extension PackageModel {
    /// The frontier of the admitted packages.
    public var frontier: Frontier {
        get throws(SpaceFault) { Frontier(try LatticeBuilder.lattice(of: self)) }
    }

    /// How many packages come into force by the consent of those who are willing; nil where there are too many to count.
    ///
    /// - Parameter steps: beginnings of packages that are gone through at most.
    public func agreeable(steps: Int = DealSpace.stepsMax) throws(SpaceFault) -> AgreeableCount? {
        guard packageCount != nil else { return nil }
        return AgreeableCounter.count(try LatticeBuilder.lattice(of: self), noDeal: noDeal, steps: steps)
    }
}
