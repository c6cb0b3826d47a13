import NegotiationModel
import NegotiationRules
import PlayerClient
import PlayerScreens
import SessionEngine
package import SessionLog
import SessionReplay

/// A session's log read whole, to be stepped through: who did what, what everybody was told of it, and how play stood.
package struct KeptLog: Sendable {
    private let entriesBetweenSnapshots: Int
    private(set) var header: LogHeader?
    private(set) var steps: [KeptStep] = []
    /// Where each round began: its number and the entry's.
    private(set) var rounds: [(round: Int, entry: Int)] = []
    private(set) var isSealed = false
    private var snapshots: [SessionFold] = []
    private var verification = LogVerification()

    /// - Parameter entriesBetweenSnapshots: play is kept after so many entries each time, so that going back replays no
    ///   more than that; at least 1.
    package init(entriesBetweenSnapshots: Int = 500) {
        self.entriesBetweenSnapshots = entriesBetweenSnapshots
    }

    /// Takes the next record of a log that `LogReader` has checked.
    ///
    /// Throws where the rules, decided anew, give something else than the record says.
    package mutating func take(_ record: LogRecord) throws(LogFault) {
        let checked = try verification.take(record)
        switch record {
        case .header(let header):
            self.header = header
            // Whoever has the log has everybody's points, so pages show them; what people were told stays what they were told.
            snapshots = [verification.fold?.forReaders()].compactMap(\.self)
        case .entry: if let checked { keep(checked) }
        case .seal: isSealed = true
        }
    }

    private mutating func keep(_ checked: CheckedEntry) {
        guard let fold = verification.fold else { return }
        let entry = checked.entry
        let isPlayed = fold.state.status != .notStarted
        steps.append(
            KeptStep(entry: entry, told: checked.noticed, exerciseTimeMs: isPlayed ? fold.exerciseTimeMs : nil))
        for case .phaseBegan(let point, _) in entry.events where rounds.last?.round != point.round {
            rounds.append((point.round, entry.number))
        }
        if steps.count.isMultiple(of: entriesBetweenSnapshots) { snapshots.append(fold.forReaders()) }
    }

    /// Whether nothing more can happen in the session: play is over, or the log is sealed.
    package var isOver: Bool { isSealed || verification.fold?.state.status == .ended }

    /// Play before the first entry; nil before the header was taken.
    var start: SessionFold? { snapshots.first }

    /// Play after an entry, 0 for before the first, made from what is nearest: `play` or what is kept.
    func play(after number: Int, from play: SessionFold) -> SessionFold {
        let kept = snapshots[min(number / entriesBetweenSnapshots, snapshots.count - 1)]
        var fold = play.entryCount <= number && play.entryCount >= kept.entryCount ? play : kept
        for step in steps[fold.entryCount..<number] { fold.advance(by: step.entry) }
        return fold
    }
}

/// An entry of a kept log.
struct KeptStep: Sendable {
    let entry: SessionEntry
    /// What each viewer was told, by the viewer's place.
    let told: [[Notice]]
    /// Milliseconds of play since STARTEX; nil before it.
    let exerciseTimeMs: Int?
}
