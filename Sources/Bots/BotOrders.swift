public import NegotiationModel

/// What an automated delegation is told, beside its kind.
public struct BotOrders: Sendable, Equatable {
    /// What an exercise or a variation orders: a kind, where it begins and ends, what it insists on and opposes.
    public var delegation: DelegationOrders
    /// Options that it neither puts forward nor accepts.
    public var withheldOptions: [IssueID: [OptionID]]
    /// Actions that it doesn't take.
    public var withheldActions: [ActionID]

    /// Without arguments no orders: it bargains as its kind does.
    public init(
        _ delegation: DelegationOrders = DelegationOrders(), withheldOptions: [IssueID: [OptionID]] = [:],
        withheldActions: [ActionID] = []
    ) {
        self.delegation = delegation
        self.withheldOptions = withheldOptions
        self.withheldActions = withheldActions
    }
}

/// Orders by positions.
struct OrderTable: Sendable {
    /// By cell: whether it takes no part in agreeing on it.
    let isWithheld: [Bool]
    /// By cell: whether it speaks against it.
    let isOpposed: [Bool]
    /// By issue: the option that it insists on.
    let insisted: [Int?]

    init(_ orders: BotOrders, _ table: BotTable) {
        func cells(_ options: [IssueID: [OptionID]]) -> [Bool] {
            table.issues.indices.flatMap { issue in
                table.issues[issue].options.map { options[table.issues[issue].id]?.contains($0.id) ?? false }
            }
        }
        isWithheld = cells(orders.withheldOptions)
        isOpposed = cells(orders.delegation.opposes)
        insisted = table.issues.indices.map { issue in
            orders.delegation.insists.first { $0.issue == table.issues[issue].id }.flatMap {
                table.option($0.option, of: issue)
            }
        }
    }

    /// By cell: what it puts into no package, given what holds now.
    func barred(_ table: BotTable, now: [Int]) -> [Bool] {
        var barred = isWithheld
        for issue in table.issues.indices {
            for option in table.issues[issue].options.indices {
                let cell = table.starts[issue] + option
                if isOpposed[cell] { barred[cell] = true }
                if let insisted = insisted[issue], option != insisted { barred[cell] = true }
            }
            // What holds already is nothing that it would agree to.
            if insisted[issue] == nil { barred[table.starts[issue] + now[issue]] = false }
        }
        return barred
    }

    /// How many terms of a package it opposes.
    func opposedCount(_ terms: [BotSight.Place], _ table: BotTable, now: [Int]) -> Int {
        terms.count { now[$0.issue] != $0.option && isOpposed[table.starts[$0.issue] + $0.option] }
    }

    /// Whether it may agree to a whole package.
    func admits(_ package: [Int], _ table: BotTable, now: [Int]) -> Bool {
        package.indices.allSatisfy { issue in
            let cell = table.starts[issue] + package[issue]
            if let insisted = insisted[issue], package[issue] != insisted { return false }
            return package[issue] == now[issue] || !isWithheld[cell]
        }
    }
}
