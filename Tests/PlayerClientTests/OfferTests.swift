import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

struct OfferTests {
    private static let line = "offer ukraine europe: relief_us=phased, forces = 2 this-phase note \"Read, then call.\""

    private static let draft = OfferDraft(
        addressees: ["ukraine", "europe"], isPublic: false,
        terms: [Term(issue: "forces", option: "ceasefire"), Term(issue: "relief_us", option: "phased")],
        note: "Read, then call.", thisPhaseOnly: true)

    @Test func anOfferIsPreviewedBeforeItGoesOut() {
        var player = Player.joined()
        #expect(player.type(Self.line).isEmpty)
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: Self.draft))])
        #expect(
            player.answer(.previewed(Player.preview)) == [
                "Offer to Ukraine, Europe, private:",
                "  Forces: ceasefire in place (now: fighting goes on)",
                "  US sanctions relief: phased (now: none)",
                "  Note: Read, then call.",
                "  Stands until the end of this negotiation phase.",
                "To: Ukraine, Europe. Not seen by: Russia.",
                "Copied: Ukraine (R6). May be told later: Europe (R16).",
                "Must consent: United States, Ukraine. May comment, not block: Europe.",
                "Worth to you: 12.5; without a deal: 10.0 (2.5 more).",
                "Warning: Heat rises.",
                "No rule forbids it; one may still refuse another's consent, when it is tried.",
                "Put it forward? Type yes and Enter; anything else keeps it as a draft.",
            ])
        #expect(player.sent.isEmpty)
        player.type("yes")
        #expect(player.commands == [.putForward(offer: Self.draft)])
        #expect(
            player.answer(.done(CommandAnswer(through: 0, repeated: false, offer: "us>ua,eu 1")))
                == ["Put forward as us>ua,eu 1."])
        #expect(player.model.draft == nil)
    }

    @Test func aRefusalShowsRuleClauseBasisAndKeepsTheDraft() {
        var player = Player.joined()
        player.type(Self.line)
        let refusal = Refusal(
            .rule, "Russia can't stop without relief.", instead: "Add relief_us=phased or better.", rule: "R2",
            clause: "tiers", citation: SampleView.article)
        let lines = player.refuse(refusal)
        let told = [
            "Refused: Russia can't stop without relief.", "  Instead: Add relief_us=phased or better.",
            "  Rule: R2 no-peace-without-relief, clause tiers: A ceasefire needs phased relief.",
            "  Basis: article A9", "    A9: No settlement without relief.",
        ]
        #expect(lines == told + [PlainPages.draftKept])
        #expect(player.model.draft?.offer == Self.draft)
        #expect(player.type("why") == told)
        player.type("offer edit forces=- relief_us=full public")
        #expect(
            player.sent.map(\.request) == [
                .preview(
                    PreviewRequest(
                        offer: OfferDraft(
                            addressees: ["ukraine", "europe"], isPublic: true,
                            terms: [Term(issue: "relief_us", option: "full")], note: "Read, then call.",
                            thisPhaseOnly: true)))
            ])
    }

    @Test func anythingButYesKeepsTheDraft() {
        var player = Player.joined()
        player.type(Self.line)
        player.answer(.previewed(Player.preview))
        #expect(player.type("no") == ["Not done. " + PlainPages.draftKept])
        #expect(player.commands.isEmpty)
        #expect(player.type("offer").first == "Offer to Ukraine, Europe, private:")
        player.type("offer send")
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: Self.draft))])
        player.answer(.previewed(Player.preview))
        #expect(player.type("who").first == "Not done. " + PlainPages.draftKept)
        #expect(player.printed.count > 1)
        #expect(player.type("offer drop").first?.hasPrefix("The draft is thrown away. Typed anew it is: offer") == true)
        #expect(player.type("offer send").first == "There is no draft.")
    }

    @Test func aCounterNamesTheOfferThatItAnswers() {
        var player = Player.joined()
        player.type("counter eu>us 1: relief_us=full")
        let draft = OfferDraft(
            addressees: ["europe"], isPublic: false, terms: [Term(issue: "relief_us", option: "full")])
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: draft, counters: "eu>us 1"))])
        player.answer(.previewed(Player.preview))
        player.type("yes")
        #expect(player.commands == [.counter(offer: "eu>us 1", with: draft)])
    }

    @Test func aCounterIsPrivateUntilItIsMadePublic() {
        var player = Player.joined()
        player.type("counter ua 1: forces=ceasefire")
        var draft = OfferDraft(
            addressees: ["russia", "ukraine"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")])
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: draft, counters: "ua 1"))])
        let way = "  ua 1 is public; your counter is private until you make it public."
        #expect(player.answer(.previewed(Player.preview)).contains(way))
        draft.isPublic = true
        player.type("counter ua 1: forces=ceasefire public")
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: draft, counters: "ua 1"))])
        #expect(!player.answer(.previewed(Player.preview)).contains { $0.contains("your counter") })
        player.type("counter eu>us 1: relief_us=full public")
        #expect(
            player.answer(.previewed(Player.preview)).contains(
                "  eu>us 1 is private; your counter would be public: everyone reads it."))
    }

    @Test func whereNobodyElseConsentsNoRuleCanRefuseThem() {
        var preview = Player.preview
        preview.warnings = []
        let pages = PlainPages(view: SampleView.view(), time: Player.now)
        #expect(pages.ruleOutlook(preview).hasPrefix("No rule warns you; one may still refuse"))
        preview.consentSet = ["us"]
        #expect(pages.ruleOutlook(preview) == "No rule warns you.")
    }

    @Test func whoHasConsentedIsNotAskedAgain() {
        var player = Player.joined(as: .party("europe"))
        #expect(
            player.type("accept eu>us 1") == [
                "You have consented to eu>us 1 already.", "Still missing: United States.",
            ])
        #expect(player.model.confirmation == nil)
    }

    @Test func theFormAsksPartByPart() {
        var player = Player.joined()
        #expect(
            player.type("offer").last == "To whom? 1 Russia, 2 Ukraine, 3 Europe. Enter keeps: nobody.")
        #expect(player.type("").first == "An offer goes to somebody.")
        #expect(
            player.type("2 eu") == [
                "Forces (now: fighting goes on): 1 fighting goes on, 2 ceasefire in place, 3 back to the lines of 23 February, - as it is now. Enter keeps: as it is now."
            ])
        #expect(player.type("9").first == "There is no option of forces “9”.")
        #expect(player.type("/clock").count == 2)
        player.type("2")
        player.type("back")
        #expect(player.printed.first?.hasSuffix("Enter keeps: ceasefire in place.") == true)
        player.type("")
        player.type("phased")
        #expect(player.type("done") == ["Who may read it? 1 those addressed, 2 everyone. Enter keeps: 1."])
        #expect(player.type("3").first == "“3” is neither.")
        player.type("")
        player.type("2")
        player.type("Read, then call.")
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: Self.draft))])
    }

    @Test func aFormFromAPipeKeepsItsEmptyLines() {
        var player = Player()
        for line in ["", "offer", "ukraine", "2", "done", "", "", "", "yes"] { player.type(line) }
        player.give(.connected)
        player.join(SampleView.view())
        let draft = OfferDraft(
            addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "forces", option: "ceasefire")])
        #expect(player.sent.map(\.request) == [.preview(PreviewRequest(offer: draft))])
        player.answer(.previewed(Player.preview))
        #expect(player.commands == [.putForward(offer: draft)])
    }

    @Test func cancellingTheFormKeepsWhatWasChosen() {
        var player = Player.joined()
        player.type("offer")
        player.type("ukraine")
        player.type("cancel")
        #expect(player.model.draft?.offer.addressees == ["ukraine"])
        #expect(player.type("clock").count == 2)
    }

    @Test func acceptingNamesTheDigestAndAsks() {
        var player = Player.joined()
        let lines = player.type("accept 2")
        #expect(lines.contains("Your consent is the last: the package comes into force at once, for everyone to read."))
        #expect(lines.last == "Type yes and Enter to do it; anything else leaves things as they are.")
        player.type("yes")
        let offer = SampleView.offerToUS.offer
        #expect(player.commands == [.accept(offer: "eu>us 1", digest: offer.digest)])
        #expect(player.answer(Player.done) == ["Accepted: eu>us 1."])
    }

    @Test func rejectingSaysWhetherItEndsTheOffer() {
        var player = Player.joined()
        #expect(
            player.type("rej ua 1 because it's early").first?.hasSuffix("is recorded, and the offer stands.") == true)
        player.type("y")
        #expect(player.commands == [.reject(offer: "ua 1", reason: "it's early")])
        #expect(player.type("reject 2").first == "Your consent is needed, so this ends eu>us 1 for everyone.")
    }

    @Test(arguments: [
        ("forces=ceasefire in place", "ceasefire"), ("forces=ceasefire in", "ceasefire"),
        ("forces=Back To The Lines public", "back"), ("forces=lines", "back"),
        ("forces=\"fighting goes on\"", "fighting"), ("forces=goes on, relief_us=2", "fighting"),
        ("forces=for", "for"), ("forces=for ten years, public", "ten"), ("forces=for a term", "term"),
        ("forces=term", "term"), ("forces=neutral for a term of", "term"),
    ])
    func anOptionIsNamedByItsTitleToo(_ terms: String, _ option: OptionID) {
        var view = SampleView.view()
        view.exercise.issues[0].options += [
            IssueOption(id: "for", name: "for good"), IssueOption(id: "ten", name: "for ten years"),
            IssueOption(id: "term", name: "neutral for a term of years"),
        ]
        let plan = try? OfferLine.offer("ukraine: \(terms)", in: view)
        #expect(plan?.offer.terms.first == Term(issue: "forces", option: option))
    }

    @Test func whatIsAmbiguousNamesTheCandidates() {
        var view = SampleView.view()
        view.exercise.issues[0].options += [
            IssueOption(id: "term", name: "neutral for a term"), IssueOption(id: "good", name: "neutral for good"),
        ]
        #expect {
            try OfferLine.offer("ukraine: forces=neutral, public", in: view)
        } throws: { error in
            (error as? LineFault)?.lines == [
                "“neutral” could be more than one option of forces.", "Type more of it: term, good.",
            ]
        }
        #expect((try? Word.choices(in: view).find("world")) == nil, "a word from within is no command")
    }

    @Test(arguments: [
        ("offer ukraine", "An offer says to whom it goes, then a colon."),
        ("offer : forces=2", "The offer names nobody before the colon."),
        ("offer mars: forces=2", "There is no party “mars”."),
        ("offer ukraine: forces", "“forces” is no term."),
        ("offer ukraine: forces=", "forces= names no option."),
        ("offer ukraine: tanks=2", "There is no issue “tanks”."),
        ("offer ukraine: relief=2", "“relief” could be more than one issue."),
        ("offer ukraine: forces=9", "There is no option of forces “9”."),
        ("accept 9", "There is no offer “9”."),
        ("show", "Which offer?"),
    ])
    func mistakesAreExplained(_ line: String, _ sentence: String) {
        var player = Player.joined()
        let lines = player.type(line)
        #expect(lines.first == sentence)
        #expect(lines.count == 2)
        #expect(player.sent.isEmpty)
    }

    @Test func aNoteThatIsTooLongIsNotSentAndNotLost() {
        var player = Player.joined()
        let note = String(repeating: "a", count: 1001)
        #expect(
            player.type("offer ukraine: forces=2 note \(note)").first
                == "Not sent: the note is 1001 characters long; at most 1000 are taken.")
        #expect(player.sent.isEmpty)
        #expect(player.model.draft?.offer.note == note)
    }
}
