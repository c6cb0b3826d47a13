import Glibc
import Rehearsal
import Synchronization
import Threads

/// Plays arms on several threads. What comes out is the same for any number of them: pieces are put together in the order
/// of seeds.
enum RehearsalCrew {
    /// One a core, unless somebody asks for another number.
    static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private struct Piece: Sendable {
        let arm: Int
        let range: Range<Int>
    }

    private struct Desk {
        var next = 0
        var played = 0
        var threadsAtWork: Int
        var results: [Result<ArmOutcome, RehearsalFault>?]
    }

    private final class Work: Sendable {
        let arms: [RehearsalArm]
        let pieces: [Piece]
        let desk: Mutex<Desk>
        /// Rung by each thread that has nothing more to do.
        let isOver = Bell()

        init(_ arms: [RehearsalArm], _ pieces: [Piece], threads: Int) {
            self.arms = arms
            self.pieces = pieces
            desk = Mutex(Desk(threadsAtWork: threads, results: pieces.map { _ in nil }))
        }

        func takePieces() {
            while let place = desk.withLock({ desk in
                defer { desk.next += 1 }
                return desk.next < pieces.count ? desk.next : nil
            }) {
                let piece = pieces[place]
                let outcome = Result { () throws(RehearsalFault) in try arms[piece.arm].play(piece.range) }
                desk.withLock { desk in
                    desk.results[place] = outcome
                    desk.played += piece.range.count
                }
            }
            desk.withLock { $0.threadsAtWork -= 1 }
            isOver.ring()
        }
    }

    /// More than this in a piece, and the last one keeps the others waiting.
    private static let pieceLength = 25
    private static let barIntervalMs = 20

    /// Plays every arm, with a bar on standard error.
    static func play(_ arms: [RehearsalArm], threads: Int) throws(RehearsalFault) -> [ArmOutcome] {
        let pieces = arms.indices.flatMap { arm in
            stride(from: 0, to: arms[arm].count, by: Self.pieceLength).map {
                Piece(arm: arm, range: $0..<min($0 + Self.pieceLength, arms[arm].count))
            }
        }
        let work = Work(arms, pieces, threads: threads)
        let bar = ProgressBar(total: arms.reduce(0) { $0 + $1.count })
        for number in 1...threads {
            do throws(ThreadFault) {
                try NamedThread.start("rehearsal \(number)") { work.takePieces() }
            } catch {
                // With fewer threads it takes longer, and comes to the same.
                work.takePieces()
            }
        }
        while true {
            let (played, isOver) = work.desk.withLock { ($0.played, $0.threadsAtWork == 0) }
            bar.show(played)
            if isOver { break }
            work.isOver.wait(untilMonotonicMs: SystemClock.monotonicMs + Self.barIntervalMs)
        }
        bar.clear()
        var outcomes = arms.map { ArmOutcome($0.exercise) }
        for (piece, result) in zip(pieces, work.desk.withLock { $0.results }) {
            guard let result else { continue }
            outcomes[piece.arm].append(try result.get())
        }
        return outcomes
    }
}
