public import NegotiationModel

/// The public side of an exercise as positions, made once: whom which option binds, and what stands beside what.
///
/// An option of an issue is a *cell*, counted through all issues in the exercise's order. A class, since every step reads it.
public final class BotTable: Sendable {
    let parties: [PartyID]
    /// The bot's own party.
    let own: Int
    let issues: [Issue]
    let schedule: ScheduleView
    let actions: [ActionView]
    /// By track: the names of its states.
    let states: [TrackID: [String]]
    /// The first cell of each issue, and after the last issue the number of cells.
    let starts: [Int]
    /// By cell: whom its option binds, a bit a party.
    let binds: [UInt64]
    /// By issue: whose consent every term on it needs.
    let consents: [UInt64]
    /// How packages are voted on, where they are; all who may vote are asked.
    let votes: Votes?
    /// By party and issue: 1 where a step upwards favours the party's side, else -1.
    let favours: [[Int]]
    private let issuePlaces: [IssueID: Int]

    /// Voting on packages; who, a bit a party.
    struct Votes: Sendable {
        let voters: UInt64
        /// Those without whom nothing is agreed.
        let named: UInt64
        let needed: Int
    }

    /// Nil where there are more parties or issues than bits, or no such party.
    public init?(_ exercise: ExerciseView, party: PartyID) {
        let parties = exercise.parties.map(\.id)
        guard let own = parties.firstIndex(of: party), parties.count <= 62, exercise.issues.count <= 62 else {
            return nil
        }
        func bits(_ ids: [PartyID]) -> UInt64 {
            ids.reduce(0) { bits, id in parties.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
        }
        self.parties = parties
        self.own = own
        issues = exercise.issues
        schedule = exercise.schedule
        actions = exercise.actions
        states = Dictionary(exercise.tracks.map { ($0.id, $0.values.map(\.id)) }, uniquingKeysWith: { $1 })
        var starts = [0]
        var binds: [UInt64] = []
        for issue in issues {
            binds += issue.options.map { bits($0.binds ?? issue.binds) }
            starts.append(binds.count)
        }
        self.starts = starts
        self.binds = binds
        consents = issues.map { bits($0.consents) }
        votes = exercise.consents.votes.map {
            Votes(voters: bits($0.among), named: bits($0.with), needed: $0.atLeast)
        }
        favours = exercise.parties.map { party in
            exercise.issues.map { $0.favours == party.side ? 1 : -1 }
        }
        issuePlaces = Dictionary(
            zip(issues.map(\.id), issues.indices), uniquingKeysWith: { first, _ in first })
    }

    convenience init?(_ view: View) {
        guard let party = view.viewer.party else { return nil }
        self.init(view.exercise, party: party)
    }

    var cellCount: Int { binds.count }
    var ownBit: UInt64 { 1 << UInt64(own) }
    var others: UInt64 { ((1 << UInt64(parties.count)) - 1) & ~ownBit }

    /// The place of an option within its issue.
    func option(_ id: OptionID, of issue: Int) -> Int? { issues[issue].options.firstIndex { $0.id == id } }

    func issue(_ id: IssueID) -> Int? { issuePlaces[id] }

    func place(_ term: Term) -> BotSight.Place? {
        guard let issue = issue(term.issue), let option = option(term.option, of: issue) else { return nil }
        return BotSight.Place(issue: issue, option: option)
    }

    func ids(of bits: UInt64) -> [PartyID] {
        parties.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { parties[$0] }
    }

    func bits(of ids: [PartyID]) -> UInt64 {
        ids.reduce(0) { bits, id in parties.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
    }

    /// A whole package: what stands now, with these terms put in.
    func package(_ terms: [BotSight.Place], over now: [Int]) -> [Int] {
        var package = now
        for term in terms { package[term.issue] = term.option }
        return package
    }

    /// The terms of a package that depart from what stands now.
    func terms(of package: [Int], over now: [Int]) -> [Term] {
        issues.indices.filter { package[$0] != now[$0] }.map {
            Term(issue: issues[$0].id, option: issues[$0].options[package[$0]].id)
        }
    }

    /// Whose consent a package needs besides the bot's own, a bit a party.
    ///
    /// - Parameter standing: by issue, who consented to what is in force.
    func consents(to package: [Int], over now: [Int], _ standing: [UInt64]) -> UInt64 {
        if let votes { return votes.voters & others }
        var bits: UInt64 = 0
        for issue in issues.indices where package[issue] != now[issue] {
            bits |= binds[starts[issue] + package[issue]] | consents[issue] | standing[issue]
        }
        return bits & others
    }
}
