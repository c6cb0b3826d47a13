import NegotiationModel

/// The public side of an exercise as positions, made once: whom which option binds, and what stands beside what.
///
/// An option of an issue is a *cell*, counted through all issues in the exercise's order.
struct BotTable: Sendable {
    let parties: [PartyID]
    /// The bot's own party.
    let own: Int
    let issues: [Issue]
    /// The first cell of each issue, and after the last issue the number of cells.
    let starts: [Int]
    /// By cell: whom its option binds, a bit a party.
    let binds: [UInt64]
    /// By issue: whose consent every term on it needs.
    let consents: [UInt64]

    /// Nil where the view is of no party, or of more parties than there are bits.
    init?(_ view: View) {
        let parties = view.exercise.parties.map(\.id)
        guard let party = view.viewer.party, let own = parties.firstIndex(of: party), parties.count <= 64 else {
            return nil
        }
        func bits(_ ids: [PartyID]) -> UInt64 {
            ids.reduce(0) { bits, id in parties.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
        }
        self.parties = parties
        self.own = own
        issues = view.exercise.issues
        var starts = [0]
        var binds: [UInt64] = []
        for issue in issues {
            binds += issue.options.map { bits($0.binds ?? issue.binds) }
            starts.append(binds.count)
        }
        self.starts = starts
        self.binds = binds
        consents = issues.map { bits($0.consents) }
    }

    var cellCount: Int { binds.count }
    var others: UInt64 { (parties.count == 64 ? .max : (1 << UInt64(parties.count)) - 1) & ~(1 << UInt64(own)) }

    /// The place of an option within its issue.
    func option(_ id: OptionID, of issue: Int) -> Int? { issues[issue].options.firstIndex { $0.id == id } }

    func issue(_ id: IssueID) -> Int? { issues.firstIndex { $0.id == id } }

    func ids(of bits: UInt64) -> [PartyID] {
        parties.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { parties[$0] }
    }

    func bits(of ids: [PartyID]) -> UInt64 {
        ids.reduce(0) { bits, id in parties.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
    }

    /// A whole package: what stands now, with these terms put in.
    func package(_ terms: [Term], over now: [Int]) -> [Int] {
        var package = now
        for term in terms {
            if let issue = issue(term.issue), let option = option(term.option, of: issue) { package[issue] = option }
        }
        return package
    }

    /// The terms of a package that depart from what stands now.
    func terms(of package: [Int], over now: [Int]) -> [Term] {
        issues.indices.filter { package[$0] != now[$0] }.map {
            Term(issue: issues[$0].id, option: issues[$0].options[package[$0]].id)
        }
    }
}
