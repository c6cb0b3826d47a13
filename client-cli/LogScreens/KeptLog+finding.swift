import NegotiationModel
import PlayerClient
import SessionEngine

// Entries by what people remember of them.
extension KeptLog {
    private static let dayMs = 86_400_000
    private static let minuteMs = 60_000

    /// Where a round began, by its number as it is typed.
    func entry(ofRound text: String) throws(LineFault) -> Int {
        guard let last = rounds.last?.round else {
            throw LineFault("No round began in this log: play was never started.")
        }
        guard let found = rounds.first(where: { $0.round == Int(text) }) else {
            throw LineFault("No round “\(text)” began in this log.", "Type round and a number from 1 to \(last).")
        }
        return found.entry
    }

    /// Where an offer was put forward, by its name or the beginning of it.
    func entry(ofOffer name: String) throws(LineFault) -> Int {
        var entries: [Choices<Int>.Entry] = []
        for step in steps {
            for case .offerPutForward(let offer) in step.entry.events {
                entries.append(.init(names: [offer.id.rawValue], value: step.entry.number))
            }
        }
        let choices = Choices(kind: "offer", kinds: "offers in this log", entries: entries, isNumbered: false)
        guard !name.isEmpty else {
            let names = entries.compactMap(\.names.first).joined(separator: ", ")
            throw LineFault(
                "Which offer?",
                names.isEmpty ? "None was put forward in this log." : "Type offer and its name; this log has: \(names)."
            )
        }
        return try choices.find(name)
    }

    /// The last entry up to a moment; 0 where that is before the first.
    func entry(at moment: TypedMoment) -> Int {
        switch moment {
        case .timeOfDay(let seconds):
            let startMs = start?.openedAtMs ?? 0
            // The first such time that is not before the minute of the opening: a session may go past midnight.
            var wantedMs = startMs - startMs % Self.dayMs + seconds * 1000
            if wantedMs < startMs - startMs % Self.minuteMs { wantedMs += Self.dayMs }
            return steps.prefix { $0.entry.timeMs <= wantedMs }.count
        case .sinceStart(let ms): return steps.prefix { ($0.exerciseTimeMs ?? 0) <= ms }.count
        }
    }
}
