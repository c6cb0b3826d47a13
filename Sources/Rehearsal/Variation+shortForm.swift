public import ExerciseModel
import NegotiationModel

extension Variation {
    /// The short forms, one a line, for people.
    public static let shortForms = [
        "rule RULE off", "clause RULE.CLAUSE off", "weight NAME 200", "track NAME +2", "draw NAME OUTCOME",
        "without option ISSUE OPTION", "without action ACTION", "delegation PARTY KIND",
    ]

    /// One change in a few words, such as `rule R2 off` or `weight NAME 200` (per cent). The stage refuses unknown names.
    public init(shortForm text: String) throws(RehearsalFault) {
        self.init()
        let words = text.split(separator: " ").map(String.init)
        switch (words.first ?? "", words.count) {
        case ("rule", 3), ("rules", 3):
            guard let level = EnforcementLevel(rawValue: words[2]) else {
                let levels = EnforcementLevel.allCases.map(\.rawValue).joined(separator: ", ")
                throw .variation("“\(words[2])” is no level of a rule; it is one of \(levels).")
            }
            rules[RuleID(words[1])] = level
        case ("clause", 3) where words[2] == "off": clausesOff = [words[1]]
        case ("weight", 3):
            guard let percent = Int(words[2]), percent >= 0 else {
                throw .variation("“\(words[2])” is no percentage; write a whole number, such as 200 for double.")
            }
            weights[WeightID(words[1])] = percent
        case ("track", 3):
            guard let by = Int(words[2]) else {
                throw .variation("“\(words[2])” is no whole number; write what is added at the start, such as +2.")
            }
            tracks[words[1]] = by
        case ("draw", 3): draws[DrawID(words[1])] = OutcomeID(words[2])
        case ("without", 4) where words[1] == "option": withheldOptions[IssueID(words[2])] = [OptionID(words[3])]
        case ("without", 3) where words[1] == "action": withheldActions = [ActionID(words[2])]
        case ("delegation", 3):
            guard let kind = BotKind(rawValue: words[2]) else {
                let kinds = BotKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw .variation("“\(words[2])” is no kind of delegation; it is one of \(kinds).")
            }
            delegations[PartyID(words[1])] = DelegationOrders(kind: kind)
        default:
            throw .variation("“\(text)” says no change; write one of: \(Self.shortForms.joined(separator: "; ")).")
        }
    }
}

extension RehearsalFault: CustomStringConvertible {
    /// A sentence for people.
    public var description: String {
        switch self {
        case .variation(let sentence), .measure(let sentence): sentence
        case .noFamily: "There is no kind of delegation to draw from."
        case .program(let fault): "The exercise, varied so, can't be played: \(fault)."
        }
    }
}
