import NegotiationRules

@testable import DealSpace

/// What a model says of its packages, one after another and without any shortcut.
struct BruteForce {
    struct Package {
        let options: [Int]
        let worths: [Int]
        let isAdmitted: Bool
        let isAgreeable: Bool
        let isSettlement: Bool
    }

    let packages: [Package]
    private let noDeal: [Int]

    init(_ model: PackageModel) {
        noDeal = model.noDeal
        var options = model.optionCounts.map { _ in 0 }
        var packages: [Package] = []
        repeat {
            packages.append(Self.package(options, model))
        } while Self.advance(&options, model.optionCounts)
        self.packages = packages
    }

    /// To the next package, the last issue's option first; false after the last.
    static func advance(_ options: inout [Int], _ counts: [Int]) -> Bool {
        for issue in options.indices.reversed() {
            options[issue] += 1
            if options[issue] < counts[issue] { return true }
            options[issue] = 0
        }
        return false
    }

    private static func package(_ options: [Int], _ model: PackageModel) -> Package {
        var worths = model.noDeal
        for worth in model.worths {
            worths[worth.party] += worth.table.values[worth.table.place(of: options, model.optionCounts)]
        }
        let willing = worths.indices.filter { worths[$0] >= model.noDeal[$0] }
        return Package(
            options: options, worths: worths,
            isAdmitted: comesIntoForce(options, Set(worths.indices), model),
            isAgreeable: comesIntoForce(options, Set(willing), model),
            isSettlement: model.settlement.map { $0.values[$0.place(of: options, model.optionCounts)] == 1 } ?? false)
    }

    private static func comesIntoForce(_ options: [Int], _ willing: Set<Int>, _ model: PackageModel) -> Bool {
        let consent = model.consent
        let binding = options.indices.reduce(0) { consent.joined[$0][consent.added[$1][options[$1]]] }
        return willing.contains { author in
            var consenting = willing
            for refusal in model.refusals {
                let table = refusal.tables[refusal.readsConsents ? consent.sets[binding][author] : 0]
                guard table.values[table.place(of: options, model.optionCounts)] == 1 else { continue }
                if refusal.refused.contains(.puttingForward(author: author))
                    || refusal.refused.contains(.comingIntoForce(author: author))
                {
                    return false
                }
                consenting = consenting.filter { !refusal.refused.contains(.consent(author: author, party: $0)) }
            }
            return consent.carried[binding][consenting.reduce(0) { $0 | 1 << $1 }]
        }
    }

    // MARK: What follows

    var admitted: [Package] { packages.filter(\.isAdmitted) }

    var frontier: [Package] {
        admitted.filter { package in
            !admitted.contains { other in
                other.worths != package.worths && zip(other.worths, package.worths).allSatisfy { $0 >= $1 }
            }
        }
    }

    var agreeable: AgreeableCount {
        let agreeable = packages.filter(\.isAgreeable)
        return AgreeableCount(
            packages: agreeable.count, settlements: agreeable.count(where: \.isSettlement),
            forEveryone: agreeable.count { zip($0.worths, noDeal).allSatisfy { $0 >= $1 } })
    }
}
