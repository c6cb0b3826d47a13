/// How many consents bring a package into force, and whose must be among them.
public struct VotingRule: Sendable, Hashable {
    /// So many of those who vote, at least.
    public var atLeast: Int
    /// Who votes.
    public var among: [PartyID]
    /// Those of them without whom no number is enough.
    public var with: [PartyID]

    public init(atLeast: Int, among: [PartyID], with: [PartyID]) {
        self.atLeast = atLeast
        self.among = among
        self.with = with
    }

    /// Whether these consents are enough; those of parties that don't vote count for nothing.
    public func suffices(_ consented: [PartyID]) -> Bool {
        with.allSatisfy(consented.contains) && among.count(where: consented.contains) >= atLeast
    }

    /// Whether nothing passes without this party.
    public func demands(_ party: PartyID) -> Bool {
        with.contains(party) || (among.contains(party) && among.count <= atLeast)
    }

    /// What is missing beside these consents, of those who can still give theirs.
    public func missing(beside consented: [PartyID], of asked: [PartyID]) -> VotingRule {
        let withMissing = with.filter { !consented.contains($0) }
        let count = atLeast - among.count(where: consented.contains)
        if count <= withMissing.count {
            return VotingRule(atLeast: withMissing.count, among: withMissing, with: withMissing)
        }
        return VotingRule(
            atLeast: count, among: among.filter { asked.contains($0) && !consented.contains($0) }, with: withMissing)
    }

    /// For people: `at least five of six, Upper and Lower among them`, or all their names where all are needed.
    ///
    /// - Parameters:
    ///   - name: the name of a party.
    ///   - limit: so many voters are named one by one, more are counted.
    public func words(namingUpTo limit: Int = 4, _ name: (PartyID) -> String) -> String {
        if atLeast >= among.count { return Self.joined(among.map(name)) }
        let voters = among.count <= limit ? Self.joined(among.map(name)) : Self.number(among.count)
        let head = "at least \(Self.number(atLeast)) of \(voters)"
        return with.isEmpty ? head : "\(head), \(Self.joined(with.map(name))) among them"
    }

    private static func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func number(_ number: Int) -> String {
        let words = [
            "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}

extension Offer {
    /// Whether these consents bring it into force.
    public func suffices(_ consented: [PartyID]) -> Bool {
        votes?.suffices(consented) ?? consentSet.allSatisfy(consented.contains)
    }

    /// Whether it can still come into force though these parties are against it.
    public func canPass(against: [PartyID]) -> Bool { suffices(consentSet.filter { !against.contains($0) }) }

    /// What it needs, for people: everybody's names, or how many.
    public func needs(_ name: (PartyID) -> String) -> String {
        rule.words(name)
    }

    /// What is missing beside these consents, for people; those against it are not waited for.
    public func missing(
        beside consented: [PartyID], against: [PartyID] = [], _ name: (PartyID) -> String
    ) -> String {
        rule.missing(beside: consented, of: consentSet.filter { !against.contains($0) }).words(name)
    }

    private var rule: VotingRule {
        votes ?? VotingRule(atLeast: consentSet.count, among: consentSet, with: consentSet)
    }
}
