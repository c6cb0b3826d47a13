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
