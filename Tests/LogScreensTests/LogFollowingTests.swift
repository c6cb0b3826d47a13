import Digests
import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing
import WireMessages

@testable import LogScreens

/// One who shows a log, and one who follows: machine against machine, frame by frame.
struct LogFollowingTests {
    private static let connection = ConnectionNumber(rawValue: 7)

    /// A log that is served, and a follower that hasn't connected again since the join.
    private struct Table {
        let bytes: [UInt8]
        var shared: SharedLog
        var follower: LogFollower
        private(set) var printed: [String] = []
        private(set) var hasQuit = false
        let code: JoinCode

        init(isOnScreen: Bool = false) throws {
            let log = try SampleLog.played()
            bytes = log.bytes
            let ends = log.bytes.indices.filter { log.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
            guard case .entry(let last)? = log.records.last else { throw LineFault("no entry") }
            code = try #require(JoinCode(randomBytes: [UInt8](repeating: 5, count: 10)))
            let served = ServedLog(session: "harbour", lines: ends.count, head: last.hash.hex)
            let cursor = LogCursor(entry: 2, isPlaying: false, speed: 1, eyes: [.control])
            shared = SharedLog(served, lineEnds: ends, code: code, cursor: cursor)
            let settings = ClientSettings(code: code.text, name: "Olena", keyPrefix: "k")
            follower = LogFollower(
                settings, LogJoinAnswer(log: served, cursor: cursor, server: ServerName(name: "s", version: "1")),
                isOnScreen: isOnScreen)
            shared.open(LogFollowingTests.connection, from: "here")
            try join()
            perform(follower.begin())
        }

        /// The join that brought the follower here.
        private mutating func join() throws {
            let request = FromClient(id: "join", request: .join(JoinRequest(code: code.text, name: "Olena")))
            #expect(
                shared.take(try #require(request.frame), from: LogFollowingTests.connection, at: 0).first
                    == .admit(LogFollowingTests.connection))
        }

        mutating func give(_ input: ClientInput) -> [String] {
            printed = []
            perform(follower.handle(input))
            return printed
        }

        mutating func lead(_ entry: Int, eyes: [Viewer] = [.control]) -> [String] {
            printed = []
            perform(shared.move(LogCursor(entry: entry, isPlaying: true, speed: 4, eyes: eyes)))
            return printed
        }

        mutating func perform(_ effects: [ClientEffect]) {
            for effect in effects {
                switch effect {
                case .send(let frame): perform(shared.take(frame, from: LogFollowingTests.connection, at: 0))
                case .tell(let told): printed += told.lines.filter { !$0.hasPrefix("== ") }
                case .quit, .end: hasQuit = true
                case .connect, .follow, .draw, .hangUp: break
                }
            }
        }

        private mutating func perform(_ effects: [SharedLog.Effect]) {
            for effect in effects {
                switch effect {
                case .send(let frame, _): perform(follower.handle(.frame(frame)))
                case .sendLines(let range, let id, _):
                    let lines = Array(bytes[shared.bytes(of: range)])
                    perform(follower.handle(.frame(SharedLog.frame(answering: id, lines: lines))))
                case .admit, .close: break
                }
            }
        }
    }

    @Test func theWholeLogComesAndTheCursorIsFollowed() throws {
        var table = try Table()
        #expect(table.printed.first?.contains("It holds every side's private views.") == true, "\(table.printed)")
        #expect(table.follower.model?.log.steps.count == 7)
        #expect(table.follower.model?.position == 2)
        #expect(table.shared.followers == ["Olena"])
        let lines = table.lead(4)
        #expect(lines.filter { $0.hasPrefix("#") }.map { String($0.prefix(2)) } == ["#3", "#4"], "\(lines)")
        #expect(table.lead(1).filter { $0.hasPrefix("#") }.count == 1)
    }

    @Test func theEyesOfControlAreFollowedUntilOneChoosesOnesOwn() throws {
        var table = try Table()
        #expect(table.lead(4, eyes: [.party("port")]).first == "You look with the eyes of Port of Merrow now.")
        #expect(table.lead(4, eyes: [.party("port"), .party("line")]).first?.hasSuffix("side by side.") == true)
        _ = table.give(.line("as line"))
        #expect(table.lead(6, eyes: [.control]).contains { $0.hasPrefix("#6") })
        #expect(table.follower.model?.viewer == .party("line"))
    }

