import NegotiationModel

/// An automated delegation: sees what the head of its party sees, and gives commands as a client would.
///
/// It has no more than that, so it can't cheat. A step is a pure function of its arguments, and bounded: the work grows with
/// the options of all issues times the offers on the table, never with the number of packages.
public struct Bot: Sendable {
    public let temper: BotTemper

    public init(_ temper: BotTemper) { self.temper = temper }

    public init(_ kind: BotKind) { self.init(BotTemper(kind)) }

    /// A named draw: a whole number from 0 to less than `of`. The name says which within the party's draws.
    public typealias Draw = (_ name: String, _ of: Int) -> Int

    /// What it does now; nil: nothing.
    ///
    /// - Parameters:
    ///   - memory: what it remembers; an empty one to begin with, and then the one that the last step left.
    ///   - view: what its party's head sees.
    ///   - refusal: why its last command was refused; nil where it was done.
    ///   - timeMs: the session's time, UTC milliseconds: it says how much of the phase is over.
    ///   - draw: where chance comes from.
    public func step(
        _ memory: inout BotMemory, _ view: View, refusal: Refusal?, at timeMs: Int, draw: Draw
    ) -> Command? {
        guard let play = view.sections.play, play.status == .running, let point = play.point, view.isHead else {
            return nil
        }
        if memory.table == nil {
            memory.table = BotTable(view)
            memory.peace = memory.table.map(PeaceGuess.init)
        }
        guard let table = memory.table else { return nil }
        if memory.phase.point != point { memory.phase = BotMemory.PhaseMemory(point: point) }
        if refusal != nil { learn(from: table, &memory, draw) }
        guard memory.phase.refusalCount < temper.triesPerPhaseMax else { return nil }
        switch play.phaseKind {
        case .negotiation: return bargain(table, &memory, view, point, elapsedPerMille(view, point, timeMs), draw)
        case .decision: return act(table, &memory, view, draw)
        case .adjudication, nil: return nil
        }
    }

    /// What was refused is not tried again in this phase. Packages are first shown to everybody, since many rules ask for
    /// that; then, as is drawn, one of the terms is given up, or one is put beside them.
    private func learn(from table: BotTable, _ memory: inout BotMemory, _ draw: Draw) {
        memory.phase.refusalCount += 1
        switch memory.phase.last {
        case .offered(let package, let now):
            memory.phase.offerCount -= 1
            memory.phase.offeredAtPerMille = nil
            guard memory.isWidened else {
                memory.isWidened = true
                return
            }
            let isGivenUp = happens(50, &memory, draw)
            let issues = package.indices.filter { (package[$0] != now[$0]) == isGivenUp }
            guard !issues.isEmpty else { return }
            let issue = issues[roll(issues.count, &memory, draw)]
            memory.phase.barredCells.append(table.starts[issue] + package[issue])
        case .answered(let offer): memory.phase.refusedOffers.append(offer)
        case .performed(let issue): memory.phase.refusedIssues.append(issue)
        case .other, nil: break
        }
        memory.phase.last = nil
    }

    private func elapsedPerMille(_ view: View, _ point: PhasePoint, _ timeMs: Int) -> Int {
        let schedule = view.exercise.schedule
        let phases = point.inEpilogue ? schedule.epilogue : schedule.phases
        guard phases.indices.contains(point.index), let deadline = view.sections.play?.deadline else { return 0 }
        let lengthMs = max(1, phases[point.index].minutes) * 60_000
        return min(1000, max(0, (lengthMs - (deadline - timeMs)) * 1000 / lengthMs))
    }

    func roll(_ of: Int, _ memory: inout BotMemory, _ draw: Draw) -> Int {
        let point = memory.phase.point
        memory.phase.drawCount += 1
        let place = "\(point?.round ?? 0)/\(point?.index ?? 0)\(point?.inEpilogue ?? false ? "e" : "")"
        return draw("\(place)/\(memory.phase.drawCount)", of)
    }

    func happens(_ percent: Int, _ memory: inout BotMemory, _ draw: Draw) -> Bool {
        guard percent > 0 else { return false }
        return percent >= 100 || roll(100, &memory, draw) < percent
    }
}
