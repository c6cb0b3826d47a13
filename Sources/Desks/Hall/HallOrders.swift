import NegotiationModel
package import PlayerClient
package import WireMessages

/// Commands for several tables: the one that is asked about, those that have not been answered everywhere, and what came of them.
package struct HallOrders: Sendable {
    private struct Running: Sendable {
        let order: HallOrder
        let key: CommandKey
        var waiting: Set<String>
    }

    package private(set) var asked: HallOrder?
    /// Lines with their times, the oldest first.
    package private(set) var told: [String] = []
    /// How many lines were ever told.
    package private(set) var toldCount = 0
    private var running: [Running] = []

    private static let toldMax = 60

    /// Whether every command was answered at each of its tables.
    package var isAnswered: Bool { running.isEmpty }

    package init() {}

    /// Asks about a command, or says why it can't be given.
    ///
    /// - Parameter model: of one of the tables.
    package mutating func ask(_ order: HallOrder, _ model: ClientModel?, at nowMs: Int) {
        asked = nil
        guard !order.tables.isEmpty else { return tell("At which tables? Choose one at least.", at: nowMs) }
        if let complaint = HallOrder.complaint(about: order.line, model) { return tell(complaint, at: nowMs) }
        guard !order.isStepOn || Command.stepCounts.contains(order.tables.count) else {
            let most = Command.stepCounts.upperBound
            return tell(
                order.tables.count > most
                    ? "At most \(most) tables go in step. Name fewer, such as 1 2 3: step on."
                    : "One table has no other to go in step with. Name two at least, or all.", at: nowMs)
        }
        asked = order
    }

    /// The question is answered with no.
    package mutating func decline(at nowMs: Int) {
        guard asked != nil else { return }
        asked = nil
        tell("Not done.", at: nowMs)
    }

    /// A command goes to its tables.
    ///
    /// - Returns: false where that very command is on its way already.
    package mutating func begin(_ order: HallOrder, _ key: CommandKey) -> Bool {
        asked = nil
        guard !isRunning(key) else { return false }
        running.append(Running(order: order, key: key, waiting: Set(order.tables)))
        return true
    }

    /// Whether a command was not answered everywhere yet.
    package func isRunning(_ key: CommandKey) -> Bool { running.contains { $0.key == key } }

    /// Says what came of commands at tables that have answered.
    ///
    /// - Parameters:
    ///   - name: of a table, by its session.
    ///   - result: what came of a command there, by session and key; nil where nothing has yet.
    /// - Returns: the keys of those that were answered everywhere.
    package mutating func follow(
        at nowMs: Int, name: (String) -> String, result: (_ session: String, _ key: CommandKey) -> String?
    ) -> [CommandKey] {
        for index in running.indices {
            for session in running[index].order.tables where running[index].waiting.contains(session) {
                guard let outcome = result(session, running[index].key) else { continue }
                running[index].waiting.remove(session)
                tell("\(name(session)): \(running[index].order.line) – \(outcome)", at: nowMs)
            }
        }
        let done = running.filter(\.waiting.isEmpty).map(\.key)
        running.removeAll(where: \.waiting.isEmpty)
        return done
    }

    package mutating func tellHelp(at nowMs: Int) {
        tell("A number or a name alone opens a table; its own console says more there.", at: nowMs)
        tell(
            "all: and a command goes to every table, 1 3: to two; it is asked about once. Commands: \(HallOrder.examples).",
            at: nowMs)
        tell(
            "step on: what starts, stops or moves play on at one table is done at all, or at none, whoever gives it; step off: "
                + "each by itself. quit leaves.", at: nowMs)
    }

    package mutating func tell(_ fault: LineFault, at nowMs: Int) {
        tell(fault.lines.joined(separator: " "), at: nowMs)
    }

    package mutating func tell(_ line: String, at nowMs: Int) {
        toldCount += 1
        told.append("\(ClockText.timeOfDay(nowMs)) \(line)")
        told.removeFirst(max(0, told.count - Self.toldMax))
    }
}