    @Test func lookingElsewhereDetachesAndFollowComesBack() throws {
        var table = try Table()
        let lines = table.give(.line("jump 6"))
        #expect(lines.first == "You look elsewhere from here on; follow goes back to where control stands.")
        #expect(table.lead(4).isEmpty)
        #expect(table.follower.model?.position == 6)
        #expect(table.give(.line("follow")).first == "You follow control again.")
        #expect(table.follower.model?.position == 4)
    }

    @Test func followComesBackToTheFirstOfSeveralSides() throws {
        var table = try Table(isOnScreen: true)
        let sides: [Viewer] = [.party("port"), .party("line")]
        _ = table.lead(4, eyes: sides)
        _ = table.give(.line("side line"))
        #expect(table.follower.model?.viewer == .party("line"))
        _ = table.lead(5, eyes: sides)
        #expect(table.follower.model?.viewer == .party("line"), "what one looks at stays while one follows")
        _ = table.give(.line("follow"))
        #expect(table.follower.model?.viewer == .party("port"))
    }

    @Test("who follows goes on trying while the log is refused, and says so once; a server that is silent is told")
    func refusedMeanwhile() throws {
        var table = try Table()
        _ = table.give(.disconnected(reason: "The connection was lost."))
        for attempt in 1...3 {
            _ = table.follower.handle(.dialling)
            _ = table.follower.handle(.connected)
            let refusal = ToClient.failure(id: "join", WireError(.codeWrong, "No seat is opened by this code."))
            let effects = table.follower.handle(.frame(refusal.frame))
            #expect(effects == [.hangUp])
            let lines = table.give(.disconnected(reason: "The connection was closed.", .hungUp))
            #expect(
                lines
                    == (attempt == 1
                        ? [
                            "[OFFLINE] No seat is opened by this code. Trying again by itself; you keep what you have of the log."
                        ]
                        : []))
            #expect(!table.hasQuit)
        }
        _ = table.give(.tick(now: 1000))
        _ = table.follower.handle(.connected)
        #expect(table.give(.tick(now: 4000)).first?.contains("has not answered for 3 seconds") == true)
    }

    @Test func aBrokenConnectionIsTakenUpAgain() throws {
        var table = try Table()
        #expect(table.give(.disconnected(reason: "The connection was lost.")).first?.hasPrefix("[OFFLINE]") == true)
        table.shared.leave(LogFollowingTests.connection)
        _ = table.shared.move(LogCursor(entry: 5, isPlaying: false, speed: 1, eyes: [.control]))
        _ = table.give(.line("jump 1"))
        _ = table.give(.line("follow"))
        table.shared.open(LogFollowingTests.connection, from: "here")
        #expect(table.give(.connected).first == "[ONLINE] Connected again.")
        #expect(table.follower.model?.position == 5)
    }

    @Test func anAlteredLineIsNotBelieved() throws {
        let log = try SampleLog.played()
        var lines = log.bytes.split(separator: UInt8(ascii: "\n")).map { try? JSON(parsing: Array($0), limits: .file) }
        lines[3] = lines[3].flatMap { line in
            var members = line.object
            members?["person"] = "Mallory"
            return members.map { .object($0) }
        }
        let served = ServedLog(session: "harbour", lines: lines.count, head: "")
        let cursor = LogCursor(entry: 0, isPlaying: false, speed: 1, eyes: [.control])
        var follower = LogFollower(
            ClientSettings(code: "c", name: "n", keyPrefix: "k"),
            LogJoinAnswer(log: served, cursor: cursor, server: ServerName(name: "s", version: "1")))
        _ = follower.begin()
        let answer = ToClient.answer(id: "lines", .logLines(lines.compactMap(\.self)))
        let effects = follower.handle(.frame(answer.frame))
        #expect(effects.last == .quit(code: .notAdmitted))
        #expect(follower.model == nil)
    }

