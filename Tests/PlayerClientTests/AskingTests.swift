import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

/// What is asked before it is done, what isn't asked, and what is taken back.
@Suite("Questions")
struct AskingTests {
    private static let round2 = PhasePoint(round: 2, index: 0, inEpilogue: false)
    private static let round3 = PhasePoint(round: 3, index: 0, inEpilogue: false)

    private static func play(_ change: (inout PlayView) -> Void) -> PlayView {
        var play = SampleView.play
        change(&play)
        return play
    }

    private static func row(_ change: (inout InjectRow) -> Void) -> [InjectRow] {
        var rows = SampleView.sections(.control).msel ?? []
        change(&rows[0])
        return rows
    }

    private static func offer(_ change: (inout OfferView) -> Void) -> [OfferView] {
        var offer = SampleView.offerToUS
        change(&offer)
        return [offer]
    }

    // MARK: What a command carries

    @Test("carry what was on the screen when they were asked, however long the answer takes")
    func whatWasAskedIsSent() {
        var control = Player.joined(as: .control)
        control.type("next")
        control.hear { $0.play = Self.play { $0.deadline = 1_001_000_000 } }
        control.type("yes")
        #expect(control.commands == [.next(reason: "", phase: Self.round2)])
    }

    @Test("Lines that follow one that closes a phase wait for it, and are about what came")
    func typedAhead() {
        var control = Player.joined(as: .control)
        control.type("next")
        control.type("yes")
        #expect(control.type("next").isEmpty && control.type("yes").isEmpty)
        #expect(control.commands.isEmpty)
        control.hear { $0.play = Self.play { $0.point = Self.round3 } }
        control.answer(Player.done)
        #expect(control.commands == [.next(reason: "", phase: Self.round3)])
    }

    // MARK: Taken back

