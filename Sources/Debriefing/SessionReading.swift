package import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionEngine
package import SessionLog
import SessionReplay

/// A session's log read for a debrief: record by record, as each of some viewers was told of it.
///
/// Whose chronicles are made says what a report can know. What control alone may know besides, it gathers on the way where it is
/// asked to.
package struct SessionReading: Sendable {
    /// Whom a report is for.
    package enum Eyes: Sendable, Hashable {
        /// Staff: everything, with everybody's values.
        case control
        /// One party, or everybody at the table as an observer saw it.
        case viewer(Viewer)
    }

    package let eyes: Eyes
    package private(set) var header: LogHeader?
    /// Of the viewer that the report is for.
    package private(set) var chronicle: Chronicle?
    /// What staff alone may know; nil where the report isn't for them.
    package private(set) var inside: Inside?
    package private(set) var isSealed = false
    /// The names of all who gave commands or took a seat, in that order: to be hidden, and for nothing else.
    package private(set) var people: [String] = []
    private var replay: LogReplay

    package init(for eyes: Eyes) {
        self.eyes = eyes
        switch eyes {
        // Who knew what, when, is told by everybody's news.
        case .control: replay = LogReplay()
        case .viewer(let viewer): replay = LogReplay(for: viewer)
        }
    }

    /// The session's, in the exercise's order.
    package var parties: [PartyID] { replay.fold?.viewers.compactMap(\.party) ?? [] }

    private var viewer: Viewer {
        switch eyes {
        case .control: .control
        case .viewer(let viewer): viewer
        }
    }

    /// Takes the next record of a log that `LogReader` has checked.
    package mutating func take(_ record: LogRecord) throws(LogFault) {
        if case .seal = record { isSealed = true }
        if eyes == .control, case .entry = record, let fold = replay.fold { inside?.see(fold.state) }
        guard let step = try replay.take(record), let fold = replay.fold else {
            if case .header(let header) = record { begin(header) }
            return
        }
        let (played, isControl) = (fold.exerciseTimeMs, eyes == .control)
        note(step.entry)
        for case .wentBack(let point, _, _, _) in step.entry.events {
            let number = isControl ? step.entry.number : (chronicle?.last?.number ?? 0) + 1
            chronicle?.goBack(
                to: point, Stamp(number: number, timeMs: step.entry.timeMs, playedMs: played, point: point))
        }
        if let place = fold.viewers.firstIndex(of: viewer), let news = step.news[place] {
            chronicle?.take(news, number: isControl ? step.entry.number : news.number, playedMs: played)
        }
        inside?.take(step, viewers: fold.viewers, state: fold.state, playedMs: played)
    }

    private mutating func note(_ entry: SessionEntry) {
        var names = [entry.person]
        if case .handOver(_, let from, let to) = entry.command { names += [from, to] }
        for name in names where !["", Self.staff].contains(name) && !people.contains(name) { people.append(name) }
    }

    /// Who stands in the entries of staff's program.
    private static let staff = "Staff"

    private mutating func begin(_ header: LogHeader) {
        self.header = header
        guard let fold = replay.fold, fold.viewers.contains(viewer) else { return }
        // As a head sees it: an adviser sees no less, and nothing more.
        let isHead = viewer.party != nil
        chronicle = Chronicle(fold.state.view(for: viewer, isHead: isHead))
        if eyes == .control { inside = Inside(fold.program.exercise, seats: fold.seats) }
    }

    /// The log is at its end: what is worked out of its last moments can be.
    package mutating func finish() { inside?.finish() }
}