    @Test func aWrongCodeIsRefusedAndEightEndTheConnection() throws {
        var table = try Table()
        let stranger = ConnectionNumber(rawValue: 8)
        table.shared.open(stranger, from: "there")
        var kinds: [WireErrorKind?] = []
        var isClosed = false
        for _ in 0..<8 {
            let request = FromClient(id: "join", request: .join(JoinRequest(code: "WRONG", name: "M")))
            for effect in table.shared.take(try #require(request.frame), from: stranger, at: 0) {
                if case .send(let frame, _) = effect,
                    case .failure(_, let error) = try ToClient(frame: frame, answerKind: { _ in nil })
                {
                    kinds.append(error.kind)
                }
                if case .close = effect { isClosed = true }
            }
        }
        #expect(kinds == [WireErrorKind?](repeating: .codeWrong, count: 8))
        #expect(isClosed)
        #expect(table.shared.followers == ["Olena"])
    }

    @Test func whoHasNotJoinedGetsNoLine() throws {
        var table = try Table()
        let stranger = ConnectionNumber(rawValue: 8)
        table.shared.open(stranger, from: "there")
        let request = FromClient(id: "a", request: .logLines(LogLinesRequest(after: 0)))
        let effects = table.shared.take(try #require(request.frame), from: stranger, at: 0)
        guard case .send(let frame, _)? = effects.first, effects.count == 1 else { return #expect(Bool(false)) }
        #expect(String(decoding: frame, as: UTF8.self).contains("join.required"))
    }

    @Test func onlyTheLogIsServed() throws {
        var table = try Table()
        for request in [
            ClientRequest.logLines(LogLinesRequest(after: 8)), .news(NewsRequest(after: 0, limit: 1)),
            .join(JoinRequest(code: table.code.text, name: "O")),
            .command(.start, key: try #require(CommandKey("k"))),
        ] {
            let frame = try #require(FromClient(id: "x", request: request).frame)
            let effects = table.shared.take(frame, from: LogFollowingTests.connection, at: 0)
            guard case .send(let answer, _)? = effects.first else { return #expect(Bool(false)) }
            #expect(String(decoding: answer, as: UTF8.self).contains("\"error\""))
        }
    }

    @Test(arguments: [(0, 0..<1), (1, 1..<3), (2, 2..<4), (4, 4..<5)])
    func anAnswerHoldsAQuarterOfAMebibyteOrOneLine(_ after: Int, _ lines: Range<Int>) throws {
        let code = try #require(JoinCode(randomBytes: [UInt8](repeating: 5, count: 10)))
        var shared = SharedLog(
            ServedLog(session: "s", lines: 5, head: ""), lineEnds: [400_000, 500_000, 600_000, 700_000, 1_700_000],
            code: code, cursor: LogCursor(entry: 0, isPlaying: false, speed: 1, eyes: [.control]))
        shared.open(Self.connection, from: "here")
        for request in [
            ClientRequest.join(JoinRequest(code: code.text, name: "O")), .logLines(LogLinesRequest(after: after)),
        ] {
            let frame = try #require(FromClient(id: "x", request: request).frame)
            let effects = shared.take(frame, from: Self.connection, at: 0)
            guard case .logLines = request else { continue }
            #expect(effects == [.sendLines(lines, answering: "x", to: Self.connection)])
        }
        #expect(shared.bytes(of: 1..<3) == 400_000..<600_000)
    }

    @Test func programsAskForLinesThemselves() throws {
        let table = try Table()
        var player = Player(mode: .json)
        player.give(.connected)
        let answer = LogJoinAnswer(
            log: table.shared.log, cursor: table.shared.cursor, server: ServerName(name: "s", version: "1"))
        player.give(.frame(ToClient.answer(id: "join", .logJoined(answer)).frame))
        #expect(player.printed.count == 1)
        player.give(.line(#"{"method":"log.lines","params":{"after":0}}"#))
        #expect(player.sent.map(\.request) == [.logLines(LogLinesRequest(after: 0))])
        player.give(.endOfInput)
        #expect(player.exitCode == nil, "the answer is waited for")
        player.receive(.answer(id: "r1", .logLines([["number": 1]])))
        #expect(player.exitCode == .done)
    }

    @Test func theClientOfALiveSeatHandsOver() throws {
        let table = try Table()
        var player = Player()
        player.give(.connected)
        let answer = LogJoinAnswer(
            log: table.shared.log, cursor: table.shared.cursor, server: ServerName(name: "s", version: "1"))
        player.give(.frame(ToClient.answer(id: "join", .logJoined(answer)).frame))
        #expect(player.effects == [.follow(answer)])
    }
}
