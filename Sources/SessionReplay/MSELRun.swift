import NegotiationModel
import SessionEngine
import SessionLog

/// What became of the MSEL in a session, from its log.
public struct MSELRun: Sendable {
    private var fold: SessionFold?
    /// What was delivered, in order.
    public private(set) var deliveries: [RecordedDelivery] = []

    public init() {}

    /// Takes the next record of a log that `LogReader` has checked.
    public mutating func take(_ record: LogRecord) throws(LogFault) {
        switch record {
        case .header(let header): fold = try SessionFold(header)
        case .entry(let entry):
            let entry = try SessionEntry(entry)
            // Taken out while it changes, so that nothing is copied.
            guard var fold = fold.take() else { return }
            _ = fold.take(entry, wanted: .none)
            for case .injected(let inject) in entry.events {
                deliveries.append(
                    RecordedDelivery(
                        inject: inject, timeMs: entry.timeMs, exerciseTimeMs: fold.exerciseTimeMs, seat: entry.seat))
            }
            self.fold = fold
        case .seal: break
        }
    }

    /// The plan's file as it was written; empty where there is none.
    public var plan: String { fold?.program.exercise.msel ?? "" }

    /// The rows as they stand at the log's end: the plan's in its order, then those written on the spot.
    public var rows: [InjectRow] { fold?.state.sections(for: .control).msel ?? [] }
}