    @Test(
        "are taken back with a sentence once they can't be meant any more",
        arguments: [
            ("next", "it is round 3, Negotiation now, and no longer round 2, Negotiation."),
            ("end because of rain", "it is round 3, Negotiation now, and no longer round 2, Negotiation."),
            ("back 1 1 because of rain", "it is round 3, Negotiation now, and no longer round 2, Negotiation."),
        ])
    func phaseEnds(_ line: String, _ reason: String) {
        var control = Player.joined(as: .control)
        control.type(line)
        #expect(control.model.isAsking)
        control.hear { $0.play = Self.play { $0.point = Self.round3 } }
        #expect(
            control.printed == [
                "The question is taken back, and nothing was done: \(reason)", "Give it again if you still mean it.",
            ])
        for word in ["yes", "no", "y"] {
            #expect(control.type(word) == ["Nothing is asked now: there is nothing to say \(word) to."])
            #expect(control.commands.isEmpty)
        }
    }

    @Test("about a row are taken back where another changed or delivered it")
    func rowChanges() {
        var control = Player.joined(as: .control)
        control.type("inject 7")
        control.hear { $0.msel = Self.row { $0.revision = 2 } }
        #expect(control.printed.first?.hasSuffix("row 7 was changed meanwhile.") == true)
        control.type("inject 7")
        control.hear { $0.msel = Self.row { ($0.inject.status, $0.revision) = (.delivered, 3) } }
        #expect(control.printed.first?.hasSuffix("Row 7 was delivered already.") == true)
        #expect(control.type("inject 7").first == "Row 7 was delivered already.")
        #expect(!control.model.isAsking)
    }

    @Test("about an offer are taken back where it is gone, or a consent would do something else")
    func offerChanges() {
        var player = Player.joined()
        player.hear { $0.offers = Self.offer { $0.consent = ConsentOutcome(effect: .noted) } }
        player.type("accept 2")
        player.hear { $0.offers = Self.offer { $0.consent = ConsentOutcome(effect: .inForce) } }
        #expect(player.printed.first?.contains("your consent would be the last now") == true)
        player.type("accept 2")
        player.type("yes")
        #expect(
            player.commands == [
                .accept(offer: "eu>us 1", digest: SampleView.offerToUS.offer.digest, effect: .inForce)
            ])
        player.type("reject 2")
        player.hear { $0.offers = Self.offer { $0.closing = .withdrawn } }
        #expect(player.printed.first?.hasSuffix("eu>us 1 doesn't stand any more. Withdrawn.") == true)
    }

    @Test("about what is owed, a number, a rule's level are taken back where that is another")
    func rulingsChange() {
        var control = Player.joined(as: .control)
        control.beginToRule()
        control.type("certify forces ru because seen")
        control.hear { updates in
            let id = ObligationID(agreement: 1, issue: "forces", party: "russia", instalment: 1)
            updates.obligations = [
                Obligation(id: id, term: Term(issue: "forces", option: "ceasefire"), state: .owed)
            ]
        }
        #expect(control.printed.first?.hasSuffix("what Russia owes on Forces stands otherwise now.") == true)
        control.type("track front 3 because so")
        control.hear { updates in
            updates.tracks = SampleView.sections(.control).tracks
            updates.tracks?[0].value = 2
        }
        #expect(control.printed.first?.hasSuffix("Front is 2 now.") == true)
        control.type("rule R2 off because so")
        control.hear { $0.levels = [LevelView(rule: "R2", level: .advise)] }
        #expect(control.printed.first?.hasSuffix("R2 is at “advise” now.") == true)
    }

    @Test("that put an offer forward are taken back with the phase, and the draft is kept")
    func draftIsKept() {
        var player = Player.joined()
        player.type("offer ukraine: forces=ceasefire")
        player.answer(.previewed(Player.preview))
        player.hear { $0.play = Self.play { $0.status = .paused } }
        #expect(player.printed.first?.hasSuffix("Not now: play is paused.") == true)
        #expect(player.printed.last?.hasPrefix("The draft is kept") == true)
        #expect(player.model.draft != nil && !player.model.isAsking)
    }

    @Test("stand while only words are exchanged, or time is added")
    func theyStand() {
        var control = Player.joined(as: .control)
        control.type("next")
        control.hear { _ in }
        control.hear { $0.play = Self.play { $0.deadline = 1_002_000_000 } }
        #expect(control.model.isAsking)
    }

    @Test("are taken back where the phase ended while there was no connection")
    func rejoined() {
        var control = Player.joined(as: .control)
        control.type("next")
        control.give(.disconnected(reason: "Lost."))
        control.give(.connected)
        var view = SampleView.view(as: .control)
        view.sections.play?.point = Self.round3
        control.join(view, through: 9)
        #expect(control.told.contains { if case .questionTakenBack = $0.content { true } else { false } })
    }

    // MARK: Not asked

    @Test(
        "are not asked where the answer would be refused: why is said at once",
        arguments: [
            ("accept 2", "Not now: play is paused."), ("reject 2", "Not now: play is paused."),
            ("withdraw 1", "Not now: play is paused."), ("state We stand by it.", "Not now: play is paused."),
        ])
    func notInAPause(_ line: String, _ why: String) {
        var player = Player.joined()
        player.hear { $0.play = Self.play { $0.status = .paused } }
        #expect(player.type(line).first == why)
        #expect(!player.model.isAsking && player.sent.isEmpty)
    }

    @Test(arguments: [
        ("accept 2", "offers are exchanged in negotiation phases"), ("perform forces", "You owe nothing on Forces"),
    ])
    func notInTheWrongPhase(_ line: String, _ why: String) {
        var player = Player.joined()
        player.hear { updates in
            updates.play = Self.play { $0.phaseKind = .decision }
            updates.desk = DeskView(performable: ["relief_us"])
        }
        #expect(player.type(line).first?.contains(why) == true, "\(player.printed)")
        #expect(!player.model.isAsking && player.sent.isEmpty)
    }

    @Test(arguments: [
        ("accept 1", "ua 1 doesn't bind you, so it needs no consent of yours; it needs"),
        ("withdraw 1", "ua 1 is not your offer."),
    ])
    func notWhatIsNotOnesOwn(_ line: String, _ why: String) {
        var player = Player.joined()
        #expect(player.type(line).first?.hasPrefix(why) == true, "\(player.printed)")
        #expect(!player.model.isAsking && player.sent.isEmpty)
    }

    @Test("What a rule refuses is given without a question, so that the rule says why, and that it bit is on record")
    func notWhatARuleRefuses() {
        var player = Player.joined()
        player.hear { $0.offers = Self.offer { $0.consent = ConsentOutcome(effect: .refused, rule: "R2") } }
        player.type("accept 2")
        // Should nothing refuse it by now, this does.
        #expect(
            player.commands == [
                .accept(offer: "eu>us 1", digest: SampleView.offerToUS.offer.digest, effect: .refused)
            ])
        player.decide()
        player.hear { updates in
            let id = ObligationID(agreement: 1, issue: "relief_us", party: "us", instalment: 1)
            updates.obligations = [
                Obligation(id: id, term: Term(issue: "relief_us", option: "phased"), state: .waiting)
            ]
        }
        player.type("perform relief_us")
        #expect(player.commands == [.perform(issue: "relief_us")])
        #expect(!player.model.isAsking)
    }

    @Test(arguments: [
        ("next", "Not now: play is paused; resume goes on."), ("track front 9 because x", "Front runs from -5 to 5."),
        ("track front 1 because x", "Front is 1 already."), ("rule R2 score because x", "R2 has no level “score”."),
        ("rule R2 enforce because x", "R2 is at “enforce” already."),
        ("decide us 1 yes: Fine.", "United States has proposed no free action 1."),
        ("certify forces ru because x", "Russia owes, or has performed, nothing on Forces that waits for this."),
        ("back 3 1 because x", "Round 3, Negotiation has not begun, so nothing can go back to it."),
    ])
    func notWhatControlCantDo(_ line: String, _ why: String) {
        var control = Player.joined(as: .control)
        control.hear { $0.play = Self.play { $0.status = .paused } }
        #expect(control.type(line).first == why, "\(control.printed)")
        #expect(!control.model.isAsking && control.sent.isEmpty)
    }

    @Test("Help lists among what can be done only what would be taken")
    func helpOfControl() throws {
        var control = Player.joined(as: .control)
        control.hear { updates in
            updates.play = Self.play { $0.status = .paused }
            updates.msel = Self.row { $0.inject.status = .delivered }
        }
        let help = control.type("help")
        let closed = try #require(help.firstIndex(of: "Not now:"))
        let words: [(String, String)] = [
            ("next", "play is paused; resume goes on"), ("inject", "no inject can be delivered"),
            ("approve", "no inject waits to be approved"), ("hold", "no inject is approved"),
            ("skip", "no inject is left to skip"), ("edit", "no inject is left to change"),
            ("certify", "nothing is owed, and nothing was performed"), ("decide", "no free action waits for you"),
            ("take", "no question waits that nobody has taken up"), ("answer", "no question waits for an answer"),
            ("close-channel", "no channel that you opened is open"), ("appoint", "no delegation has another seat"),
        ]
        for (word, why) in words { #expect(help[closed...].contains("  \(word): \(why)"), "\(help)") }
    }

    // MARK: What is said first

    @Test(arguments: [
        (ConsentOutcome(effect: .noted), "While offers are exchanged you can take yours back with unconsent eu>us 1"),
        (ConsentOutcome(effect: .noted, rule: "R16"), "R16 may bind all consents, yours too, once others have given"),
        (
            ConsentOutcome(effect: .binds, told: ["ukraine"], boundToRound: 3, rule: "R16"),
            "R16: It binds at once: neither you nor the others can take a consent back until the end of negotiation in "
                + "round 3."
        ),
        (
            ConsentOutcome(effect: .binds, told: ["ukraine"], boundToRound: 3, rule: "R16"),
            "Ukraine is told of it in the same step, and asked."
        ),
    ])
    func consentSaysWhenItBinds(_ outcome: ConsentOutcome, _ said: String) {
        var player = Player.joined()
        player.hear { updates in
            updates.offers = Self.offer {
                $0.offer.consentSet = ["us", "europe", "ukraine"]
                $0.consent = outcome
            }
        }
        let asked = player.type("accept 2")
        #expect(asked.contains { $0.contains(said) }, "\(asked)")
        #expect(outcome.effect == .noted || !asked.contains { $0.contains("take yours back") })
        #expect(asked.contains("Still missing then: Ukraine."))
    }

    @Test("Control is told that it certifies what was never performed")
    func neverPerformed() {
        var control = Player.joined(as: .control)
        let id = ObligationID(agreement: 1, issue: "forces", party: "russia", instalment: 1)
        let term = Term(issue: "forces", option: "ceasefire")
        control.hear { $0.obligations = [Obligation(id: id, term: term, state: .owed)] }
        #expect(control.type("certify forces ru because so").first?.hasPrefix("Russia has NOT performed") == true)
        var second = id
        second.instalment = 2
        control.hear { updates in
            updates.obligations = [
                Obligation(id: id, term: term, state: .performed), Obligation(id: second, term: term, state: .owed),
            ]
        }
        let asked = control.type("certify forces ru because so")
        #expect(asked.first?.contains("Of 2 parts 1 were NOT performed") == true, "\(asked)")
    }

    @Test("next says what is left undone, and what comes")
    func nextSaysWhatIsLeft() {
        var control = Player.joined(as: .control)
        control.beginToRule()
        control.hear { $0.msel = Self.row { $0.inject.round = 2 } }
        let asked = control.type("next because of lunch")
        #expect(
            asked == [
                "Round 2, Negotiation closes now, with 12:34 left.",
                "Left undone: injects of this round not delivered: 7; free actions to rule on: United States 1, "
                    + "United States 2.",
                "Then: round 3, Negotiation, 20 minutes, unless play ends, or what was agreed is all done, with this "
                    + "round.",
                "Recorded as the reason: of lunch",
                "Type yes and Enter to do it; anything else leaves things as they are.",
            ])
        control.type("no")
        control.hear { updates in
            updates.play = Self.play { play in
                play.phaseKind = .decision
                play.point?.round = 6
            }
        }
        let last = control.type("next")
        #expect(
            last[0] == "Round 6, Negotiation closes now, with 12:34 left. "
                + "What was committed is revealed and resolved, for good.")
        #expect(last[1].hasPrefix("Left undone: nothing committed by United States, Russia, Ukraine, Europe;"))
        #expect(last[2] == "Then play ends: ENDEX.")
    }

    @Test(
        "A statement, an inject of one's own, a track, a rule are asked about",
        arguments: [
            ("state We stand by it.", "On the record, for everyone to read, observers too; it can't be taken back:"),
            ("improvise Reuters -> us: News", "It is delivered at once, and can't be taken back."),
            ("track front 3 because so", "Front is set to 3, from 1."),
            ("rule R2 off because so", "Off means: no condition"),
        ])
    func whatWasNotAsked(_ line: String, _ said: String) {
        var control = Player.joined(as: .control)
        #expect(control.type(line).contains(said), "\(control.printed)")
        #expect(control.model.isAsking && control.commands.isEmpty)
    }

    @Test(
        "Several lines, as from a paste, are asked about once and said whole",
        arguments: [
            ("say all: One.\nTwo.", Command.say(to: .plenary, text: "One.\nTwo."), "To: everyone, observers too."),
            ("ask One?\nTwo?", .ask(text: "One?\nTwo?"), "To: control. Not seen by: any other delegation."),
        ])
    func severalLines(_ line: String, _ command: Command, _ readers: String) {
        var player = Player.joined()
        let asked = player.type(line)
        #expect(asked.prefix(2) == [readers, "It has 2 lines, and goes out whole:"], "\(asked)")
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [command])
    }
}
