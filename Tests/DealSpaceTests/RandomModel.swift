import NegotiationModel
import NegotiationRules
import SeededChance

@testable import DealSpace

extension PackageModel {
    /// A small domain in which issues hang together, options bind parties, and clauses refuse.
    static func random(_ seed: Int) throws(SpaceFault) -> PackageModel {
        var chance = SplitMix(seed: seed)
        let parties = chance.number(in: 2...4)
        let counts = (0..<chance.number(in: 1...5)).map { _ in chance.number(in: 1...4) }
        func table(_ chance: inout SplitMix, _ values: ClosedRange<Int>, issues most: Int) -> IssueTable {
            let wanted = min(counts.count, chance.number(in: 0...most))
            let issues = counts.indices.shuffled(using: &chance).prefix(wanted).sorted()
            let size = issues.reduce(1) { $0 * counts[$1] }
            return IssueTable(issues: issues, values: (0..<size).map { _ in chance.number(in: values) })
        }
        var worths: [WorthTable] = []
        for party in 0..<parties {
            for _ in 0..<(counts.count + 2) {
                // Few different values, so that many packages are worth the same.
                worths.append(WorthTable(party: party, table: table(&chance, -4...5, issues: 2)))
            }
        }
        var refusals: [RefusalTable] = []
        for rule in 0..<chance.number(in: 0...4) {
            let party = chance.number(in: 0...(parties - 1))
            let deeds: [RefusedDeed] =
                switch chance.number(in: 0...2) {
                case 0: (0..<parties).map { .comingIntoForce(author: $0) }
                case 1: [.puttingForward(author: party)]
                default: (0..<parties).map { .consent(author: $0, party: party) }
                }
            let one = table(&chance, 0...1, issues: 3)
            let readsConsents = chance.number(in: 0...2) == 0
            let tables = (0..<(readsConsents ? 1 << parties : 1)).map { _ in
                IssueTable(issues: one.issues, values: one.values.map { _ in chance.number(in: 0...3) == 0 ? 1 : 0 })
            }
            refusals.append(RefusalTable(rule: rule, clause: "clause", refused: deeds, tables: tables))
        }
        return try PackageModel(
            optionCounts: counts, noDeal: (0..<parties).map { _ in chance.number(in: -3...6) }, worths: worths,
            refusals: refusals, consent: .random(parties, counts, &chance),
            settlement: table(&chance, 0...1, issues: 2))
    }
}

extension ConsentModel {
    /// Options bind sets of parties; a package needs all whom it binds, or so many of them.
    fileprivate static func random(_ parties: Int, _ counts: [Int], _ chance: inout SplitMix) -> ConsentModel {
        let everyone = 1 << parties - 1
        let missing = chance.number(in: 0...1)
        let bound = counts.map { count in
            (0..<count).map { option in option == 0 ? 0 : chance.number(in: 0...everyone) }
        }
        // A binding is the set of those bound, and whether anything departs.
        return ConsentModel(
            added: counts.indices.map { issue in
                (0..<counts[issue]).map { option in option == 0 ? 0 : 1 + bound[issue][option] }
            },
            joined: (0...(everyone + 1)).map { binding in
                (0...(everyone + 1)).map { addition in
                    let (left, right) = (max(0, binding - 1), max(0, addition - 1))
                    return binding == 0 && addition == 0 ? 0 : 1 + (left | right)
                }
            },
            sets: (0...(everyone + 1)).map { binding in (0..<parties).map { max(0, binding - 1) | 1 << $0 } },
            carried: (0...(everyone + 1)).map { binding in
                (0...everyone).map { consents in
                    let needed = max(0, binding - 1)
                    return binding > 0
                        && (needed & consents).nonzeroBitCount >= needed.nonzeroBitCount - missing
                }
            })
    }
}
