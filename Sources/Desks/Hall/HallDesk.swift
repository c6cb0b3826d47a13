import NegotiationModel
package import PlayerClient
import StrictJSON
import WireMessages

/// The desk of whoever runs several tables, as a machine: a client at each table, over one connection, and commands for several at
/// once. Inputs in, effects out.
package struct HallDesk: Sendable {
    /// What the desk wants done.
    package enum Effect: Sendable {
        case send([UInt8])
        /// A table's client tells something.
        case tell(table: Int, Told)
        /// Connect to the server after so many milliseconds.
        case connect(afterMilliseconds: Int)
        /// Call `dial` for a table after so many milliseconds.
        case dial(table: Int, afterMilliseconds: Int)
        /// Random bytes are wanted for a table.
        case draw(byteCount: Int, table: Int)
        /// It is over, with a sentence where there is one to be read.
        case quit(ExitCode, String)
    }

    package struct Table: Sendable {
        package let session: String
        package let name: String
        package fileprivate(set) var model: ClientModel
        /// Why nobody sits there; nil where somebody does, or is about to.
        package fileprivate(set) var trouble: String?
        /// Commands for several tables that were given here and not answered yet, the oldest first.
        fileprivate var ordered: [CommandKey] = []
        fileprivate var results: [CommandKey: String] = [:]

        package var row: HallRow { HallRow(name, model.hasLeft ? nil : model, trouble: trouble) }
    }

    package private(set) var tables: [Table] = []
    /// The place of the table that is shown; nil: all in rows.
    package private(set) var open: Int?
    package private(set) var orders = HallOrders()
    package private(set) var isConnected = false
    private let code: String
    private let name: String
    private let keyPrefix: String
    private var orderCount = 0
    private var attempts = 0
    private var nowMs = 0
    private var effects: [Effect] = []

    /// - Parameter keyPrefix: as `ClientSettings` has it, at most 30 signs.
    package init(code: String, name: String, keyPrefix: String) {
        self.code = code
        self.name = name
        self.keyPrefix = keyPrefix
    }

    /// What is asked about a command for several tables.
    package func question(of order: HallOrder) -> [String] {
        order.question(
            order.tables.compactMap { session in
                tables.first { $0.session == session }.map { (name: $0.name, model: $0.model) }
            })
    }

    /// Whether somebody sits at each table, or it is known why not.
    package var isSeated: Bool {
        !tables.isEmpty && tables.allSatisfy { $0.model.view != nil || $0.trouble != nil }
    }

    private mutating func drain() -> [Effect] {
        let known = Dictionary(uniqueKeysWithValues: tables.map { ($0.session, $0) })
        let finished = orders.follow(
            at: nowMs, name: { known[$0]?.name ?? $0 },
            result: { session, key in known[session].flatMap { $0.trouble ?? $0.results[key] } })
        for key in finished { for place in tables.indices { tables[place].results[key] = nil } }
        defer { effects = [] }
        return effects
    }

    // MARK: The connection

    /// What to do first.
    package mutating func begin(at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        effects.append(.connect(afterMilliseconds: 0))
        return drain()
    }

    package mutating func connected() -> [Effect] {
        (isConnected, attempts) = (true, 0)
        effects.append(.send(FromHall.sit(code: code, name: name).frame))
        return drain()
    }

    /// - Parameter isLasting: whether it would be so the next time, too.
    package mutating func disconnected(_ reason: String, isLasting: Bool) -> [Effect] {
        isConnected = false
        guard !isLasting || !tables.isEmpty else {
            effects.append(.quit(.unreachable, reason))
            return drain()
        }
        for place in tables.indices where !tables[place].model.hasLeft {
            run(place) { $0.handle(.disconnected(reason: reason)) }
        }
        attempts += 1
        effects.append(.connect(afterMilliseconds: ClientModel.delayMs(afterAttempts: attempts)))
        return drain()
    }

    /// Handles a text frame of the server's.
    package mutating func hear(_ frame: [UInt8], at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        switch try? ToHall(frame: frame) {
        case .tables(let found): sit(at: found)
        case .from(let session, let message):
            if let place = place(of: session) { run(place) { $0.handle(.frame(message.canonicalBytes)) } }
        case .closed(let session, let code, let reason): lose(session, code, reason)
        case .refused(let why):
            // Whoever sat there once comes back when the server has its sessions again.
            guard tables.isEmpty else { break }
            effects.append(.quit(.notAdmitted, why))
        case nil: break
        }
        return drain()
    }

    private func place(of session: String) -> Int? { tables.firstIndex { $0.session == session } }

    private mutating func sit(at found: [HallTable]) {
        for table in found where place(of: table.session) == nil {
            let settings = ClientSettings(
                code: code, name: name, expects: .control, pastAsked: .everyone,
                keyPrefix: "\(keyPrefix)t\(tables.count)")
            tables.append(Table(session: table.session, name: table.name, model: ClientModel(settings)))
            let nowMs = nowMs
            run(tables.count - 1) { $0.handle(.tick(now: nowMs)) + $0.begin() }
        }
        for place in tables.indices { join(place) }
    }

    private mutating func join(_ place: Int) {
        guard isConnected, !tables[place].model.hasLeft else { return }
        tables[place].trouble = nil
        run(place) { $0.handle(.dialling) + $0.handle(.connected) }
    }

    /// Sits down at a table again, whose connection alone had ended.
    package mutating func dial(_ place: Int, at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        if tables[place].trouble != nil { join(place) }
        return drain()
    }

    private mutating func lose(_ session: String, _ code: Int, _ reason: String) {
        guard let place = place(of: session) else { return }
        tables[place].trouble = reason.isEmpty ? "the connection was closed" : reason
        let why = "The server closed the connection: \(reason)."
        run(place) { $0.handle(.disconnected(reason: why, .closed(code: UInt16(clamping: code)))) }
    }

    package mutating func tick(at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        for place in tables.indices { run(place) { $0.handle(.tick(now: nowMs)) } }
        return drain()
    }

    package mutating func draw(_ bytes: [UInt8], for place: Int) -> [Effect] {
        run(place) { $0.handle(.drawn(bytes)) }
        return drain()
    }

    // MARK: One table

    /// What is typed or pressed at the table that is shown.
    package mutating func handle(_ input: ClientInput, at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        guard let open else { return drain() }
        run(open) { $0.handle(input) }
        return drain()
    }

    /// The places of tables that go in step, group by group.
    package var stepGroups: [[Int]] { HallOrder.stepGroups(tables.map(\.model)) }

    /// Shows a table, or all in rows.
    package mutating func show(_ place: Int?) { open = place.flatMap { tables.indices.contains($0) ? $0 : nil } }

    // What a model asks for is done for its table.
    private mutating func run(_ place: Int, _ body: (inout ClientModel) -> [ClientEffect]) {
        for effect in body(&tables[place].model) { carryOut(effect, place) }
    }

    private mutating func carryOut(_ effect: ClientEffect, _ place: Int) {
        switch effect {
        case .send(let frame):
            guard let message = try? JSONDocument(parsing: frame, limits: .wire).root() else { return }
            effects.append(.send(FromHall.to(table: tables[place].session, message: message).frame))
        case .tell(let told):
            note(told, place)
            effects.append(.tell(table: place, told))
        case .draw(let count): effects.append(.draw(byteCount: count, table: place))
        case .connect(let afterMs):
            // The whole connection is made anew for all tables at once.
            if isConnected, tables[place].trouble != nil {
                effects.append(.dial(table: place, afterMilliseconds: afterMs))
            }
        case .quit, .end:
            tables[place].trouble = tables[place].trouble ?? "you left this table"
            if open == place { open = nil }
        case .hangUp, .follow: break
        }
    }

    private mutating func note(_ told: Told, _ place: Int) {
        if told.isParting {
            tables[place].trouble = PlainPages.lines(of: told).map(\.text).joined(separator: " ")
        }
        guard let key = tables[place].ordered.first, let outcome = told.outcome(in: PlainPages.lines(of: told)) else {
            return
        }
        if orders.isRunning(key) { tables[place].results[key] = outcome }
        tables[place].ordered.removeFirst()
    }

    // MARK: Several at once

    /// A line that is typed while no table is shown.
    package mutating func type(_ line: String, at nowMs: Int) -> [Effect] {
        self.nowMs = nowMs
        let text = line.trimmed
        if text.folded == Word.quit.rawValue {
            effects.append(.quit(.done, ""))
        } else if let asked = orders.asked {
            if ["yes", "y"].contains(text.folded) { give(asked) } else { orders.decline(at: nowMs) }
        } else if !text.isEmpty {
            read(text)
        }
        return drain()
    }

    private mutating func read(_ text: String) {
        do {
            switch try HallLine(text, tables: tables.map(\.name)) {
            case .open(let place): show(place)
            case .help: orders.tellHelp(at: nowMs)
            case .order(let places, let line): ask(line, at: places)
            }
        } catch {
            orders.tell(error, at: nowMs)
        }
    }

    private mutating func ask(_ line: String, at places: [Int]) {
        let places = HallOrder.tables(for: line, places, tables.map(\.model), tables.map(\.session))
        let order = HallOrder(tables: places.map { tables[$0].session }, line: line)
        orders.ask(order, places.first.map { tables[$0].model }, at: nowMs)
    }

    private mutating func give(_ order: HallOrder) {
        orderCount += 1
        // The same at each table: given again after a break, it is done once at each.
        guard let key = CommandKey("\(keyPrefix)o\(orderCount)") else { return }
        guard orders.begin(order, key) else { return }
        for place in tables.indices where order.tables.contains(tables[place].session) {
            guard tables[place].trouble == nil else { continue }
            tables[place].ordered.append(key)
            // A question that waits is another business.
            if tables[place].model.confirmation != nil { run(place) { $0.handle(.line("no")) } }
            run(place) { $0.handle(.confirmed(order.given), key: key) }
        }
    }
}
