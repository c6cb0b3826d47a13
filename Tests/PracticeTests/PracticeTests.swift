import ExerciseFolders
import ExerciseModel
import NegotiationModel
import Testing

@testable import PlayerClient
@testable import Practice

/// Somebody who practises: types lines, reads what is printed, and lets time pass.
struct Practising {
    static let startMs = 1_764_000_000_000
    static let exercise: Exercise = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        do {
            return try ExerciseFolder(path: "/\(root)/exercises/harbour-hours").exercise()
        } catch {
            fatalError("\(error)")
        }
    }()

    var session: PracticeSession
    private(set) var printed: [String] = []
    private(set) var hasQuit = false

    init(as party: PartyID? = nil, seed: UInt8 = 1) throws {
        session = try PracticeSession(
            Self.exercise, as: party, person: "Ada", seed: [UInt8](repeating: seed, count: 32),
            at: Self.startMs)
        take(session.begin())
    }

    private var nowMs = startMs

    mutating func type(_ lines: String...) {
        for line in lines { take(session.handle(.line(line), at: nowMs)) }
    }

    mutating func compose(_ plan: OfferPlan?) { take(session.handle(.composing(plan), at: nowMs)) }
    mutating func endInput() { take(session.handle(.endOfInput, at: nowMs)) }
    mutating func tick(afterMs: Int) {
        nowMs = Self.startMs + afterMs
        take(session.handle(.tick(now: 0), at: nowMs))
    }

    private mutating func take(_ effects: [ClientEffect]) {
        for effect in effects {
            switch effect {
            case .tell(let told): printed += PlainPages.lines(of: told).map(\.text)
            case .quit, .end: hasQuit = true
            case .send, .connect, .draw, .follow, .hangUp: break
            }
        }
    }

    var text: String { printed.joined(separator: "\n") }
}

struct PracticeTests {
    @Test func isPlayedWholeAndDebriefed() throws {
        var player = try Practising()
        #expect(player.text.contains("You are Port of Merrow."))
        player.type("start", "offer line: night_hours=all_night")
        #expect(player.text.contains("no noise barriers"), "\(player.text)")
        #expect(player.text.contains("[GUIDE] That was a refusal"))
        player.type("offer drop", "offer line: night_hours=all_night, barriers=wall, fee=standard", "yes", "wait")
        #expect(player.text.contains("[GUIDE] Your offer is on the table."))
        for _ in 0..<10 where player.session.agreements.isEmpty { player.type("wait 10") }
        try #require(player.session.agreements.count == 1, "\(player.text)")
        #expect(player.text.contains("[GUIDE] Agreed"))
        player.type("next", "next", "next", "perform night_hours", "yes", "next", "perform night_hours", "yes", "next")
        player.endInput()
        #expect(player.hasQuit)
        #expect(player.text.contains("Debrief. Now both sheets are open."), "\(player.text)")
        #expect(player.text.contains("Agreed in round 1: Night unloading: All night"))
        #expect(player.text.contains("R2 quiet-before-night: it refused you something once"))
    }

    @Test func theClockStartsWithTheFirstOffer() throws {
        var player = try Practising()
        player.type("start")
        func left() throws -> Int {
            try #require(player.session.model.view?.secondsLeft(at: player.session.model.time))
        }
        let whole = try left()
        player.tick(afterMs: 40_000)
        #expect(try left() == whole, "whoever reads loses no time by it")
        #expect(player.text.contains("See what a refusal looks like"), "the guide goes on all the same")
        player.type("wait 10")
        #expect(try left() == whole - 10)
        player.type("offer line: night_hours=all_night, barriers=wall, fee=standard", "yes")
        let offered = try left()
        player.tick(afterMs: 45_000)
        #expect(try left() == offered - 5)
    }

    @Test func theLastSentenceOfTheGuideIsPinned() throws {
        var player = try Practising()
        #expect(player.session.model.pinned.hasPrefix("[GUIDE] Type brief"))
        player.type("start", "offer line: night_hours=all_night")
        #expect(player.session.model.pinned.hasPrefix("[GUIDE] That was a refusal"))
        player.type("table", "sheet", "clock")
        #expect(player.session.model.pinned.hasPrefix("[GUIDE] That was a refusal"), "news and answers leave it")
        player.type("next")
        #expect(player.session.model.pinned.hasPrefix("[GUIDE] A decision phase"))
        player.type("next")
        #expect(!player.session.model.pinned.hasPrefix("[GUIDE] A decision phase"), "that phase is closed")
        player.type("next", "next", "next")
        #expect(player.text.contains("That was practice."))
        #expect(player.session.model.pinned.isEmpty, "at the end there is nothing to do next")
    }

