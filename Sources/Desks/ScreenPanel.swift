package import NegotiationModel
package import PlayerClient

/// What the middle of the screen shows; each has a number that is a key, and a word that opens it too.
package enum ScreenPanel: Sendable, CaseIterable {
    case table, situation, offers, owed, channels, brief, sheet, rules, actions, news
    // Control's, and evaluators'.
    case console, msel, requests, seats, observations

    /// What stands in the row of panels, above it, and in the hints: the same in every width.
    package var card: (number: Int, name: String, word: Word?) {
        switch self {
        case .table: (1, "Table", .table)
        case .situation: (2, "Tracks", .situation)
        case .offers: (3, "Offers", .offers)
        case .owed: (4, "Owed", .owed)
        case .channels: (5, "Talk", nil)
        case .brief: (6, "Brief", .brief)
        case .sheet: (7, "Sheet", .sheet)
        case .rules: (8, "Rules", .rules)
        case .actions: (9, "Act", .act)
        case .news: (0, "News", nil)
        case .console: (1, "Console", .console)
        case .msel: (2, "MSEL", .msel)
        case .requests: (6, "RFIs", .rfis)
        case .seats: (7, "Seats", .who)
        case .observations: (0, "Observations", .observations)
        }
    }

    package var number: Int { card.number }
    package var name: String { card.name }

    /// Those that a seat has, in the order of their numbers as keys lie: 0 is last.
    package static func all(for viewer: Viewer) -> [ScreenPanel] {
        switch viewer {
        case .party: [.table, .situation, .offers, .owed, .channels, .brief, .sheet, .rules, .actions, .news]
        case .control: [.console, .msel, .offers, .table, .channels, .requests, .seats, .rules, .situation, .news]
        case .observer: [.table, .situation, .offers, .owed, .channels, .brief, .rules, .news]
        }
    }

    /// Those that only a word opens.
    static func unnumbered(for viewer: Viewer) -> [ScreenPanel] {
        viewer == .control ? [.owed, .observations, .brief] : []
    }

    /// The one that a screen begins with, and that a step back leads to.
    package static func first(for viewer: Viewer) -> ScreenPanel { all(for: viewer)[0] }

    /// The key that opens it: control's panels are counted through. Nil where only a word does.
    package func number(for viewer: Viewer) -> Int? {
        guard viewer == .control else { return number }
        return Self.all(for: viewer).firstIndex(of: self).map { ($0 + 1) % 10 }
    }

    /// What stands above it where it is one of several.
    package func heading(for viewer: Viewer) -> String {
        number(for: viewer).map { "\($0) \(name)" } ?? "\(name): type \(opener(for: viewer))"
    }

    /// The number, or the word that opens it.
    package func opener(for viewer: Viewer) -> String {
        number(for: viewer).map(String.init) ?? card.word?.rawValue ?? name
    }

    /// Those that are shown beside or below the chosen one where there is room, the most wanted first.
    package static let companions: [ScreenPanel] = [.table, .offers, .channels, .situation, .owed]

    /// The panel that a word typed alone opens.
    package static func opened(by word: Word, for viewer: Viewer) -> ScreenPanel? {
        (all(for: viewer) + unnumbered(for: viewer)).first { $0.card.word == word }
    }

    package static func numbered(_ number: Int, for viewer: Viewer) -> ScreenPanel? {
        all(for: viewer).first { $0.number(for: viewer) == number }
    }
}
