public import NegotiationModel

/// An automated delegation: sees what the head of its party sees, and gives commands as a client would.
///
/// It has no more than that, so it can't cheat. A step is a pure function of its arguments, and bounded: the work grows with
/// the options of all issues times the offers on the table, never with the number of packages.
public struct Bot: Sendable {
    /// How it bargains, with what its orders say of where it begins and ends.
    public let temper: BotTemper
    /// What it was told besides its kind.
    public let orders: BotOrders

    /// A delegation of any temper; percentages in its orders go before those of the temper.
    public init(_ temper: BotTemper, _ orders: BotOrders = BotOrders()) {
        var temper = temper
        temper.openingPercent = orders.delegation.openingPercent ?? temper.openingPercent
        temper.reservePercent = orders.delegation.reservePercent ?? temper.reservePercent
        self.temper = temper
        self.orders = orders
    }

    /// A delegation of a usual kind; a kind in its orders goes before this one.
    public init(_ kind: BotKind, _ orders: BotOrders = BotOrders()) {
        self.init(BotTemper(orders.delegation.kind ?? kind), orders)
    }

    /// A named draw: a whole number from 0 to less than `of`. The name says which within the party's draws.
    public typealias Draw = (_ name: String, _ of: Int) -> Int

    /// What it does now, from what its party's head sees; nil: nothing.
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
        guard view.isHead, let sight = sight(view, &memory) else { return nil }
        return step(&memory, sight, refusal: refusal, at: timeMs, draw: draw)
    }

    /// What a view shows of it; nil where the view is of no party.
    private func sight(_ view: View, _ memory: inout BotMemory) -> BotSight? {
        if memory.table == nil, let table = BotTable(view) { memory.prepare(table, [], orders) }
        return memory.table.flatMap { BotSight(view, $0) }
    }

    /// As above, from what it reads of it. The memory has to know the exercise: it was made for it, or a view was seen.
    public func step(
        _ memory: inout BotMemory, _ sight: BotSight, refusal: Refusal?, at timeMs: Int, draw: Draw
    ) -> Command? {
        guard sight.isRunning, let point = sight.point, let table = memory.table else { return nil }
        if memory.limits != sight.limits { memory.prepare(table, sight.limits, orders) }
        if memory.phase.point != point { memory.phase = BotMemory.PhaseMemory(point: point) }
        if refusal != nil { learn(from: table, &memory, draw) }
        guard memory.phase.refusalCount < temper.triesPerPhaseMax else { return nil }
        switch sight.phaseKind {
        case .negotiation:
            return actAtOnce(table, &memory, sight, draw)
                ?? bargain(table, &memory, sight, elapsedPerMille(table, sight, point, timeMs), draw)
        case .decision: return act(table, &memory, sight, draw)
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

    private func elapsedPerMille(_ table: BotTable, _ sight: BotSight, _ point: PhasePoint, _ timeMs: Int) -> Int {
        let phases = point.inEpilogue ? table.schedule.epilogue : table.schedule.phases
        guard phases.indices.contains(point.index), let deadline = sight.deadline else { return 0 }
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

    /// Gives a command, and remembers which, for the case that it is refused.
    func give(_ command: Command, _ deed: BotMemory.Deed, _ memory: inout BotMemory) -> Command {
        memory.phase.last = deed
        return command
    }
}
