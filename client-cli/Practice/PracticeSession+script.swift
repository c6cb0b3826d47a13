import NegotiationModel
import NegotiationRules
import PlayerClient
import RulePrograms
import SessionEngine

// Control's part, and the words that practice has beside the client's.
extension PracticeSession {
    private static let secondsOfPlayMax = 3600

    /// Runs the words that let time pass; false for every other line.
    mutating func runWord(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard let word = words.first else { return false }
        switch word {
        case "start" where words.count == 1 && fold.state.status == .notStarted: direct(.start)
        case "next" where words.count == 1 && fold.state.status == .running: goOn()
        case "wait" where words.count <= 2 && fold.state.status == .running:
            guard let seconds = words.count == 1 ? 10 : Int(words[1]), 1...120 ~= seconds else {
                tell(["[GUIDE] Type wait and a number of seconds from 1 to 120."])
                return true
            }
            wait(seconds: seconds)
        default: return false
        }
        return true
    }

    /// What control does by itself: there is nothing to rule on, so that adjudication is over at once; and after the last
    /// round it waits only for what the player owes.
    mutating func direct() {
        for _ in 0..<20 {
            guard fold.state.status == .running, let point = fold.state.point else { break }
            let isReady = isNothingOpen || timeMs >= phaseBeganAtMs + Self.botIntervalMs + 1000
            guard fold.state.phaseKind == .adjudication || point.inEpilogue && isReady && !owes else { break }
            direct(.next(reason: ""))
        }
        debriefIfOver()
    }

    /// Whether the player could keep a promise now and has not said so.
    var owes: Bool {
        let desk = fold.state.view(for: .party(own), isHead: true).sections.desk ?? DeskView()
        return desk.performable.contains { !desk.performs.contains($0) }
    }

    /// Whether nobody has a promise left to keep.
    private var isNothingOpen: Bool {
        let obligations = fold.state.view(for: .control, isHead: false).sections.obligations ?? []
        return !obligations.contains { $0.state == .waiting || $0.state == .owed }
    }

    /// Closes the phase; the other side has had its turn in it by then.
    private mutating func goOn() {
        let readyAtMs = phaseBeganAtMs + Self.botIntervalMs + 1000
        while timeMs < readyAtMs, fold.state.status == .running {
            skippedMs += min(1000, readyAtMs - timeMs)
            passTime()
        }
        direct(.next(reason: ""))
    }

    private mutating func wait(seconds: Int) {
        for _ in 0..<seconds where fold.state.status == .running {
            skippedMs += 1000
            passTime()
            direct()
        }
    }

    /// Nothing more will be typed: the rest is played without the player.
    mutating func playToTheEnd() {
        if fold.state.status == .running { wait(seconds: Self.secondsOfPlayMax) }
        debriefIfOver()
        forward(.endOfInput)
    }

    private mutating func debriefIfOver() {
        guard fold.state.status == .ended, !isDebriefed else { return }
        isDebriefed = true
        tell(debrief.lines)
    }

    /// What is to be told of the session as it is now.
    var debrief: PracticeDebrief {
        PracticeDebrief(
            exercise: fold.program.exercise, own: own, end: fold.state, beginning: beginning ?? fold.state,
            agreements: agreements, bites: bites)
    }
}
