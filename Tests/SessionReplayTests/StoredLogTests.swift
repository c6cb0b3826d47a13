import Digests
import ExerciseModel
import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing

@Suite("Stored logs of every version")
struct StoredLogTests {
    private func records(_ bytes: [UInt8]) throws -> (records: [LogRecord], ending: LogEnding) {
        var reader = LogReader(head: nil)
        var records: [LogRecord] = []
        try bytes.withUnsafeBufferPointer { (buffer) throws(LogFault) in
            try reader.read(buffer) { records.append($0) }
        }
        return (records, try reader.finish())
    }

    @Test("verify as they did", arguments: StoredLog.all)
    func verified(log: StoredLog) throws {
        let (records, ending) = try records(log.bytes())
        var verification = LogVerification()
        for record in records { try verification.take(record) }
        let verdict: JSON = [
            "entries": .integer(verification.entryCount), "refused": .integer(verification.refusedCount),
            "dice": .integer(verification.diceCount), "isSealed": .bool(verification.isSealed),
            "head": .string(ending.chain.head.hex), "exerciseDigest": .string(ending.header.exerciseDigest.hex),
        ]
        #expect(try verdict == log.expected())
        #expect(ending.header.version == log.version)
        #expect((ending.header.program == nil) == (log.version == 1))
    }

    @Test("replay as they did, word for word", arguments: StoredLog.all)
    func replayed(log: StoredLog) throws {
        var replay = LogReplay(for: .control)
        var transcript = Transcript(for: .control)
        var lines: [String] = []
        for record in try records(log.bytes()).records {
            let step = try replay.take(record)
            if case .header(let header) = record, let fold = replay.fold {
                lines += transcript.heading(header, fold)
            }
            if let step, let place = replay.place(of: .control) { lines += transcript.lines(step, place) }
        }
        #expect(try lines.map { $0 + "\n" }.joined() == log.transcript())
    }

    @Test("give the same bytes when what they say is written again", arguments: StoredLog.all)
    func rewritten(log: StoredLog) throws {
        for record in try records(log.bytes()).records {
            switch record {
            case .header(let header):
                #expect(try Exercise(reading: header.exercise).canonicalBytes() == header.exercise.canonicalBytes)
                #expect(try [Seat](reading: header.seats).canonicalBytes() == header.seats.canonicalBytes)
            case .entry(let entry):
                let read = try SessionEntry(entry)
                #expect(try read.command.canonicalBytes() == entry.command.canonicalBytes)
                #expect(try read.events.map { try $0.canonicalBytes() } == entry.events.map(\.canonicalBytes))
            case .seal: break
            }
        }
    }

    @Test("of the current version are what this program writes", arguments: StoredLog.current)
    func written(log: StoredLog) throws {
        var (chain, written): (LogChain?, [UInt8]) = (nil, [])
        for record in try records(log.bytes()).records {
            switch record {
            case .header(let header):
                var again = try LogHeader(
                    session: header.session, openedAtMs: header.openedAtMs,
                    exercise: Exercise(reading: header.exercise),
                    seats: [Seat](reading: header.seats), seedCommitment: header.seedCommitment,
                    seedHex: header.seedHex,
                    program: try #require(header.program))
                let (opened, line) = try LogChain.open(&again)
                chain = opened
                written += line
            case .entry(let entry):
                let read = try SessionEntry(entry)
                let draft = LogDraft(
                    timeMs: read.timeMs, seat: read.seat.rawValue, person: read.person, key: read.key,
                    command: read.command, events: read.events)
                written += try #require(try chain?.append(draft)).line
            case .seal: written += try #require(try chain?.seal()).line
            }
        }
        #expect(try written == log.bytes())
    }

    @Test("go on under this program, in their own version", arguments: StoredLog.all)
    func goneOnWith(log: StoredLog) throws {
        // As it was before its last two lines: play is not over, and the log not sealed.
        let lines = try log.bytes().split(separator: UInt8(ascii: "\n"))
        let open = lines.dropLast(4).flatMap { $0 + [UInt8(ascii: "\n")] }
        let (earlier, ending) = try records(Array(open))
        var rebuilding = SessionRebuilding()
        for record in earlier { try rebuilding.take(record) }
        var engine = try #require(
            SessionEngine(rebuilding, chain: ending.chain, at: ending.header.openedAtMs + 86_400_000))
        var written = Array(open)
        for effect in engine.handle(.close(reason: "It is late."), at: ending.header.openedAtMs + 86_400_000) {
            if case .append(let line, _, _) = effect { written += line }
        }
        let (later, end) = try records(written)
        #expect(later.count >= earlier.count + 1 && end.chain.isSealed)
        #expect(end.header.version == log.version)
        var verification = LogVerification()
        for record in later { try verification.take(record) }
    }

    @Test("would show a member that was renamed")
    func renamed() throws {
        let log = StoredLog(version: 1, name: "harbour-hours")
        var refusals: Set<String> = []
        for case .entry(let entry) in try records(log.bytes()).records {
            for event in entry.events {
                guard let offer = event["offerPutForward"]?["offer"] else { continue }
                let terms = try #require(offer["terms"])
                _ = try [Term](reading: terms)
                do {
                    _ = try [RenamedTerm](reading: terms.alone)
                } catch {
                    refusals.insert("\(error)")
                }
            }
        }
        #expect(refusals == ["[0].subject is missing."])
    }
}

/// A term as somebody might write it who renamed a property and took the form along.
private struct RenamedTerm: JSONForm {
    var subject: IssueID
    var option: OptionID

    init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        subject = try members.read("subject")
        option = try members.read("option")
        try members.end()
    }

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.member("option", option)
            $0.member("subject", subject)
        }
    }
}
