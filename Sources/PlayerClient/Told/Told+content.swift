package import NegotiationModel
package import WireMessages

extension Told {
    /// The one thing that is told.
    package enum Content: Sendable, Equatable {
        // News.
        /// The next news, numbered without a gap.
        case news(News)
        /// What the news before brought, as a page for those who have screens: in lines the news say it already.
        case resolved(Recap)
        /// News of somebody whose eyes the seat looks through.
        case watchedNews(News, View)
        /// A seat that came, or went.
        case seat(SeatPresence)
        /// So many seconds are left of the phase.
        case timeLeft(seconds: Int)
        /// A row of the MSEL that control delivers is due.
        case rowDue(Inject)
        /// Nobody has offered anything for so many minutes; the inject that would help.
        case stall(minutes: Int, help: Inject?)
        // Answers.
        case page(Page)
        case log([News])
        /// A command is done; the offer that it made, if it made one.
        case done(Command, offer: OfferID?)
        /// A seat has its new code, which is shown this once.
        case codeIssued(SeatID, JoinCode)
        /// A command is sent at once: whom what it says goes to.
        case sending(Command)
        // Refusals.
        /// Play, or the server, refused; whether a draft is kept for another try.
        case refused(WireError, keepsDraft: Bool)
        /// A line says nothing that can be done.
        case fault(LineFault)
        /// The server has no place for this client.
        case notAdmitted(WireError)
        // Questions.
        /// Whether a command is to be given, with what follows from it.
        case question(Command)
        /// Whether an offer is to be put forward, with what the server foresees.
        case preview(Preview, OfferPlan)
        /// The next part of an offer that is asked for part by part; whether it is the first.
        case formAsks(OfferForm, isFirst: Bool)
        /// Nothing was done; whether it was an offer, of which the draft is kept.
        case notDone(isOffer: Bool)
        /// The question that waited is asked no longer, since it can't be meant any more; whether it was about an offer, of
        /// which the draft is kept.
        case questionTakenBack(reason: String, isOffer: Bool)
        /// The input ended before a question was answered.
        case unanswered
        // Drafts.
        case draft(OfferPlan)
        case draftDropped(OfferPlan?)
        case formStopped
        // The connection.
        /// Joined for the first time, under this name.
        case joined(person: String)
        /// Joined again; what was missed.
        case rejoined([Notice])
        /// The connection was lost, or after some attempts still is.
        case offline(reason: String, isStill: Bool)
        /// The server is there, and refuses a seat that it gave before: for the first time, or still.
        case notReadmitted(WireError, isStill: Bool)
        /// Nothing came from the server for some seconds, and something waits for it.
        case noAnswer(Awaited)
        /// There is no connection, and as things are there can be none.
        case unreachable(reason: String)
        /// Staff have closed the session.
        case sessionClosed
        /// The client leaves, and what was typed was not done: kept and never sent, or sent and not answered.
        case undone(waiting: [String], unanswered: [String])
        /// The server's record ends before news that were seen.
        case recordIsShort
        /// A request waits for the connection.
        case requestKept
        /// A line waits for the connection.
        case lineHeld(String)
        /// What a key gave waits for the connection.
        case valueHeld
        /// `quit` waits for what is not answered yet.
        case leavingWaits
        /// The connection is given up with so many things not done.
        case givenUp(undone: Int)
        case serverOpens(reason: String)
        case serverCloses(reason: String)
        /// A message of the server could not be read.
        case passedOver(reason: String)
        // The rest.
        /// The seat looks through its own eyes; whether it looked through others'.
        case ownEyes(wasWatching: Bool)
        /// The seat begins to look through others' eyes.
        case otherEyes(View)
        /// After so many minutes the alarm comes; nil for never.
        case alarmSet(minutes: Int?)
        case acknowledged
        /// Play was stopped at another table of the hall for a reason of the real world.
        case alarmElsewhere(TableAlarm)
        /// What to do once play is over.
        case advice(String)
        /// Of an automated delegation in the seat: a sentence; a command that was done; one that was refused.
        case automated(AutomatedTold)
        /// Words of somebody beside the client, such as practice's guide.
        case lines([String])
    }

    /// What is told of an automated delegation.
    package enum AutomatedTold: Sendable, Equatable {
        case says(String)
        case did(Command, offer: OfferID?)
        case wasRefused(Command, WireError)
    }
}

/// A page that can be asked for, with what it needs beside a view.
package enum Page: Sendable, Equatable {
    /// What can be done now, with the words that somebody takes before the client does; or one word in full.
    case help(Word?, beside: [WordBeside], Presence?)
    case brief, situation, table, offers
    case offer(OfferID)
    case owed
    case who(Presence?)
    case clock, rules
    /// What something rests on, by its name.
    case why(String)
    /// How dice fell, and what they needed.
    case dice([Notice])
    /// The last refusal again.
    case refusal(WireError)
    /// What the phase brought that was resolved last; nil where none was since one joined.
    case recap(Recap?)
    /// What a word means that was typed alone, line by line.
    case due(Word)
    case source, sheet, drafts, requests, channels, actions, observations, msel
    /// What evaluators are to answer, as whoever has this name reads it.
    case questions(of: String)
    /// Control's console, with what it is made from beside the view.
    case console(ConsoleState)
}

/// What control's console shows beside the view.
package struct ConsoleState: Sendable, Equatable {
    package var presence: Presence?
    /// Who sits there.
    package var person: String
    package var activity: Activity
    /// Minutes without an offer after which the alarm comes; nil for never.
    package var stallMinutes: Int?
}
