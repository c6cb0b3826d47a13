import NegotiationModel
import SeededChance
import SessionEngine
import SessionLog
import StrictJSON
import Testing

/// Seeded people at a table whose server crashes: what was acknowledged stays, nothing is done twice, and every seat
/// reads the same stream live and from the log.
struct SimulationTests {
    @Test(arguments: 0..<12) func crashesLoseNothingThatWasShown(seed: Int) throws {
        var world = try World(seed: seed)
        try world.run(steps: 250)
        try world.check()
    }

    @Test func aSeedGivesTheSameBytesAgain() throws {
        var (one, two) = (try World(seed: 99), try World(seed: 99))
        try one.run(steps: 300)
        try two.run(steps: 300)
        #expect(one.table.store[bytesOf: "harbour"] == two.table.store[bytesOf: "harbour"])
    }

    /// Who sits where does not change the log, so long as the same is said.
    @Test func theOrderOfJoiningDoesNotTouchTheLog() throws {
        var (one, two) = (try World(seed: 5), try World(seed: 5, joinsBackwards: true))
        try one.run(steps: 200)
        try two.run(steps: 200)
        #expect(one.table.store[bytesOf: "harbour"] == two.table.store[bytesOf: "harbour"])
    }
}

/// One table, its people and their memory of what they were told.
struct World {
    struct Person {
        let seat: SeatID
        let viewer: Viewer
        var connection: UInt64?
        /// The news that this person has seen, across connections and crashes.
        var seen: [[UInt8]] = []
        var read = 0
        /// Commands given and not yet answered: sent again after a crash.
        var open: [(key: String, command: Command)] = []
        /// Which key a request on this connection was given under.
        var keysByRequest: [Int: String] = [:]
        /// Keys that were acknowledged.
        var acknowledged: [String] = []
    }

    let seed: Int
    let joinsBackwards: Bool
    let table: Table
    private var dice: SplitMix
    private var people: [Person]
    private var lastConnection: UInt64 = 0
    private var lastKey = 0

    init(seed: Int, joinsBackwards: Bool = false) throws {
        self.seed = seed
        self.joinsBackwards = joinsBackwards
        dice = SplitMix(seed: seed)
        table = try Table()
        table.syncsAtOnce = false
        people = HarbourHours.roles.map { Person(seat: $0.0, viewer: $0.1.viewer) }
    }

    mutating func run(steps: Int) throws {
        joinAll()
        for person in people.indices where people[person].viewer == .control { give(person, .start) }
        table.sync()
        readAll()
        for _ in 0..<steps { try step() }
        table.sync()
        readAll()
    }

