import NegotiationModel

/// A part of the page that is made anew by itself; its raw value is the id of its element.
enum PagePart: String, CaseIterable, Sendable {
    /// The marking, the exercise, the seat, where play is and what is left of the phase.
    case head
    /// Alerts of the real world that nobody acknowledged, and whose eyes one looks through.
    case banner
    /// What is asked, with the ways to answer.
    case question
    /// What is due, and the words that can be typed now.
    case due
    // Control's, and evaluators'.
    case console, msel, requests, seats, observations
    /// Every issue, what holds and where everybody stands.
    case table
    /// Offers that stand, with what can be done about each.
    case offers
    /// The offer form; what stands in it is the page's.
    case form
    /// What would come of what stands in the form.
    case outlook
    /// Drafts of the delegation.
    case drafts
    /// What was said, and the channels that something can be said in.
    case talk
    /// What was said before that, where the page wants to see it.
    case earlier
    case channels
    case tracks
    case actions
    case owed
    case sheet
    case brief
    case rules
    // The room screen's.
    case roomHead, roomClock, roomTable, roomOffers, roomNews, roomTracks
    // A hall's desk: a row a table, what is asked about several, what came of it, and the tables side by side.
    case hall, hallQuestion, hallNews, compare
}

extension PagePart {
    /// The page that it stands on.
    var screen: PageMessage.Screen {
        switch self {
        case .roomHead, .roomClock, .roomTable, .roomOffers, .roomNews, .roomTracks: .room
        case .hall, .hallQuestion, .hallNews, .compare: .hall
        default: .seat
        }
    }

    static func all(of screen: PageMessage.Screen) -> Set<PagePart> {
        Set(allCases.filter { $0.screen == screen })
    }

    /// Those whose rows can be opened.
    static let withRows: Set<PagePart> = [
        .console, .msel, .requests, .seats, .observations, .actions, .owed, .tracks, .rules,
    ]
    /// Those that say how long ago something was, or how long it will be.
    static let aging: Set<PagePart> = [.console, .msel, .requests, .seats, .offers]

    /// Whether news that have these updates may make it another.
    func isTouched(by updates: ViewSections) -> Bool {
        // Who is head changes with the delegations.
        let hasHead = updates.delegations != nil
        return switch self {
        case .question, .brief, .outlook: false
        case .banner: updates.play != nil
        case .head: updates.play != nil || hasHead
        case .due: updates.isMoreThanTalk
        case .console: true
        case .msel: updates.msel != nil || updates.play != nil || updates.desk != nil
        case .requests: updates.requests != nil || updates.proposals != nil
        case .seats: hasHead || updates.bots != nil
        case .observations: updates.observations != nil || updates.questions != nil
        case .table: updates.table != nil
        case .offers:
            updates.offers != nil || updates.play != nil || updates.table != nil || updates.sheet != nil || hasHead
        case .form: updates.table != nil || updates.sheet != nil || updates.play != nil || hasHead
        case .drafts: hasHead
        case .owed:
            updates.agreements != nil || updates.obligations != nil || updates.mandates != nil || updates.play != nil
                || updates.desk != nil
        case .talk, .earlier: updates.messages != nil
        case .channels: updates.channels != nil
        case .tracks: updates.tracks != nil || updates.play != nil || updates.proposals != nil
        case .actions:
            updates.desk != nil || updates.play != nil || updates.obligations != nil || updates.proposals != nil
                || hasHead
        case .sheet: updates.sheet != nil || updates.table != nil || updates.play != nil
        case .rules: updates.levels != nil
        case .hall, .hallQuestion, .hallNews, .compare: false
        case .roomHead, .roomClock: updates.play != nil
        case .roomTable: updates.table != nil
        case .roomOffers: updates.offers != nil
        case .roomNews: true
        case .roomTracks: updates.tracks != nil || updates.play != nil
        }
    }
}

extension ViewSections {
    var isMoreThanTalk: Bool {
        var rest = self
        rest.messages = nil
        return rest != ViewSections()
    }
}
