import Digests
import SessionEngine
import WebSockets
import WireMessages

/// Whoever runs a table learns of a real-world alarm at another one of the hall: people sit in the same house.
extension SessionHost {
    /// Between two tellings of a table's alarms: who raises one after the other keeps nobody's line busy.
    private static let restMs = 1000

    /// What stands at a table is other than it was; durable.
    func noteAlarms(_ alarms: [TableAlarm], of session: LiveSession) {
        let name = session.engine.session
        self.alarms[name] = alarms.isEmpty ? nil : alarms
        guard !alarmsResting.contains(name) else { return }
        afterwards.append { [weak self] in self?.tellHallmates(of: name) }
        alarmsResting.insert(name)
        server.schedule(afterMilliseconds: Self.restMs) { [weak self] in
            guard let self, alarmsResting.remove(name) != nil else { return }
            // What came meanwhile.
            tellHallmates(of: name)
        }
    }

    /// A table is there, or is there no more.
    func noteHallmate(_ session: LiveSession, isThere: Bool) {
        guard let hall = session.engine.hallAtOpening else { return }
        let name = session.engine.session
        hallmates[hall, default: []].removeAll { $0 == name }
        if isThere { hallmates[hall, default: []].append(name) }
        let hadAlarms = alarms[name] != nil
        alarms[name] = isThere && !session.engine.alarms.isEmpty ? session.engine.alarms : nil
        if hadAlarms || alarms[name] != nil {
            tellHallmates(of: name, hall)
        } else if isThere {
            tell(name, hallmates[hall] ?? [])
        }
        if hallmates[hall]?.isEmpty == true { hallmates[hall] = nil }
    }

    private func tellHallmates(of name: String) {
        guard let hall = sessionsByName[name]?.engine.hallAtOpening else { return }
        tellHallmates(of: name, hall)
    }

    private func tellHallmates(of name: String, _ hall: SHA256Digest) {
        let tables = hallmates[hall] ?? []
        for table in tables where table != name { tell(table, tables) }
    }

    /// Tells a table what stands at the others of its hall.
    private func tell(_ name: String, _ tables: [String]) {
        let elsewhere = tables.filter { $0 != name }.flatMap { alarms[$0] ?? [] }
        let sorted = elsewhere.sorted { ($0.time, $0.table) < ($1.time, $1.table) }
        sessionsByName[name]?.take(.alarmsElsewhere(TableAlarms(alarms: sorted)))
    }
}
