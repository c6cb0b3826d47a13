/// The tables, in the order in which they are listed.
package enum TableName: Int, Sendable, CaseIterable {
    case sessions, participants, phases, messages, offers, offerTerms, consents, agreements, statements, actions
    case performances, rulings, injects, observations, values, newsSeen, outcomes

    /// It without a row.
    package var shape: Table {
        switch self {
        case .sessions: .sessions
        case .participants: .participants
        case .phases: .phases
        case .messages: .messages
        case .offers: .offers
        case .offerTerms: .offerTerms
        case .consents: .consents
        case .agreements: .agreements
        case .statements: .statements
        case .actions: .actions
        case .performances: .performances
        case .rulings: .rulings
        case .injects: .injects
        case .observations: .observations
        case .values: .values
        case .newsSeen: .newsSeen
        case .outcomes: .outcomes
        }
    }
}

/// All tables, of one session or of several.
package struct TableSet: Sendable {
    package private(set) var all = TableName.allCases.map(\.shape)

    package init() {}

    package subscript(name: TableName) -> Table {
        get { all[name.rawValue] }
        // In place: taken out and put back, all rows would be copied.
        _modify { yield &all[name.rawValue] }
    }

    mutating func append(_ other: TableSet) {
        for name in TableName.allCases { self[name].append(other[name]) }
    }

    mutating func eachText(_ change: (String) -> String) {
        for name in TableName.allCases { self[name].eachText(change) }
    }
}
