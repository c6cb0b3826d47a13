/// The owner's sheet, evaluated now. All points in tenths.
public struct SheetView: Sendable, Equatable {
    /// Per issue in the exercise's order, the points of each option in order.
    public var points: [IssuePoints]
    /// What the no-deal value is the sum of, in the sheet's order.
    public var noDeal: [SheetLine]
    /// The sum of `noDeal`: what the party has without a deal, as things stand now.
    public var noDealTotal: Int
    /// What the target is the sum of, in the sheet's order; added to no worth.
    public var target: [SheetLine]
    /// The sum of `target`: what the party aspires to.
    public var targetTotal: Int
    /// What the end of the fighting, or whatever the sheet counts as peace, would add now.
    public var peace: Int
    /// What actions and rules brought or cost the party so far; counts in its result alone, not in the worths here.
    public var ledger: Int
    /// What that is worth which is in force now.
    public var inForce: Int

    public init(
        points: [IssuePoints], noDeal: [SheetLine], noDealTotal: Int, target: [SheetLine], targetTotal: Int, peace: Int,
        ledger: Int, inForce: Int
    ) {
        self.points = points
        self.noDeal = noDeal
        self.noDealTotal = noDealTotal
        self.target = target
        self.targetTotal = targetTotal
        self.peace = peace
        self.ledger = ledger
        self.inForce = inForce
    }
}

/// A party's sheet, as control reads it.
public struct PartySheet: Sendable, Equatable {
    /// Whose it is.
    public var party: PartyID
    /// As the party would read it now.
    public var sheet: SheetView

    public init(party: PartyID, sheet: SheetView) {
        self.party = party
        self.sheet = sheet
    }
}

/// What the options of an issue are worth.
public struct IssuePoints: Sendable, Equatable {
    /// Every issue has one entry.
    public var issue: IssueID
    /// By option in the issue's order: what it would add now, all else staying as it is.
    public var points: [Int]

    public init(issue: IssueID, points: [Int]) {
        self.issue = issue
        self.points = points
    }
}

/// An addend of a sheet, with its rule.
public struct SheetLine: Sendable, Equatable {
    /// What it is that counts, as its owner reads it.
    public var label: String
    /// Tenths of points, as things stand now.
    public var value: Int
    /// The rule that it is there by; nil where none is.
    public var rule: RuleID?

    public init(label: String, value: Int, rule: RuleID?) {
        self.label = label
        self.value = value
        self.rule = rule
    }
}
