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
    /// Whether it is made of the same in both views; what is asked and due hangs on more than those.
    func isSame(in view: View, as before: View) -> Bool {
        let (now, then) = (view.sections, before.sections)
        return switch self {
        case .question, .due: false
        case .head: now.play == then.play && view.isHead == before.isHead
        case .table: now.table == then.table
        case .offers:
            now.offers == then.offers && now.play == then.play && now.table == then.table && now.sheet == then.sheet
                && view.isHead == before.isHead
        case .owed:
            now.agreements == then.agreements && now.obligations == then.obligations && now.mandates == then.mandates
                && now.play == then.play
        case .talk: now.messages == then.messages
        case .channels: now.channels == then.channels
        case .tracks: now.tracks == then.tracks && now.play == then.play && now.proposals == then.proposals
        case .actions:
            now.desk == then.desk && now.play == then.play && now.obligations == then.obligations
                && view.isHead == before.isHead
        case .sheet: now.sheet == then.sheet && now.table == then.table && now.play == then.play
        case .brief: true
        case .rules: now.levels == then.levels
        }
    }
}
