import Logging
import NegotiationModel
import OwnThreads
import StrictJSON
import Synchronization
import Testing
import Threads

@testable import SessionHost

@Suite("The server's own log", .ownThreads)
struct ServerLogTests {
    private final class Written: Sendable {
        private let bytes = Mutex<[UInt8]>([])
        func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
        var lines: [Substring] { String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(separator: "\n") }
    }

    @Test("a line has UTC, level, session and sentence, and is one line whatever stands in it")
    func form() throws {
        let written = Written()
        let writer = try LineWriter { written.add($0) }
        let logger = Logger(label: "test") { _ in LineLog(writer, level: .notice) { 1_700_000_000_007 } }
        logger.info("too fine")
        logger.notice("Play goes on.", metadata: ["session": "one"])
        logger.error("broken\n\u{1B}[2Jline")
        writer.close()
        #expect(
            written.lines == [
                "2023-11-14T22:13:20.007Z notice   session=one Play goes on.",
                "2023-11-14T22:13:20.007Z error    broken  [2Jline",
            ])
    }

    @Test("a reader that stalls holds nobody up, and what is lost is counted")
    func stalledReader() throws {
        let (written, stalled, gate) = (Written(), Handover<Void>(), Handover<Void>())
        let writer = try LineWriter {
            stalled.give()
            gate.take()
            written.add($0)
        }
        writer.write("first")
        stalled.take()
        for number in 0..<(LineWriter.linesMax * 3) { writer.write("\(number)") }
        gate.give()
        writer.close()
        #expect(written.lines.count == 1 + LineWriter.linesMax + 1)
        #expect(
            written.lines.last == "\(LineWriter.linesMax * 2) lines of the log are lost: nobody read them in time.")
    }

    @Test("a flood writes a few lines and a count")
    func flood() {
        let reports = HostTable.Reports()
        var (nowMs, due): (Int, [() -> Void]) = (0, [])
        let log = HostLog(reports.logger, nowMs: { nowMs }, schedule: { _, body in due.append(body) })
        for _ in 0..<1_000 { log.write(.warning, .connectionsRefused, "A connection was refused.") }
        #expect(reports.all.count == LogThrottle.eventsMax)
        #expect(due.count == 1)
        due[0]()
        #expect(reports.all.last == "warning 995 more connections refused, not told one by one.")
        nowMs = LogThrottle.windowMs
        log.write(.warning, .connectionsRefused, "A connection was refused.")
        #expect(reports.all.last == "warning A connection was refused.")
    }

    @Test("a session that is played leaves no code, text or name of a person in it")
    func silence() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let (control, port) = (try table.dial(), try table.dial())
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        _ = port.join(codes["port-1"])
        _ = port.ask("words.state", ["text": "a marked sentence", "key": "b"])
        _ = port.ask("words.nothing", ["text": "another marked sentence", "key": "c"])
        port.send(Array("marked garbage".utf8))
        _ = port.join("AAAA-BBBB-CCCC-DDDD")
        let stranger = try table.dial()
        _ = stranger.join("AAAA-BBBB-CCCC-DDDD")
        table.stop()
        let all = table.reports.all.joined(separator: "\n")
        #expect(all.contains("info session=one A session was opened."))
        #expect(all.contains("was refused: the code opens no seat."))
        for word in Array(codes.values) + ["marked", "Ada", "AAAA", "port-1"] {
            #expect(!all.contains(word), "\(word)")
        }
    }
}
