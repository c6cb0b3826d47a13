import SessionEngine
import WireMessages

/// Whoever runs a table learns of a real-world alarm at another one of the hall: people sit in the same house.
extension SessionHost {
    /// Play was stopped at a table for a reason of the real world, or goes on there; durable.
    func noteAlarm(_ alarm: TableAlarm?, of session: LiveSession) {
        alarms[session.engine.session] = alarm
        if alarm != nil { stopOthers(with: session) }
        tellHallmates(of: session.engine.session)
    }

    /// Tells a session, and those that have a hall in common with it, what stands elsewhere.
    func tellHallmates(of session: String) {
        for name in [session] + doorkeeper.hallmates(of: session) {
            guard let table = sessionsByName[name] else { continue }
            let elsewhere = doorkeeper.hallmates(of: name).compactMap { alarms[$0] }
            table.take(
                .alarmsElsewhere(TableAlarms(alarms: elsewhere.sorted { ($0.time, $0.table) < ($1.time, $1.table) })))
        }
    }
}
