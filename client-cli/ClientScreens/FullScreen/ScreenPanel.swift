/// What the middle of the screen shows; each has a number that is a key.
enum ScreenPanel: Int, CaseIterable, Sendable {
    case news = 0
    case table, situation, offers, owed, brief, sheet

    var name: String {
        switch self {
        case .news: "News"
        case .table: "Table"
        case .situation: "Situation"
        case .offers: "Offers"
        case .owed: "Owed"
        case .brief: "Brief"
        case .sheet: "Sheet"
        }
    }

    /// In the order of their numbers, as keys lie: 0 is last.
    static let tabs: [ScreenPanel] = [.table, .situation, .offers, .owed, .brief, .sheet, .news]

    /// Those that are shown below the chosen one where there is room, the most wanted first.
    static let companions: [ScreenPanel] = [.table, .offers, .situation, .owed]
}