    private mutating func step() throws {
        table.nowMs += Int.random(in: 0...1500, using: &dice)
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<4: try crash()
        case 4..<10: reconnect(Int.random(in: people.indices, using: &dice))
        case 10..<15: table.take(.tick)
        case 15..<45:
            table.sync()
            readAll()
        default: give(Int.random(in: people.indices, using: &dice))
        }
    }

    // MARK: People

    private mutating func joinAll() {
        for person in joinsBackwards ? Array(people.indices.reversed()) : Array(people.indices) { join(person) }
    }

    private mutating func join(_ person: Int) {
        lastConnection += 1
        people[person].connection = lastConnection
        people[person].read = 0
        people[person].keysByRequest = [:]
        table.join(lastConnection, people[person].seat, as: "P \(person)", after: people[person].seen.count)
    }

    private mutating func reconnect(_ person: Int) {
        if let connection = people[person].connection { table.leave(connection) }
        join(person)
        sendAgain(person)
    }

    private mutating func sendAgain(_ person: Int) {
        for (key, command) in people[person].open { send(person, key, command) }
    }

    private mutating func send(_ person: Int, _ key: String, _ command: Command) {
        guard let connection = people[person].connection else { return }
        table.give(connection, command, key: key)
        people[person].keysByRequest[table.lastID] = key
    }

    private mutating func give(_ person: Int, _ chosen: Command? = nil) {
        lastKey += 1
        let key = "k\(lastKey)"
        let command = chosen ?? command(for: people[person].viewer)
        people[person].open.append((key, command))
        send(person, key, command)
        // Who is not sure sends again at once.
        if Int.random(in: 0..<10, using: &dice) == 0 { send(person, key, command) }
    }

    private mutating func command(for viewer: Viewer) -> Command {
        let choice = Int.random(in: 0..<8, using: &dice)
        if viewer == .control, Int.random(in: 0..<8, using: &dice) == 0 {
            let point = PhasePoint(round: 1, index: Int.random(in: 0..<2, using: &dice), inEpilogue: false)
            return .goBack(to: point, reason: "Again")
        }
        guard viewer != .control else {
            let commands: [Command] = [
                .resume, .next(reason: ""), .pause(reason: "Coffee"), .resume, .extend(minutes: 2), .note(text: "Hm"),
                .say(to: .plenary, text: "Welcome"), .improvise(from: "Radio", to: ["port"], text: "Rain"),
            ]
            return commands[choice]
        }
        let option = ["until_midnight", "none"][Int.random(in: 0..<2, using: &dice)]
        let other: PartyID = viewer == .party("port") ? "line" : "port"
        let draft = OfferDraft(
            addressees: [other], isPublic: choice == 1,
            terms: [Term(issue: "night_hours", option: OptionID(option))])
        let commands: [Command] = [
            .putForward(offer: draft), .putForward(offer: draft), .say(to: .parties(only: [other]), text: "Psst"),
            .say(to: .delegation, text: "We"), .state(text: "So"), .perform(issue: "night_hours"),
            .reject(offer: "line>port 1", reason: ""), .withdraw(offer: "line>port 1"),
        ]
        return commands[choice]
    }

    /// Everybody reads what arrived: news must come in order, and never what was seen.
    private mutating func readAll() {
        for person in people.indices {
            guard let connection = people[person].connection else { continue }
            let arrived = table.all(connection)
            for message in arrived[people[person].read...] { read(message, person) }
            people[person].read = arrived.count
        }
    }

    private mutating func read(_ message: JSON, _ person: Int) {
        for news in message.result?["missed"]?.elements ?? [] { see(news, person) }
        if message["method"] == "news", let news = message["params"] { see(news, person) }
        guard let id = message["id"]?.wholeNumber, let key = people[person].keysByRequest[id] else { return }
        if message.result?["repeated"] != nil { people[person].acknowledged.append(key) }
        people[person].open.removeAll { $0.key == key }
    }

    private mutating func see(_ news: JSON, _ person: Int) {
        people[person].seen.append(news.canonicalBytes)
        #expect(news["number"] == .integer(people[person].seen.count), "seed \(seed): a gap or a double")
    }

    // MARK: Crashes

    private mutating func crash() throws {
        readAll()
        let tail = Int.random(in: 0...600, using: &dice)
        try table.restart(keeping: tail)
        table.sync()
        joinAll()
        for person in people.indices { sendAgain(person) }
        table.sync()
        readAll()
    }

    // MARK: What must hold

    func check() throws {
        for person in people {
            let stream = try table.stream(person.viewer)
            #expect(person.seen == stream, "seed \(seed): \(person.seat) saw another stream than the log gives")
        }
        var keys: Set<String> = []
        _ = try table.store.read("harbour", head: .mustHold) { record in
            guard case .entry(let entry) = record, !entry.key.isEmpty else { return }
            #expect(keys.insert("\(entry.seat) \(entry.key)").inserted, "seed \(seed): \(entry.key) twice")
        }
        for person in people {
            for key in person.acknowledged {
                #expect(keys.contains("\(person.seat) \(key)"), "seed \(seed): \(key) was acknowledged and is lost")
            }
        }
        #expect(people.contains { $0.acknowledged.count > 5 }, "seed \(seed): nobody did anything")
    }
}
