import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionEngine
package import SessionLog

/// A session's log made into tables, and into a line an event, entry by entry.
package struct SessionRecording: Sendable {
    /// The first line.
    package let header: LogHeader
    /// As the log ended; nil before `finish`.
    package private(set) var ending: LogEnding?
    package let people: Participants
    package internal(set) var tables = TableSet()

    /// Play as it stands after the event that is looked at: an entry's events are applied one by one here, so that what an offer is
    /// worth when it is put forward isn't what it is worth after all that followed.
    var state: SessionState
    var book = OfferBook()
    var seen: Set<Sight> = []
    var owed: [ObligationID: Owed] = [:]
    var startexMs: Int?
    /// When play ended, how, and in whose words.
    var endex: Endex?
    var phaseBegan: (playedMs: Int, row: Int)?
    var branch = 0
    /// To evaluators: the exercise's, then those that control posed.
    var questions: [EvaluatorQuestion]
    private var fold: SessionFold

    /// What a viewer came to know.
    struct Sight: Hashable {
        let viewer: Viewer
        let key: String
    }

    /// What a party owes, with its place in the order of coming about, and how it stood last.
    struct Owed: Sendable {
        let number: Int
        let term: Term
        var state: ObligationState
    }

    struct Endex: Sendable {
        let stamp: [Cell]
        let timeMs: Int
        let ending: EndingID?
        let reason: String
    }

    /// - Parameters:
    ///   - header: of a log that `LogReader` checks.
    ///   - people: made of the same log, to its end.
    package init(_ header: LogHeader, _ people: Participants) throws(LogFault) {
        self.header = header
        self.people = people
        fold = try SessionFold(header)
        state = fold.state
        questions = fold.program.exercise.questions
    }

    var exercise: Exercise { fold.program.exercise }
    var viewers: [Viewer] { fold.viewers }
    var seats: [Seat] { fold.seats }
    var playedMs: Int { fold.exerciseTimeMs }
    var session: String { "s-\(header.session)" }
    var phaseKey: String? { phaseBegan.map { "ph-\($0.row + 1)" } }

    /// Takes the next entry in; what was entered since the participants were gathered is passed over.
    ///
    /// - Parameter isTold: whether lines are wanted.
    /// - Returns: a line of JSON for each event, with its line feed.
    package mutating func take(_ record: LogEntry, isTold: Bool = false) throws(LogFault) -> [UInt8] {
        guard record.number <= people.entryCount else { return [] }
        let entry = try SessionEntry(record, isDigested: false)
        guard entry.seat == SessionEntry.clockSeat || seats.contains(where: { $0.id == entry.seat }) else {
            throw LogFault(
                line: entry.number + 1, entry: entry.number, offset: nil, "The session has no seat \(entry.seat).")
        }
        fold.advance(by: entry)
        noteParticipants(entry)
        var lines: [UInt8] = []
        for (place, event) in entry.events.enumerated() {
            state.apply(event)
            noteCourse(event, entry)
            let told = viewers.filter { state.isNoticed(event, by: $0) }
            noteTable(event, entry)
            noteWords(event, entry, told)
            noteDeeds(event, entry)
            noteNews(event, entry, told)
            if isTold { lines += try EventLine(event, entry, place + 1, told, in: self).bytes() }
        }
        noteCertification(entry)
        return lines
    }

    /// The log is at its end.
    package mutating func finish(_ ending: LogEnding) {
        self.ending = ending
        noteEndOfPhase(atMs: nil)
        noteOfferOutcomes()
        noteOutcomes()
        tables[.sessions].add(sessionRow(ending))
        tables.eachText(people.hiding)
    }

    // MARK: What every row has

    func stamp(_ entry: SessionEntry) -> [Cell] {
        [
            .word(session), .word("e-\(entry.number)"), .moment(entry.timeMs), .whole(playedMs), .word(phaseKey),
        ]
    }

    /// The pseudonym of whoever gave the entry's command, where it was given for this party, or by staff where nil; else the exercise
    /// or the clock did it.
    func giver(_ entry: SessionEntry, for party: PartyID?) -> String? {
        guard let seat = seats.first(where: { $0.id == entry.seat }), seat.role.viewer.party == party else {
            return nil
        }
        return people.pseudonym(of: entry.person, at: entry.seat)
    }

    /// The next key of a table whose rows are counted.
    func nextKey(_ prefix: String, _ table: TableName) -> Cell { .word("\(prefix)-\(tables[table].rows.count + 1)") }

    static func key(_ party: PartyID) -> String { "party-\(party)" }
    static func key(_ viewer: Viewer) -> String { viewer.party.map(key) ?? viewer.description }
    static func keys(_ parties: [PartyID]) -> Cell { .list(parties.map(key)) }
    static func word(_ party: PartyID?) -> Cell { .word(party.map(key)) }
}
