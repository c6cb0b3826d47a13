public import NegotiationModel

/// A number that a rehearsed session leaves; over many sessions its mean is compared.
public enum Measure: Codable, Sendable, Equatable {
    /// 1 where a settlement was in force at some time, else 0.
    case settled
    /// 1 where the session ended so, else 0.
    case ending(EndingID)
    /// 1 where it holds at the end, else 0.
    case holds(Expression)
    /// A number at the end.
    case value(Expression)
    /// A number at the end of each round that was played: their mean.
    case average(Expression)
    /// In how many rounds it held at the end.
    case rounds(Expression)
    /// Steps in this side's favour less steps against it, of what is in force at the end; the status quo is 0.
    case terms(SideID)
    /// Steps away from the status quo, of what is in force at the end on these issues.
    case undertaken([IssueID])
    /// What the session was worth to a party, in tenths of points.
    case result(PartyID)
    /// The result less the no-deal value at the end, in tenths of points.
    case gain(PartyID)
    /// How often one of these parties refused a package that bound it, or let it lapse, when only such consents were missing.
    case declined([PartyID])
    /// How often a party that a package didn't bind ended it.
    case blockedByUnbound
    /// How often a rule bit.
    case bites(RuleID)
}
