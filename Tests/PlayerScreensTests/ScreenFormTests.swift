import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

@Suite("An offer by keys")
struct ScreenFormTests {
    private static let forces = OfferDraft(
        addressees: ["ukraine", "europe"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")])

    private static let refusal = Refusal(
        .rule, "A ceasefire needs relief.", instead: "Add phased relief.", rule: "R2", clause: "tiers",
        citation: SampleView.article)

    /// Ukraine and Europe, Forces: ceasefire.
    private func composed(_ columns: Int = 80, _ rows: Int = 24) -> SeatAtScreen {
        var seat = SeatAtScreen(columns, rows)
        seat.press(.function(2))
        seat.type("23")
        seat.press(.down)
        seat.type("2")
        return seat
    }

    private func previews(_ seat: SeatAtScreen) -> [OfferDraft] {
        seat.player.sent.compactMap { if case .preview(let request) = $0.request { request.offer } else { nil } }
    }

    @Test func everyChangeIsAskedAboutOneAtATimeTheNewestNext() {
        var seat = composed()
        #expect(previews(seat) == [Self.forces])
        #expect(seat.lines.contains { $0.hasPrefix("asking…") })
        seat.press(.down, .right)
        seat.press(.right)
        #expect(previews(seat).isEmpty, "one request is out")
        seat.answer(.previewed(Player.preview))
        #expect(previews(seat).first?.terms.last == Term(issue: "relief_us", option: "phased"))
        #expect(seat.lines.contains { $0.hasPrefix("asking…") }, "what is known is about another plan")
        seat.answer(.previewed(Player.preview))
        #expect(seat.lines.contains { $0.hasPrefix("Worth to you: 12.5; without a deal: 10.0 (2.5 more)") })
        #expect(seat.lines.contains { $0.contains("Not seen by: Russia.") })
    }

    @Test func theNoteIsTypedAndAsksNobody() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        seat.press(.down, .down, .down, .down, .down)
        seat.type("Досить, 1 of 2")
        #expect(seat.lines.last == "note> Досить, 1 of 2")
        #expect(previews(seat).isEmpty)
        #expect(seat.player.model.draft?.offer.note == "Досить, 1 of 2")
    }

    @Test func sendingAsksOnceAndYesSends() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        seat.press(.function(5))
        #expect(seat.outcomes.last == .putForward(OfferPlan(offer: Self.forces)), "the plan itself, and no line of it")
        seat.answer(.previewed(Player.preview))
        #expect(seat.lines.last == "yes or no>")
        #expect(seat.lines.contains("To: Ukraine, Europe. Not seen by: Russia."))
        #expect(seat.player.commands.isEmpty)
        seat.type("yes")
        seat.press(.enter)
        #expect(seat.player.commands == [.putForward(offer: Self.forces)])
        #expect(seat.form != nil, "until it is done the form stays")
        seat.answer(.done(CommandAnswer(through: 0, repeated: false, offer: "us>ua 1")))
        #expect(seat.form == nil)
        #expect(seat.lines.contains("Put forward as us>ua 1."))
    }

    @Test func whatARuleForbidsCantBeSentAndSaysWhy() {
        var seat = composed()
        seat.refuse(Self.refusal)
        #expect(seat.lines.contains { $0.hasPrefix("CAN'T BE SENT. A ceasefire needs relief.") })
        #expect(seat.lines.contains { $0.contains("R2 no-peace-without-relief") })
        #expect(seat.lines.contains { $0.hasPrefix("Basis: article A9") })
        let outcomes = seat.outcomes.count
        seat.press(.function(5))
        #expect(seat.outcomes.count == outcomes)
        #expect(seat.lines.contains("Not sent: A ceasefire needs relief."))
        seat.press(.right)
        #expect(previews(seat).count == 1, "a change is asked about again")
    }

