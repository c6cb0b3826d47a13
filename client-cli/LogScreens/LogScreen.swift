import Desks
import PlayerClient
package import PlayerScreens
import SessionEngine

/// The full screen of a log: the panels of a live seat as they stood at the cursor, the entries up to it, a command line.
///
/// The second way of showing a `LogModel`. Every key stands for a line that can be typed as well.
package struct LogScreen: Sendable, Equatable {
    /// What a key asks of the program.
    package enum Outcome: Sendable, Equatable {
        /// A whole line, for the model.
        case line(String)
        /// Leave at once.
        case leave
    }

    private(set) var line = EditedLine()
    private(set) var panel = ScreenPanel.table
    /// Which part of a panel that is too long for its room.
    private(set) var part = 0
    /// How many rows of the entries before the last ones are shown.
    private(set) var rowsBack = 0
    private(set) var answer = LogAnswer()
    private(set) var leaving = LeaveQuestion()
    private var wasSideBySide = false
    private var positionBefore = 0
    package private(set) var size: ScreenSize

    package init(_ size: ScreenSize) {
        self.size = size
    }

    /// The terminal has another size now; nothing is lost.
    package mutating func resize(_ size: ScreenSize) { self.size = size }

    /// Takes lines that the model prints.
    package mutating func add(_ lines: [String], of model: LogModel) { answer.add(lines) }

    /// Follows what the model does: what one looks at side by side begins with the offers.
    package mutating func follow(_ model: LogModel) {
        let isSideBySide = !model.sides.isEmpty
        if isSideBySide, !wasSideBySide { (panel, part) = (.offers, 0) }
        wasSideBySide = isSideBySide
        if model.position != positionBefore { answer.leaveUnlessAsked() }
        positionBefore = model.position
    }

    /// Takes a key.
    package mutating func take(_ key: ScreenKey, of model: LogModel) -> Outcome? {
        if leaving.take(key) { return .leave }
        switch key {
        case .interrupt: break
        case .escape: stepBack()
        case .enter: return enter()
        case .function(1): return give(Word.help.rawValue)
        case .pageUp: scroll(by: -1)
        case .pageDown: scroll(by: 1)
        case .alt(let sign): choose(sign)
        default:
            guard line.isEmpty else {
                _ = line.take(key)
                return nil
            }
            return takeShortcut(key, model)
        }
        return nil
    }

    /// While nothing is typed, some keys are lines of their own.
    private mutating func takeShortcut(_ key: ScreenKey, _ model: LogModel) -> Outcome? {
        switch key {
        case .left: return give(LogStep.back.rawValue)
        case .right: return give(LogStep.next.rawValue)
        case .home: return give("\(LogStep.jump.rawValue) 0")
        case .end: return give(LogStep.end.rawValue)
        case .tab: return give(nextEyes(model))
        case .sign(" "): return give((model.isPlaying ? LogStep.pause : .play).rawValue)
        case .sign("+"), .sign("="): return give(LogStep.faster.rawValue)
        case .sign("-"): return give(LogStep.slower.rawValue)
        case .sign("?"): return give(Word.help.rawValue)
        case .sign("g"): for scalar in "\(LogStep.jump.rawValue) ".unicodeScalars { _ = line.take(.sign(scalar)) }
        case .sign(let sign) where "0"..."9" ~= sign: choose(sign)
        default: _ = line.take(key)
        }
        return nil
    }

    /// Side by side the next of those that are shown; else the next of all viewers.
    private func nextEyes(_ model: LogModel) -> String {
        let all = model.sides.isEmpty ? model.play.viewers : model.sides
        let index = all.firstIndex(of: model.viewer) ?? 0
        let next = all[(index + 1) % all.count]
        return "\((model.sides.isEmpty ? LogStep.eyes : .side).rawValue) \(next)"
    }

    /// Enter alone leaves an answer, or else steps on.
    private mutating func enter() -> Outcome? {
        guard line.isEmpty, !answer.isEmpty else { return give(line.finish()) }
        answer.leave()
        return nil
    }

    /// Escape: one step, from an answer, or from what was read back to where one stands.
    private mutating func stepBack() {
        if answer.isEmpty { rowsBack = 0 } else { answer.leave() }
    }

    private mutating func give(_ line: String) -> Outcome {
        answer.ask()
        rowsBack = 0
        return .line(line)
    }

    private mutating func scroll(by pages: Int) {
        if answer.isLong(size.columns) {
            answer.scroll(by: pages, columns: size.columns, height: freeRows)
        } else {
            rowsBack = max(0, rowsBack - pages * max(1, size.rows / 3))
        }
    }

    private mutating func choose(_ sign: Unicode.Scalar) {
        guard let number = ScreenKey.sign(sign).digit, let wanted = Self.panels.first(where: { $0.number == number })
        else { return }
        answer.leave()
        part = wanted == panel ? part + 1 : 0
        panel = wanted
    }
}
