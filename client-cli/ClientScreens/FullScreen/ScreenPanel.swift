import NegotiationModel

/// What the middle of the screen shows; each has a number that is a key, and a word that opens it too.
enum ScreenPanel: Sendable, CaseIterable {
    case table, situation, offers, owed, channels, brief, sheet, rules, actions, news

    /// What stands in the row of panels; where there is no room, the short name.
    var card: (number: Int, name: String, short: String, word: Word?) {
        switch self {
        case .table: (1, "Table", "Table", .table)
        case .situation: (2, "Situation", "Tracks", .situation)
        case .offers: (3, "Offers", "Offers", .offers)
        case .owed: (4, "Owed", "Owed", .owed)
        case .channels: (5, "Channels", "Talk", nil)
        case .brief: (6, "Brief", "Brief", .brief)
        case .sheet: (7, "Sheet", "Sheet", .sheet)
        case .rules: (8, "Rules", "Rules", .rules)
        case .actions: (9, "Actions", "Act", .act)
        case .news: (0, "News", "News", nil)
        }
    }

    var number: Int { card.number }
    var name: String { card.name }

    /// Those that a seat has, in the order of their numbers as keys lie: 0 is last.
    static func all(for viewer: Viewer) -> [ScreenPanel] {
        switch viewer {
        case .party: [.table, .situation, .offers, .owed, .channels, .brief, .sheet, .rules, .actions, .news]
        default: [.table, .situation, .offers, .owed, .channels, .brief, .rules, .news]
        }
    }

    /// Those that are shown beside or below the chosen one where there is room, the most wanted first.
    static let companions: [ScreenPanel] = [.table, .offers, .channels, .situation, .owed]

    /// The panel that a word typed alone opens.
    static func opened(by word: Word, for viewer: Viewer) -> ScreenPanel? {
        all(for: viewer).first { $0.card.word == word }
    }

    static func numbered(_ number: Int, for viewer: Viewer) -> ScreenPanel? {
        all(for: viewer).first { $0.number == number }
    }
}
