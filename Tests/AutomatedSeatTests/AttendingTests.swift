import NegotiationModel
import PlayerClient
import Testing

/// Delegations at clients of their own, at a whole session.
struct AttendingTests {
    /// Two that give way early, from the start of play.
    private func started(seeds: (Int, Int) = (1, 2)) throws -> AutomatedTable {
        var table = try AutomatedTable()
        table.sit("port-1", .conceder, seed: seeds.0)
        table.sit("line-1", .conceder, seed: seeds.1)
        table.give(.start)
        return table
    }

    @Test("From outside, two play a whole session by themselves, say what they do, and leave when it is over")
    func wholeSession() throws {
        var table = try started()
        table.pass(seconds: 700)
        #expect(table.status == .ended)
        for place in 0...1 {
            let text = table.text(place)
            #expect(text.contains("[BOT] An automated delegation (conceder) has the seat."), "\(text)")
            #expect(text.contains("[AGREEMENT] Agreement 1 is in force"), "\(text)")
            #expect(text.hasSuffix("[BOT] Play is over. It leaves."), "\(text)")
            #expect(table.places[place].exitCode == .done)
        }
        let texts = table.text(0) + table.text(1)
        #expect(texts.contains(#/\[BOT\] (port|line)>(port|line) \d+ put forward to /#), "\(texts)")
        #expect(texts.contains(#/\[BOT\] (port|line)>?(port|line)? \d+ accepted: /#), "\(texts)")
        #expect(texts.contains("[BOT] Will be performed: "), "\(texts)")
    }

    @Test("The same seeds and the same course give the same commands")
    func reproducible() throws {
        func commands(_ seeds: (Int, Int)) throws -> [[Command]] {
            var table = try AutomatedTable()
            table.sit("port-1", .byChance, seed: seeds.0)
            table.sit("line-1", .byChance, seed: seeds.1)
            table.give(.start)
            table.pass(seconds: 700)
            return table.places.map(\.commands)
        }
        let first = try commands((1, 2))
        #expect(first.contains { !$0.isEmpty })
        #expect(try commands((1, 2)) == first)
        #expect(try commands((3, 4)) != first)
    }

    @Test("What a rule refuses is said with the rule, and play goes on")
    func refusals() throws {
        var text = ""
        for seed in 1...5 where !text.contains("Rule: R2") {
            var table = try AutomatedTable()
            table.sit("port-1", .byChance, seed: seed)
            table.sit("line-1", .byChance, seed: seed)
            table.give(.start)
            table.pass(seconds: 700)
            #expect(table.status == .ended)
            text += table.text(0) + table.text(1)
        }
        let refused = #/\[BOT\] Not put forward to .*\nRefused: .*\n  Instead: .*\n  Rule: R2 quiet-before-night/#
        #expect(text.contains(refused), "\(text)")
    }

    @Test("A broken connection costs nothing: it goes on where it was")
    func reconnects() throws {
        var table = try started()
        for _ in 0..<70 {
            table.pass(seconds: 10)
            for place in 0...1 where table.places[place].exitCode == nil { table.reconnect(place) }
        }
        #expect(table.status == .ended)
        #expect(table.text(0).contains("[ONLINE] Connected again"))
        #expect(table.text(0).contains("Agreement 1 is in force") && table.places[0].exitCode == .done)
    }

    @Test("It doesn't move while play waits or rests")
    func stillWhilePlayRests() throws {
        var table = try AutomatedTable()
        table.sit("line-1", .byChance, seed: 1)
        table.pass(seconds: 60)
        #expect(table.places[0].commands.isEmpty)
        table.give(.start)
        table.give(.pause(reason: ""))
        table.pass(seconds: 60)
        #expect(table.places[0].commands.isEmpty)
        table.give(.resume)
        table.pass(seconds: 100)
        #expect(!table.places[0].commands.isEmpty)
    }

    @Test("Who takes the seat over ends it, and so does control by revoking the code")
    func seatTaken() throws {
        var table = try started()
        table.takeOver("port-1")
        #expect(table.places[0].exitCode == .takenOver)
        table.give(.revoke(seat: "line-1"))
        #expect(table.places[1].exitCode == .notAdmitted)
        #expect(table.text(1).contains("revoked"))
    }

    @Test("Control's code is none for it")
    func controlsCode() throws {
        var table = try AutomatedTable()
        table.sit("control", .linear, seed: 1)
        #expect(table.places[0].exitCode == .notAdmitted)
        #expect(table.text(0).contains("This code is control's, and a party's is needed here"), "\(table.text(0))")
        #expect(table.places[0].model.view == nil, "it was never let in")
    }
}
