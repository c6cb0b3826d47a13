import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

struct PageTests {
    @Test func helpSaysWhatIsPossibleAndWhyTheRestIsNot() {
        var player = Player.joined()
        #expect(
            player.type("help") == [
                "Round 2 of 6, Negotiation (negotiation). 12:34 left, until 13:59:14 UTC.",
                "Time now: 13:46:40 UTC.",
                "Due from you: A draft purpose.",
                "To bargain:",
                "  offer PARTIES: ISSUE=OPTION, …: put a package forward; offer alone asks for each part",
                "  counter OFFER: ISSUE=OPTION, …: answer an offer with another one",
                "  accept OFFER: consent to an offer; asks for yes",
                "  reject OFFER [because …]: refuse an offer; asks for yes",
                "To act:",
                "  act ACTION [CHOICES]: choose an action; secret and replaceable until the phase closes",
                "  propose WHAT / EFFECT / REASON / …: an action nobody foresaw, for control to decide; asks for yes",
                "To talk:",
                "  ask TEXT: a question to control; rfis shows how far its answer is",
                "  real-world [TEXT]: tell control that play must stop, no reason needed",
                "  say PARTIES: TEXT: a message; all: for everyone, delegation: for your own alone; or a channel",
                "  state TEXT: a public statement, on the record; asks for yes",
                "To look:",
                "  help [WORD]: what you can do now, or one word in full",
                "  brief: your confidential instructions",
                "  situation: the world's numbers, what moved them last, and why",
                "  table: every issue, what holds, and who last offered what",
                "  offers: the offers that you know",
                "  show OFFER: one offer in full; by name or by its number in the list",
                "  owed: agreements, and what each party owes under them",
                "  log [N]: the last N pieces of news, 10 if you give no number",
                "  recap: what the last phase that was resolved brought, or how play ended",
                "  who: the parties, who you are, and who is at the seats that you may know of",
                "  clock: round, phase, and the time left",
                "  rules: every rule and how firmly it holds now",
                "  why [RULE, ISSUE, TRACK, ACTION or dice]: what something rests on; alone: the last refusal",
                "  source: where the exercise comes from, passage by passage",
                "  quit: leave; your seat and everything done stay",
                "  sheet: your confidential points, no-deal value and target",
                "  drafts: the drafts of your delegation; offer draft N puts one forward",
                "  rfis: the questions to control, and what it answered to everyone",
                "  channels: the channels that control opened; say NAME: TEXT speaks in one",
                "Not now:",
                "  withdraw: no offer of yours stands",
                "  unconsent: you have consented to no standing offer",
                "  uncommit: you have chosen no action",
                "  perform: what is owed is performed, or held back, in decision phases",
                "  suspend: what is owed is performed, or held back, in decision phases",
                "  draft: you are alone in your delegation",
                "  appoint: your delegation has no other seat",
                "Words and names can be shortened; issues, options and offers have numbers too. help offer explains offers.",
            ])
    }

    @Test func theTableShowsOptionsWhatHoldsAndPositions() {
        var player = Player.joined()
        #expect(
            player.type("table") == [
                "1. Forces (forces): 1 fighting goes on*, 2 ceasefire in place, 3 back to the lines of 23 February",
                "    Now: fighting goes on",
                "    Ukraine: back to the lines of 23 February (ua 1)",
                "2. US sanctions relief (relief_us): 1 none*, 2 phased, 3 full",
                "    Now: none",
                "3. European sanctions relief (relief_europe): 1 none*, 2 phased",
                "The star marks the status quo. why ISSUE says what an issue rests on.",
            ])
    }

    @Test func theSituationShowsNumbersWithTheirLastChangeAndItsCause() {
        var player = Player.joined()
        #expect(
            player.type("situation") == [
                "Front: 1 (on a scale from -5 to 5); last +1 by Ukraine's counterattack",
                "Heat at home (United States): 2 (on a scale from 0 to 10)",
                "Escalation: low",
            ])
    }

    @Test func offersAreNumberedAndShownInFull() {
        var player = Player.joined()
        #expect(
            player.type("offers") == [
                "1. ua 1, Ukraine to United States, Russia: Forces: back to the lines of 23 February. Stands until the end of negotiation in round 3.",
                "2. eu>us 1, Europe to United States: US sanctions relief: phased; European sanctions relief: phased. Stands until the end of negotiation in round 3.",
            ])
        #expect(
            player.type("show 1") == [
                "ua 1: Ukraine to United States, Russia, public",
                "  Forces: back to the lines of 23 February (now: fighting goes on)",
                "  Note: Enough.",
                "  Must consent: Russia, Ukraine. Have consented: Ukraine.",
                "  Worth to you: 9.5; without a deal: 10.0 (0.5 less).",
                "  Stands until the end of negotiation in round 3.",
            ])
    }

    @Test func theSheetShowsPointsAsWholeAndTenths() {
        var player = Player.joined()
        #expect(
            player.type("sheet") == [
                "In confidence. Points of each option:",
                "  Forces: fighting goes on 0.0, ceasefire in place 2.5, back to the lines of 23 February -0.5",
                "Without a deal now: 10.0", "  Base: 10.0 (R13)", "Target: 15.5", "  Aim: 15.5",
                "Peace itself, beside the points of terms: 2.0", "What is in force now is worth: 10.0",
                "Your ledger, what actions brought or cost so far: -1.0",
            ])
    }

    @Test func whyShowsClausesWithTheirPassages() {
        var player = Player.joined()
        #expect(
            player.type("why r2") == [
                "R2 no-peace-without-relief, now at enforce: Russia doesn't stop without relief.",
                "  Control can set it to: enforce, advise, off. Off means: no condition",
                "  Clause tiers: A ceasefire needs phased relief.", "  Basis: article A9",
                "    A9: No settlement without relief.",
            ])
        #expect(player.type("why front").first == "Front (front)")
        #expect(player.type("why forces").first == "Forces (forces), binding Russia, Ukraine")
        #expect(player.type("why tighten").first == "Tighten sanctions (tighten): Pressure rises.")
    }

    @Test(arguments: ["brief", "owed", "who", "clock", "rules", "source", "act", "help offer", "help say"])
    func everyPageSaysSomething(_ line: String) {
        var player = Player.joined()
        #expect(!player.type(line).isEmpty)
    }

    @Test func freeActionsAreListedWithTheirRulings() {
        var player = Player.joined(as: .control)
        let proposal = Proposal(number: 1, party: "us", what: "A fair", effect: "Calm", reasons: ["They like it"])
        var updates = ViewSections()
        updates.proposals = [
            ProposalView(proposal: proposal, allowed: nil, text: ""),
            ProposalView(proposal: proposal, allowed: false, text: "Not now."),
        ]
        player.receive(.news(News(number: 5, time: 0, notices: [], updates: updates)))
        #expect(
            player.type("msel").dropFirst() == [
                "Free action 1 of United States: A fair; control has not ruled", "    Effect: Calm",
                "    Because: They like it",
                "Free action 1 of United States: A fair; not allowed: Not now.", "    Effect: Calm",
                "    Because: They like it",
            ])
    }

    @Test func theMSELIsControls() {
        var control = Player.joined(as: .control)
        #expect(control.type("msel") == ["7 [missed] inject, round 1 T+20, Reuters to us: Rumours"])
        var party = Player.joined()
        #expect(party.type("msel") == ["United States can't do “msel”.", "Type help for what you can do."])
    }

    @Test func theMarkingStandsAtTheStartAndEveryTwentyLines() {
        var player = Player()
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.printed.first == "== EXERCISE EXERCISE ==")
        var lines = player.printed
        for _ in 0..<5 { lines += player.type("help") }
        let places = lines.indices.filter { lines[$0] == "== EXERCISE EXERCISE ==" }
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 <= 20 })
        #expect(places.count >= lines.count / 20)
    }

    @Test func theGreetingSaysWhoOneIsAndWhatIsDue() {
        var player = Player()
        player.give(.connected)
        player.join(SampleView.view())
        #expect(
            player.printed == [
                "== EXERCISE EXERCISE ==",
                "A Small Exercise. You are Olena: United States, head of the delegation.",
                "Exercise version 1. Values: shown in play.", "You play a part.",
                "The situation:", "War.", "Round 2 of 6, Negotiation (negotiation). 12:34 left, until 13:59:14 UTC.",
                "Time now: 13:46:40 UTC.", "Due from you: A draft purpose.",
                "Type help for what you can do now. Any command word can be shortened.",
            ])
    }

    @Test(arguments: [(0, "0.0"), (5, "0.5"), (125, "12.5"), (-5, "-0.5"), (-125, "-12.5"), (10, "1.0")])
    func pointsAreTenths(_ tenths: Int, _ text: String) {
        #expect(PointsText.points(tenths) == text)
    }

    @Test func timesAreMinutesAndSeconds() {
        #expect(ClockText.length(754) == "12:34")
        #expect(ClockText.length(-3) == "0:00")
        #expect(ClockText.length(3661) == "61:01")
        #expect(ClockText.timeOfDay(86_399_000) == "23:59:59")
    }
}
