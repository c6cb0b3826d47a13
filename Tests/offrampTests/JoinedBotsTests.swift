import Foundation
import Testing

/// Automated delegations that join from outside, with a code and an address as people do.
@Suite(.serialized) struct JoinedBotsTests {
    private func bot(_ session: ServedSession, _ seat: String, _ arguments: String...) throws -> Program {
        let words = try session.joinCommand(of: seat)
        return try Program(words[0], [words[1], words[2], "--bot"] + arguments)
    }

    @Test("Two of them agree, keep their word and leave at the end; the log verifies")
    func wholeSession() throws {
        let session = try ServedSession("harbour-hours")
        let bots = [
            try bot(session, "port-1", "conceder", "--seed", "1"),
            try bot(session, "line-1", "conceder", "--seed", "2"),
        ]
        defer { for bot in bots { bot.signal(SIGKILL) } }
        for (place, bot) in bots.enumerated() {
            #expect(bot.shows("[BOT] An automated delegation (conceder) has the seat."), "\(bot.output)")
            #expect(bot.output.contains("--seed \(place + 1)"))
        }
        // Half of the talks are over at once, so that nobody has to wait for what time does.
        try session.control("start", "yes", "shorten 1")
        for bot in bots { try #require(bot.shows("Agreement 1 is in force", seconds: 60), "\(bot.output)") }
        #expect(bots.contains { $0.shows(" accepted: ", seconds: 5) }, "\(bots[0].output)\n\(bots[1].output)")
        try session.control("next", "yes")
        #expect(bots[1].shows("[BOT] Will be performed: "), "\(bots[1].output)")
        // Two rounds of three phases and an epilogue of two.
        try session.control("next", "yes", "next", "yes", "next", "yes", "next", "yes")
        try session.control("next", "yes", "next", "yes", "next", "yes")
        for bot in bots {
            try #require(bot.shows("[BOT] Play is over. It leaves."), "\(bot.output)")
            #expect(bot.waitUntilExit() == 0)
        }
        #expect(session.end() == 0)
        let (status, output) = try Programs.run("offramp", ["verify", try session.log()])
        #expect(status == 0, "\(output)")
    }

    @Test("Without a seed one is drawn and printed, nothing is read from standard input, and a signal ends it")
    func endsBySignal() throws {
        let session = try ServedSession("harbour-hours")
        for number in [SIGINT, SIGTERM] {
            let bot = try bot(session, "port-1", "boulware", "--name", "Robot")
            bot.closeInput()
            #expect(bot.shows("Its draws come from --seed "), "\(bot.output)")
            #expect(bot.output.contains("In the seat is Robot: Port of Merrow"))
            bot.signal(number)
            #expect(bot.waitUntilExit() == 0)
            #expect(bot.output.contains("[BOT] It was asked to end, and leaves."), "\(bot.output)")
        }
        #expect(session.end() == 0)
    }

    @Test("It gives way to who takes the seat")
    func takenOver() throws {
        let session = try ServedSession("harbour-hours")
        let bot = try bot(session, "port-1", "linear")
        #expect(bot.shows("has the seat"))
        let words = try session.joinCommand(of: "port-1")
        let person = try Programs.run(words[0], [words[1], words[2], "--name", "Ada", "--plain"], input: "quit\n")
        #expect(person.status == 0, "\(person.output)")
        #expect(bot.waitUntilExit() == 3, "\(bot.output)")
        #expect(session.end() == 0)
    }

    @Test(
        "With another code than a party's it takes no seat: whoever has it goes on",
        arguments: ["control", "observers"])
    func otherSeats(seat: String) throws {
        let session = try ServedSession("harbour-hours")
        let words = try session.joinCommand(of: seat)
        let person = try Program(words[0], [words[1], words[2], "--name", "Cleo", "--plain"])
        defer { person.signal(SIGKILL) }
        try #require(person.shows("You are Cleo"), "\(person.output)")
        let bot = try bot(session, seat, "linear")
        #expect(bot.waitUntilExit() == 2)
        #expect(bot.output.contains("and a party's is needed here"), "\(bot.output)")
        person.type("clock\nquit\n")
        #expect(person.waitUntilExit() == 0, "\(person.output)")
        #expect(!person.output.contains("joined with the same code"), "\(person.output)")
        #expect(session.end() == 0)
    }

    @Test(
        "What can't be is refused in a sentence",
        arguments: [
            (
                ["HOST", "CODE", "--bot", "cunning"],
                "There is no automated delegation “cunning”. Give --bot one of: boulware"
            ),
            (["--practice", "--bot", "linear"], "leave --practice and --json out"),
            (["HOST", "CODE", "--name", "Ada", "--seed", "1"], "--seed goes with --bot or --practice"),
        ])
    func refused(_ arguments: [String], _ sentence: String) throws {
        let (status, output) = try Programs.run("offramp-join", arguments)
        #expect(status != 0)
        #expect(output.contains(sentence), "\(output)")
    }
}
