import NegotiationModel

/// What a bot makes of the other parties' interests: how much a step on each issue weighs with each of them, and what each
/// asked for last.
///
/// It begins with what everybody knows: whom a step favours, and whom it binds. It learns from what others put forward and
/// accept: what a party holds on to weighs more, what it gives away weighs less (a frequency model, as the literature on
/// modelling opponents calls it). Nobody's sheet is read.
struct Counterparts: Sendable {
    /// By party and issue: how much a step weighs; at least 1.
    private var weights: [[Int]]
    /// By party: the options asked for last, by issue; nil: it has asked for nothing yet.
    private var asked: [[Int]?]
    /// By party: how much its costs count, in eighths. It rises while that party's consent is what is missing.
    private var regards: [Int]

    private static let weightMax = 16
    private static let wholeRegard = 8

    init(_ table: BotTable) {
        weights = table.parties.indices.map { party in
            table.issues.indices.map { issue in
                let cells = table.starts[issue]..<table.starts[issue + 1]
                let isBound = cells.contains { table.binds[$0] & (1 << UInt64(party)) != 0 }
                return table.favours[party][issue] > 0 ? 4 : isBound ? 6 : 2
            }
        }
        asked = table.parties.map { _ in nil }
        regards = table.parties.map { _ in Self.wholeRegard }
    }

    /// By cell: what the others lose, against what they asked for, and where they asked for nothing, against what stands.
    func costs(_ table: BotTable, now: [Int]) -> [Int] {
        var costs = [Int](repeating: 0, count: table.cellCount)
        for party in table.parties.indices where party != table.own {
            let favours = table.favours[party]
            for issue in table.issues.indices {
                let weight = weights[party][issue] * regards[party]
                let reference = asked[party]?[issue] ?? now[issue]
                let isAsking = asked[party] != nil && reference != now[issue]
                for cell in table.starts[issue]..<table.starts[issue + 1] {
                    let steps = (cell - table.starts[issue] - reference) * favours[issue]
                    // What goes beyond what it asked is worth little to it; what it never spoke of may be welcome.
                    costs[cell] -= steps < 0 ? steps * weight : isAsking ? 0 : steps * weight / 2
                }
            }
        }
        return costs
    }

    /// By cell, where packages are voted on: how far it lies from what the others asked for, whichever way, since those who
    /// sign together need not be of one side. Whoever can be done without, and asks for what is worth least, is left out.
    func costs(_ stance: BotStance, votes: BotTable.Votes) -> [Int] {
        let table = stance.table
        var costs = [Int](repeating: 0, count: table.cellCount)
        let left = dispensable(stance, votes)
        for party in table.parties.indices
        where party != left && votes.voters & table.others & (1 << UInt64(party)) != 0 {
            for issue in table.issues.indices {
                let weight = weights[party][issue] * regards[party]
                for cell in table.starts[issue]..<table.starts[issue + 1] {
                    let option = cell - table.starts[issue]
                    if let asked = asked[party]?[issue] {
                        costs[cell] += abs(option - asked) * weight
                    } else {
                        costs[cell] -= (option - stance.now[issue]) * table.favours[party][issue] * weight / 2
                    }
                }
            }
        }
        return costs
    }

    /// Of those who asked for something and are not named, the one whose package is worth least by one's own sheet; nil
    /// where every vote is needed.
    private func dispensable(_ stance: BotStance, _ votes: BotTable.Votes) -> Int? {
        guard votes.voters.nonzeroBitCount > votes.needed else { return nil }
        let free = votes.voters & ~votes.named & stance.table.others
        return asked.indices.filter { free & (1 << UInt64($0)) != 0 }
            .compactMap { party in asked[party].map { (party, worth: stance.worth(of: $0)) } }
            .min { $0.worth < $1.worth }?.0
    }

    /// Takes in a package that a party put forward, or accepted.
    mutating func learn(_ package: [Int], from party: Int, _ table: BotTable, now: [Int]) {
        defer { asked[party] = package }
        guard let last = asked[party] else { return }
        for issue in package.indices {
            let move = (package[issue] - last[issue]) * table.favours[party][issue]
            if move < 0 {
                weights[party][issue] = max(1, weights[party][issue] - 1)
            } else if move > 0 || package[issue] != now[issue] {
                weights[party][issue] = min(Self.weightMax, weights[party][issue] + (move > 0 ? 2 : 1))
            }
        }
    }

    /// Takes in who accepted an own offer, and who of those it needed didn't: what falls short of what a party asks weighs
    /// more with it than was thought, or less.
    mutating func weigh(_ package: [Int], consented: UInt64, missing: UInt64, _ table: BotTable, now: [Int]) {
        for party in regards.indices {
            let bit: UInt64 = 1 << UInt64(party)
            guard (missing | consented) & bit != 0 else { continue }
            let change = missing & bit != 0 ? 1 : -1
            regards[party] = min(3 * Self.wholeRegard, max(Self.wholeRegard / 2, regards[party] + change))
            for issue in package.indices {
                let reference = asked[party]?[issue] ?? now[issue]
                guard (package[issue] - reference) * table.favours[party][issue] < 0 else { continue }
                weights[party][issue] = min(Self.weightMax, max(1, weights[party][issue] + change))
            }
        }
    }
}