    @Test func whatAFormShowsWhileItIsFilledInIsNoRefusalButLeavingItIsOne() throws {
        var player = try Practising()
        #expect(player.session.model.wordsBeside.map(\.word) == ["start"])
        player.type("start")
        #expect(player.session.model.wordsBeside.map(\.word) == ["next", "wait"])
        func plan(_ note: String) throws -> OfferPlan {
            let view = try #require(player.session.model.view)
            return try OfferLine.offer("line: night_hours=all_night \(note)", in: view)
        }
        player.compose(try plan(""))
        player.compose(try plan("public"))
        player.compose(try plan("this-phase"))
        #expect(player.text.contains("[GUIDE] That was a refusal"), "\(player.text)")
        #expect(player.session.bites.allSatisfy { !$0.isRefusal })
        player.compose(nil)
        player.compose(try plan(""))
        player.compose(nil)
        #expect(player.session.bites.filter(\.isRefusal).map(\.bite.rule) == ["R2"])
    }

    @Test(arguments: ["port", "line"]) func withoutInputItEndsInADebrief(_ party: String) throws {
        var player = try Practising(as: PartyID(party))
        player.type("start")
        player.endInput()
        #expect(player.hasQuit)
        // The port may take the offer with which the line's exercise begins; the line's delegation has nothing to take.
        let isAgreed = player.text.contains("[AGREEMENT]")
        #expect(player.text.contains("Nothing was agreed.") != isAgreed, "\(player.text)")
        #expect(player.text.contains("Better for all than " + (isAgreed ? "what you agreed" : "nothing")))
        #expect(!isAgreed || party == "line")
    }

    @Test func endsWithinSixMinutesOfItsClock() throws {
        var player = try Practising()
        player.type("start", "offer line: fee=raised", "yes")
        for second in 1...362 { player.tick(afterMs: second * 1000) }
        #expect(player.text.contains("Debrief."))
    }

    @Test func theSameSeedGivesTheSameSession() throws {
        func played() throws -> String {
            var player = try Practising(seed: 3)
            player.type("start", "wait 60", "offers")
            player.endInput()
            return player.text
        }
        #expect(try played() == played())
    }

    @Test func anUnknownPartyIsRefused() {
        #expect(throws: PracticeFault.self) { try Practising(as: "nobody") }
    }
}

/// What the debrief says of better packages, against a reckoning of its own from the two printed sheets.
struct PracticeDebriefTests {
    private static let points = [
        "port": [[0, -20, -50], [0, 20, 45], [0, 20, 35]], "line": [[0, 40, 80], [0, -10, -25], [0, -10, -30]],
    ]

    private func gain(_ party: String, _ package: [Int]) -> Int {
        package.indices.reduce(0) { $0 + Self.points[party]![$1][package[$1]] }
    }

    /// Every package but all night without barriers, which the harbour's second rule refuses.
    private var allowed: [[Int]] {
        (0..<27).map { [$0 / 9, $0 / 3 % 3, $0 % 3] }.filter { $0[0] < 2 || $0[1] > 0 }
    }

    private func options(_ terms: [Term]) -> [Int] {
        zip(Practising.exercise.issues, terms).map { issue, term in
            issue.options.firstIndex { $0.id == term.option } ?? -1
        }
    }

    @Test func afterNothingTheBestForBothIsNamed() throws {
        var player = try Practising()
        player.type("start")
        player.endInput()
        let better = try #require(player.session.debrief.better)
        let found = options(better.terms)
        let product = { (package: [Int]) in gain("port", package) * gain("line", package) }
        let best = allowed.filter { gain("port", $0) >= 0 && gain("line", $0) >= 0 }.map(product).max()
        #expect(allowed.contains(found))
        #expect(gain("port", found) > 0 && gain("line", found) > 0)
        #expect(product(found) == best)
        // Two rounds without night hours: the line waited twice; nobody complained more.
        #expect(better.worths[1] == gain("line", found) - 20)
    }

    @Test func afterTheOpeningOfferSomethingBetterIsNamed() throws {
        var player = try Practising()
        player.type("start", "accept line 1", "yes", "next", "perform night_hours", "yes", "next")
        player.endInput()
        #expect(player.session.agreements.count == 1, "\(player.text)")
        let debrief = player.session.debrief
        let found = options(try #require(debrief.better).terms)
        #expect(allowed.contains(found))
        #expect(gain("port", found) >= gain("port", [1, 0, 1]) && gain("line", found) >= gain("line", [1, 0, 1]))
        #expect(found != [1, 0, 1])
        #expect(player.text.contains("Better for all than what you agreed, and within the rules:"))
    }

    @Test func onTheFrontierNothingIsBetter() throws {
        // Of the port's and the line's gains, none of the allowed packages has more of one and as much of the other.
        let package = [2, 2, 1]
        let better = allowed.filter {
            gain("port", $0) >= gain("port", package) && gain("line", $0) >= gain("line", package) && $0 != package
        }
        #expect(better.isEmpty)
        var player = try Practising(as: "line")
        player.type("start", "offer port: night_hours=all_night, barriers=wall, fee=standard", "yes")
        for _ in 0..<12 where player.session.agreements.isEmpty { player.type("wait 20") }
        player.endInput()
        try #require(player.session.agreements.count == 1, "\(player.text)")
        guard options(player.session.debrief.standing?.terms ?? []) == package else { return }
        #expect(player.session.debrief.better == nil)
        #expect(player.text.contains("nothing was left lying"))
    }
}
