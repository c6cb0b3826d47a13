package import Digests
import NegotiationModel
import NegotiationRules
package import RulePrograms
package import SessionLog

/// A session made again from its log, record by record; also how a new one begins, from its header alone.
package struct SessionRebuilding: Sendable {
    private let program: RuleProgram?
    private let readsBack: Bool
    private var rebuilt: RebuiltSession?
    var fold: SessionFold? { rebuilt?.fold }
    var archive: NewsArchive? { rebuilt?.archive }

    /// - Parameters:
    ///   - program: the rules of the header's exercise, where they have been made ready already.
    ///   - readsBack: whether the session's entries can be read back from its log (`SessionEffect.readBack`); else it keeps
    ///     them all.
    package init(program: RuleProgram? = nil, readsBack: Bool = false) {
        self.program = program
        self.readsBack = readsBack
    }

    /// The digest of the session's exercise, once the header was taken.
    package private(set) var exerciseDigest: SHA256Digest?
    /// The rules of the session's exercise, made ready, once the header was taken.
    package var readyProgram: RuleProgram? { rebuilt?.fold.program }

    /// Exercise time as the log keeps it, after the last entry that was taken.
    package var logClock: LogClock {
        rebuilt.map { $0.fold.logClock(at: $0.fold.lastTimeMs) } ?? LogClock(exerciseTimeMs: 0)
    }

    /// UTC milliseconds at which running play stood last, as far as the log and its head know; nil where no play runs.
    package func lastPlayedAtMs(_ head: LogHead?) -> Int? {
        guard let fold = rebuilt?.fold, fold.status == .running else { return nil }
        return fold.lastTimeMs + max(0, (head?.exerciseTimeMs ?? 0) - fold.exerciseTimeMs)
    }

    /// Takes the next record of a log that `LogReader` has checked.
    package mutating func take(_ record: LogRecord) throws(LogFault) {
        switch record {
        case .header(let header):
            let fold = try SessionFold(header, program: program)
            rebuilt = RebuiltSession(fold: fold, archive: NewsArchive(viewers: fold.viewers, readsBack: readsBack))
            exerciseDigest = header.exerciseDigest
        case .entry(let entry): rebuilt?.take(try SessionEntry(entry))
        case .seal: break
        }
    }
}

/// What is rebuilt, in one place, so that it changes where it lies.
private struct RebuiltSession: Sendable {
    var fold: SessionFold
    var archive: NewsArchive

    mutating func take(_ entry: SessionEntry) {
        archive.keep(entry, before: fold)
        fold.count(entry)
        archive.mark(fold)
        archive.release(through: entry.number)
    }
}
