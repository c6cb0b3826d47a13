import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON

/// An event as a line of JSON: what happened, when, by whom, and who was told of it.
struct EventLine {
    private let line: JSON

    /// - Parameters:
    ///   - place: its place in its entry, from 1.
    ///   - told: whoever had a notice of it, in the viewers' order.
    ///   - recording: after it was taken in.
    init(
        _ event: Event, _ entry: SessionEntry, _ place: Int, _ told: [Viewer], in recording: SessionRecording
    ) throws(LogFault) {
        var line = JSONObject()
        line["session"] = .string(recording.session)
        line["entry"] = .string("e-\(entry.number)")
        line["place"] = .integer(place)
        line["time_utc"] = .string(UTCText(utcMs: entry.timeMs).iso8601)
        line["played_ms"] = .integer(recording.playedMs)
        line["phase"] = recording.phaseKey.map { .string($0) }
        line["told"] = .array(told.map { .string(SessionRecording.key($0)) })
        line["command"] = Self.kind(of: try Self.json(entry.command, entry))
        line["kind"] = Self.kind(of: try Self.json(event, entry))
        line["about"] = recording.key(of: event).map { .string($0) }
        let seat = recording.seats.first { $0.id == entry.seat }
        // Who stopped play for a reason of the real world stays in the log with that reason.
        if entry.command.isOfTheExercise {
            line["seat"] = .string("seat-\(entry.seat)")
            line["party"] = seat?.role.viewer.party.map { .string(SessionRecording.key($0)) }
            line["participant"] = recording.people.pseudonym(of: entry.person, at: entry.seat).map { .string($0) }
        }
        let people = recording.people
        // A name that nobody gave a command under is no participant's, and stands for nobody.
        let hidden = event.hiding(people.hiding) { people.pseudonym(of: $0, at: $1 ?? entry.seat) ?? "" }
        if let hidden { line["event"] = try Self.json(hidden, entry).object?.members.first?.value }
        self.line = .object(line)
    }

    func bytes() -> [UInt8] { line.canonicalBytes + [UInt8(ascii: "\n")] }

    private static func kind(of json: JSON) -> JSON? { json.object.flatMap { $0.keys.first.map { .string($0) } } }

    private static func json(_ value: some JSONForm, _ entry: SessionEntry) throws(LogFault) -> JSON {
        do throws(JSONCodingFault) {
            return try JSON(of: value)
        } catch {
            throw LogFault(line: entry.number + 1, entry: entry.number, offset: nil, "It can't be written: \(error)")
        }
    }
}

extension Command {
    /// Whether it belongs to what is played.
    fileprivate var isOfTheExercise: Bool { if case .realWorld = self { false } else { true } }
}

extension SessionRecording {
    /// What the tables call the thing that an event is about; nil where they have no row for it.
    fileprivate func key(of event: Event) -> String? {
        switch event {
        case .offerPutForward(let offer): book.key(offer.id)
        case .consented(let id, _), .consentWithdrawn(let id, _), .rejectionNoted(let id, _, _),
            .offerClosed(let id, _),
            .offerCopied(let id, _, _, _), .offerTold(let id, _, _, _), .offerKeptOpen(let id, _),
            .declined(let id, _, _, _, _), .agreed(_, let id):
            book.key(id)
        case .said: "m-\(tables[.messages].rows.count)"
        case .stated: "st-\(tables[.statements].rows.count)"
        case .injected(let inject): "n-\(inject.id)"
        case .observed(let observation): "b-\(observation.number)"
        case .questionPosed(let question): "question-\(question.id)"
        default: nil
        }
    }
}
