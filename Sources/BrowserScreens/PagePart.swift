import NegotiationModel

/// A part of the page that is made anew by itself; its raw value is the id of its element.
enum PagePart: String, CaseIterable, Sendable {
    /// The marking, the exercise, the seat, where play is and what is left of the phase.
    case head
    /// What is asked, with the ways to answer.
    case question
    /// What is due, and the words that can be typed now.
    case due
    /// Every issue, what holds and where everybody stands.
    case table
    /// Offers that stand, with what can be done about each.
    case offers
    case owed
    /// What was said, and the channels that something can be said in.
    case talk
    case channels
    case tracks
    case actions
    case sheet
    case brief
    case rules
}

extension PagePart {
    /// Whether news that have these updates may make it another.
    func isTouched(by updates: ViewSections) -> Bool {
        // Who is head changes with the delegations.
        let hasHead = updates.delegations != nil
        return switch self {
        case .question, .brief: false
        case .head: updates.play != nil || hasHead
        case .due: updates.isMoreThanTalk
        case .table: updates.table != nil
        case .offers:
            updates.offers != nil || updates.play != nil || updates.table != nil || updates.sheet != nil || hasHead
        case .owed:
            updates.agreements != nil || updates.obligations != nil || updates.mandates != nil || updates.play != nil
        case .talk: updates.messages != nil
        case .channels: updates.channels != nil
        case .tracks: updates.tracks != nil || updates.play != nil || updates.proposals != nil
        case .actions: updates.desk != nil || updates.play != nil || updates.obligations != nil || hasHead
        case .sheet: updates.sheet != nil || updates.table != nil || updates.play != nil
        case .rules: updates.levels != nil
        }
    }
}

extension ViewSections {
    fileprivate var isMoreThanTalk: Bool {
        var rest = self
        rest.messages = nil
        return rest != ViewSections()
    }
}
