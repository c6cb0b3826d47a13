import Desks
import NegotiationModel
import PlayerClient
package import WireMessages

/// What a hall's page asks the server to do for one of its tables.
package struct HallEffect: Sendable, Equatable {
    /// The session.
    package let table: String
    package let effect: BrowserEffect
}

/// The desk of whoever runs several tables, at a page: a seat at each, one of them shown at a time, and commands for several at once.
package struct BrowserHall: Sendable {
    private struct Table: Sendable {
        let session: String
        let name: String
        var seat: BrowserSeat
        /// Why nobody sits there; nil where somebody does.
        var trouble: String?
    }

    private var tables: [Table] = []
    /// The place of the table that is shown.
    private var open: Int?
    private var orders = HallOrders()
    private var update = PageUpdate()
    private var shown: [PagePart: String] = [:]
    private let keyPrefix: String
    private var now = 0

    /// - Parameter keyPrefix: as `BrowserSeat` has it.
    package init(keyPrefix: String) {
        self.keyPrefix = keyPrefix
    }

    // MARK: Sitting down

    /// What is wrong with a person's name, as a sentence; nil where nothing is.
    package static func complaint(aboutName name: String) -> String? {
        ClientSettings.complaint(aboutName: name.trimmed).map { "The name \($0)." }
    }

    /// Sits down at every table.
    package mutating func sit(_ code: String, _ name: String, at found: [HallTable], now: Int) -> [HallEffect] {
        self.now = now
        update.isFresh = true
        update.openTable = ""
        let name = name.trimmed
        tables = found.enumerated().map { place, table in
            Table(
                session: table.session, name: table.name,
                seat: BrowserSeat(keyPrefix: "\(keyPrefix.prefix(34))t\(place)"))
        }
        return tables.indices.flatMap { place in
            at(place) { seat in
                let joined = seat.take(.sit(code: code, name: name, again: true, screen: .seat), at: now)
                return joined + seat.show(false, at: now)
            }
        }
    }

    /// The server can't say yet which tables there are.
    package mutating func wait(at now: Int) {
        self.now = now
        orders.tell(
            "The server was started anew and is opening its sessions. You sit down as soon as they are open.", at: now)
    }

    /// The page is left for good.
    package mutating func part(_ sentence: String) { update.parting = sentence }

    /// The connection is about to be closed.
    ///
    /// - Parameter reason: as a connection is closed with it.
    package mutating func part(reason: String) { part("\(reason.capitalisedFirst).") }

    private mutating func at(
        _ place: Int, _ body: (inout BrowserSeat) -> [BrowserEffect]
    ) -> [HallEffect] {
        let session = tables[place].session
        let effects = body(&tables[place].seat)
        return effects.map { HallEffect(table: session, effect: $0) }
    }

    // MARK: From the page

    /// Handles a message of the page's.
    ///
    /// - Parameter session: the table that it is for; nil: the one that is shown.
    package mutating func take(_ message: PageMessage, for session: String?, at now: Int) -> [HallEffect] {
        self.now = now
        switch message {
        case .sit: return []
        case .open(let session): return show(session.flatMap(place))
        case .order(let text, let sessions, let isConfirmed, let key):
            let wanted = Set(sessions)
            let places = tables.indices.filter { wanted.contains(tables[$0].session) }
            // A blank line does nothing anywhere.
            guard isConfirmed, !text.trimmed.isEmpty, !places.isEmpty else {
                update.handled.append(key)
                return ask(places, text)
            }
            return give(HallOrder(tables: places.map { tables[$0].session }, line: text), key)
        case .line(let text, let key) where session == nil && open == nil:
            update.handled.append(key)
            return type(text)
        default:
            guard let place = session.flatMap(place) ?? open else { return [] }
            return at(place) { $0.take(message, at: now) }
        }
    }

    private func place(of session: String) -> Int? { tables.firstIndex { $0.session == session } }

    private mutating func type(_ text: String) -> [HallEffect] {
        guard !text.trimmed.isEmpty else { return [] }
        if orders.asked != nil, ["no", "n"].contains(text.folded) {
            orders.decline(at: now)
            return []
        }
        do {
            switch try HallLine(text, tables: tables.map(\.name)) {
            case .open(let place): return show(place)
            case .help: orders.tellHelp(at: now)
            case .order(let places, let line): return ask(places, line)
            }
        } catch {
            orders.tell(error, at: now)
        }
        return []
    }

    private mutating func show(_ place: Int?) -> [HallEffect] {
        let now = now
        var effects: [HallEffect] = []
        if let open { effects += at(open) { $0.show(false, at: now) } }
        open = place
        update.openTable = place.map { tables[$0].session } ?? ""
        if let place { effects += at(place) { $0.show(true, at: now) } }
        return effects
    }

    // MARK: Several at once

    private mutating func ask(_ places: [Int], _ line: String) -> [HallEffect] {
        let places = HallOrder.tables(for: line, places, tables.map(\.seat.table), tables.map(\.session))
        let order = HallOrder(tables: places.map { tables[$0].session }, line: line)
        orders.ask(order, places.first.flatMap { tables[$0].seat.table }, at: now)
        return []
    }

    private mutating func give(_ order: HallOrder, _ key: CommandKey) -> [HallEffect] {
        let now = now
        guard orders.begin(order, key) else { return [] }
        return order.tables.compactMap(place).flatMap { place in
            at(place) { $0.order(order.given, key, at: now) }
        }
    }

    // MARK: From the sessions

    /// Handles a frame that a session sends the hall's seat.
    package mutating func hear(_ frame: [UInt8], from session: String, at now: Int) -> [HallEffect] {
        self.now = now
        guard let place = place(of: session) else { return [] }
        return at(place) { $0.hear(frame, at: now) }
    }

    /// A session closes the hall's connection.
    package mutating func lose(_ session: String, code: UInt16, reason: String, at now: Int) {
        guard let place = place(of: session) else { return }
        tables[place].seat.lose(code: code, reason: reason, at: now)
        tables[place].trouble = reason.isEmpty ? "the connection was closed" : reason
    }

    /// Random bytes that were asked for.
    package mutating func draw(_ bytes: [UInt8], for session: String, at now: Int) -> [HallEffect] {
        guard let place = place(of: session) else { return [] }
        return at(place) { $0.draw(bytes, at: now) }
    }

    /// About once a second.
    package mutating func tick(at now: Int) -> [HallEffect] {
        self.now = now
        return tables.indices.flatMap { place in at(place) { $0.tick(at: now) } }
    }

    // MARK: To the page

    /// What the page is to be told since it was told last, as a text frame; nil where that is nothing.
    package mutating func flush() -> [UInt8]? {
        let known = Dictionary(uniqueKeysWithValues: tables.map { ($0.session, $0) })
        let finished = orders.follow(
            at: now, name: { known[$0]?.name ?? $0 },
            result: { session, key in known[session].flatMap { $0.trouble ?? $0.seat.orderResults[key] } })
        update.handled += finished
        for key in finished { for place in tables.indices { tables[place].seat.forget(key) } }
        if update.parting == nil, let trouble = tables.first?.trouble, tables.allSatisfy({ $0.trouble != nil }) {
            part(reason: trouble)
        }
        var told = update
        update = PageUpdate()
        for place in tables.indices {
            let own = tables[place].seat.drain()
            if let parting = own.parting, tables[place].trouble == nil { tables[place].trouble = parting }
            // A command for several is done once each has answered.
            told.handled += own.handled.filter { !orders.isRunning($0) && !finished.contains($0) }
            guard place == open else { continue }
            told.parts += own.parts
            told.news += own.news
            told.isFresh = told.isFresh || own.isFresh
            told.form = own.form ?? told.form
        }
        render(&told)
        guard !told.isEmpty else { return nil }
        told.now = tables.lazy.compactMap { $0.seat.table?.time }.first ?? now
        return told.frame
    }

    private mutating func render(_ told: inout PageUpdate) {
        let rows = tables.map { (session: $0.session, row: HallRow($0.name, $0.seat.table, trouble: $0.trouble)) }
        let parts = HallParts(
            rows: rows, models: tables.map(\.seat.table), asked: orders.asked,
            told: orders.told)
        for part in [PagePart.hall, .hallQuestion, .hallNews, .compare] {
            let html = parts.html(part)
            guard shown[part] != html else { continue }
            shown[part] = html
            told.parts.append((part, html))
        }
    }
}