    @Test func escapeKeepsTheDraftAndTheKeyOpensItAgain() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        seat.press(.escape)
        #expect(seat.form == nil)
        #expect(seat.lines.contains("The draft is kept; F2 opens it."))
        #expect(seat.player.model.draft?.offer == Self.forces)
        seat.type("offer")
        seat.press(.enter)
        #expect(seat.form?.plan.offer == Self.forces)
    }

    @Test func escapeFromABlankFormSpeaksOfNoDraft() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2), .escape)
        #expect(seat.form == nil)
        #expect(seat.lines.contains("Nothing was written yet; F2 opens the form."))
    }

    @Test func theFormSurvivesNewsASizeAndAReconnection() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        seat.receive(SeatAtScreen.news(5, "Київ: привіт"))
        seat.resize(60, 18)
        seat.give(.disconnected(reason: "The connection was lost."))
        seat.press(.down, .right)
        #expect(previews(seat).isEmpty, "nobody is there to be asked")
        #expect(seat.lines.contains { $0.hasPrefix("asking…") })
        seat.give(.connected)
        seat.player.join(SampleView.view(), through: 5)
        #expect(previews(seat).first?.terms.count == 2)
        seat.resize(120, 40)
        #expect(seat.lines.contains { $0.contains("2 ceasefire in place") })
    }

    @Test func whatHappensElsewhereIsAskedAboutAgain() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        var updates = ViewSections()
        updates.tracks = SampleView.view().sections.tracks
        seat.receive(.news(News(number: 5, time: 0, notices: [], updates: updates)))
        #expect(previews(seat) == [Self.forces])
        #expect(seat.lines.contains { $0.hasPrefix("asking again…") })
    }

    @Test func aCounterStartsFromTheOfferAndShowsWhatItChanges() {
        var seat = SeatAtScreen(80, 24)
        seat.type("3")
        seat.press(.down, .down, .enter)
        #expect(
            seat.lines.contains { $0.contains("[Offer ua 1]") && $0.contains("c counter") && $0.contains("r reject") })
        seat.type("c")
        let plan = seat.form?.plan
        #expect(plan?.counters == "ua 1")
        #expect(plan?.offer.addressees == ["russia", "ukraine"])
        seat.press(.left)
        #expect(seat.lines.contains { $0.contains("2 ceasefire in place") && $0.hasSuffix("moved from 3") })
        seat.press(.down, .right)
        #expect(seat.lines.contains { $0.hasPrefix("> 2 US sanctions relief") && $0.hasSuffix("new") })
        seat.press(.up)
        seat.type("0")
        #expect(seat.lines.contains { $0.contains("1 Forces") && $0.hasSuffix("dropped 3") })
    }

    @Test func anAdviserComposesAndTheHeadSends() {
        var seat = SeatAtScreen(80, 24, view: SampleView.view(isHead: false))
        seat.press(.function(2))
        seat.type("2")
        seat.press(.down, .right, .right)
        seat.answer(.previewed(Player.preview))
        #expect(seat.lines.contains { $0.hasPrefix("A DRAFT FOR NOW: only the head of your delegation commits it") })
        seat.press(.function(5))
        #expect(!seat.outcomes.contains { if case .line = $0 { true } else { false } })
        #expect(seat.lines[22].hasPrefix("Not sent: only the head"))
        #expect(seat.player.model.draft?.offer.terms.isEmpty == false)
    }

    @Test func anAdviserHandsTheDraftToTheDelegation() {
        var view = SampleView.view(isHead: false)
        view.sections.delegations = [
            DelegationView(
                party: "us", anyMemberActs: false,
                seats: [DelegateView(seat: "us-1", isHead: true), DelegateView(seat: "us-2", isHead: false)],
                drafts: [])
        ]
        var seat = SeatAtScreen(80, 24, view: view)
        seat.press(.function(2))
        seat.type("2")
        seat.press(.down, .right, .right)
        #expect(seat.lines.contains { $0.hasSuffix("[Draft F5]") })
        #expect(seat.lines.contains { $0.hasPrefix("A DRAFT: it goes to your delegation") })
        seat.press(.function(5))
        #expect(seat.outcomes.last == .line("draft ukraine: forces=ceasefire"))
        guard case .writeDraft(nil, let offer, nil)? = seat.player.commands.last else {
            Issue.record("\(seat.player.commands)")
            return
        }
        #expect(offer.addressees == ["ukraine"])
    }

    @Test func aCommandBesideTheFormLeavesBothStanding() {
        var seat = SeatAtScreen(80, 24)
        seat.type("say all: half")
        seat.press(.function(2))
        seat.type("/who")
        #expect(seat.lines.last == "us> /who")
        seat.press(.enter)
        #expect(seat.outcomes.last == .line("/who"))
        #expect(seat.page != nil, "it takes more rows than the news have")
        seat.press(.escape)
        #expect(seat.form != nil)
        seat.press(.escape)
        #expect(seat.lines.last == "us> say all: half")
    }

    @Test func aDraftThatIsOpenedAgainIsAskedAboutAgainOnceSomethingHappened() {
        var seat = composed()
        seat.refuse(Self.refusal)
        seat.press(.escape)
        #expect(seat.form == nil)
        seat.receive(.news(News(number: 5, time: 0, notices: [], updates: Self.tracks)))
        #expect(previews(seat).isEmpty, "nobody looks at it")
        seat.press(.function(2))
        #expect(previews(seat) == [Self.forces])
        #expect(seat.lines.contains { $0.hasPrefix("asking again…") }, "\(seat.lines)")
        seat.answer(.previewed(Player.preview))
        #expect(!seat.lines.contains { $0.hasPrefix("CAN'T BE SENT.") })
    }

    @Test func whatMattersMostIsNotWhatIsLeftOutWhereRowsAreFew() {
        var view = SampleView.view()
        view.sections.play?.phaseKind = .decision
        var seat = SeatAtScreen(80, 24, view: view)
        seat.press(.function(2))
        seat.type("23")
        seat.press(.down)
        seat.type("2")
        seat.answer(.previewed(Player.preview))
        for rows in 14...24 {
            seat.resize(80, rows)
            let said = seat.lines.filter { line in
                ["A DRAFT FOR NOW", "No rule", "Worth to you", "To: ", "Must consent"].contains { line.hasPrefix($0) }
            }
            #expect(said.isEmpty || said[0].hasPrefix("A DRAFT FOR NOW"), "\(rows): \(seat.lines)")
        }
    }

    @Test func aScreenOfAnySizeShowsIt() {
        var seat = composed()
        seat.answer(.previewed(Player.preview))
        var news = News(number: 5, time: 0, notices: [Notice(.phase, "Round 2.")], updates: ViewSections())
        news.updates.tracks = Self.tracks.tracks
        seat.receive(.news(news))
        for columns in [20, 40, 60, 80] {
            for rows in 1...24 {
                seat.resize(columns, rows)
                #expect(seat.lines.count == rows)
            }
        }
    }

    @Test func aNoteAloneIsADraft() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2))
        seat.press(.down, .down, .down, .down, .down, .down)
        seat.type("Later")
        #expect(seat.player.model.draft?.offer.note == "Later")
        seat.press(.escape)
        #expect(seat.lines.contains { $0.hasPrefix("The draft is kept; F2 opens it.") }, "\(seat.lines)")
    }

    @Test func aNoteOfSeveralLinesIsSeenInOne() {
        var seat = SeatAtScreen(80, 24)
        seat.press(.function(2))
        seat.press(.down, .down, .down, .down, .down, .down)
        seat.press(.pasted("First\nSecond"))
        #expect(seat.player.model.draft?.offer.note == "First\nSecond")
        #expect(seat.lines.contains { $0.contains("Note  First↵Second ") }, "\(seat.lines)")
    }

    @Test func whatAKeyIsToldFitsIntoARow() {
        var seat = composed()
        seat.type("#")
        #expect(seat.lines.contains("Nothing here has that key. / begins a command, Esc leaves and keeps the draft."))
    }

    private static let tracks: ViewSections = {
        var updates = ViewSections()
        updates.tracks = SampleView.view().sections.tracks
        return updates
    }()

    @Test func aKeyWithoutMeaningSaysSo() {
        var seat = composed()
        seat.type("#")
        #expect(seat.lines.contains { $0.hasPrefix("Nothing here has that key.") })
    }

    @Test func fieldsTakeTheirKeys() throws {
        var form = PackageForm(.empty)
        let view = SampleView.view()
        #expect(form.take(.sign("1"), view) == .changed)
        #expect(form.plan.offer.addressees == ["russia"])
        #expect(form.take(.sign("1"), view) == .changed)
        #expect(form.plan.offer.addressees.isEmpty)
        #expect(form.take(.right, view) == .moved)
        #expect(form.take(.sign(" "), view) == .changed)
        #expect(form.plan.offer.addressees == ["ukraine"])
        form.field = .issue(0)
        #expect(form.take(.sign("c"), view) == .changed, "a letter goes to the option that begins with it")
        #expect(form.plan.offer.terms == [Term(issue: "forces", option: "ceasefire")])
        #expect(form.take(.sign("9"), view) == .unknown)
        #expect(form.take(.backspace, view) == .changed)
        #expect(form.plan.offer.terms.isEmpty)
        #expect(form.take(.left, view) == .changed)
        #expect(form.plan.offer.terms == [Term(issue: "forces", option: "back")])
        form.field = .expiry
        #expect(form.take(.sign("2"), view) == .changed)
        #expect(form.plan.offer.thisPhaseOnly)
        form.field = .visibility
        #expect(form.take(.right, view) == .changed)
        #expect(form.plan.offer.isPublic)
        #expect(OfferLine.typed(form.plan, in: view) == "offer ukraine: forces=back public this-phase")
        form.field = .send
        #expect(form.take(.enter, view) == .send)
    }
}
