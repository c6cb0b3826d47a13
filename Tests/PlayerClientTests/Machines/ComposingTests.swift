import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("What is being composed")
struct ComposingTests {
    private static func plan(_ option: OptionID = "ceasefire", note: String = "", draft: DraftMark? = nil) -> OfferPlan
    {
        let offer = OfferDraft(
            addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "forces", option: option)], note: note)
        return OfferPlan(offer: offer, draft: draft)
    }

    private static let error = WireError(Refusal(.rule, "No."))

    @Test func theDraftSurvivesBeingLeftAndIsGoneOnceDropped() {
        var composing = Composing()
        composing.compose(Self.plan())
        composing.compose(nil)
        #expect(composing.draft == Self.plan())
        #expect(composing.planToForesee == nil, "nobody composes it any more")
        composing.drop()
        #expect(composing.draft == nil)
    }

    @Test func theServerIsAskedAboutEachChangeOnceAndTheNoteIsNone() {
        var composing = Composing()
        composing.compose(Self.plan())
        #expect(composing.planToForesee == Self.plan())
        composing.foresee(.refused(Self.error), of: Self.plan())
        #expect(composing.planToForesee == nil)
        #expect(composing.refusal == Self.error)
        composing.compose(Self.plan(note: "In haste"))
        #expect(composing.planToForesee == nil)
        #expect(composing.refusal == Self.error)
        composing.compose(Self.plan("back"))
        #expect(composing.planToForesee == Self.plan("back"))
        #expect(composing.refusal == nil, "what was said of another plan holds no more")
    }

    @Test func whatIsNotWholeIsNotAskedAbout() {
        var composing = Composing()
        composing.compose(OfferPlan(offer: OfferDraft(addressees: ["ukraine"], isPublic: false, terms: [])))
        #expect(composing.planToForesee == nil)
    }

    @Test func newsOfAnythingButWordsMakeItAskAnew() {
        var composing = Composing()
        composing.compose(Self.plan())
        composing.foresee(.refused(Self.error), of: Self.plan())
        var words = ViewSections()
        words.messages = []
        composing.doubtPreview(after: words)
        #expect(composing.planToForesee == nil)
        var tracks = ViewSections()
        tracks.tracks = []
        composing.doubtPreview(after: tracks)
        #expect(composing.planToForesee == Self.plan())
    }

    @Test func aSharedDraftThatIsChangedIsTheDelegationsNoMore() {
        let mark = DraftMark(number: 2, revision: 1)
        var composing = Composing()
        composing.keep(Self.plan(draft: mark))
        composing.compose(Self.plan(draft: mark))
        #expect(composing.draft?.draft == mark, "it is as it was read")
        composing.compose(Self.plan("back", draft: mark))
        #expect(composing.draft == Self.plan("back"))
    }

    @Test func aQuestionIsAnsweredOnce() {
        var composing = Composing()
        composing.ask(Confirmation(command: .start))
        #expect(composing.removeQuestion()?.command == .start)
        #expect(composing.removeQuestion() == nil)
    }

    @Test func whoIsAskedPartByPartAndNamesNobodyIsAskedForPartiesAgain() throws {
        let view = SampleView.view()
        var composing = Composing()
        _ = composing.openForm(OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: [])))
        #expect(throws: LineFault.self) { try composing.continueForm("", view) }
        #expect(composing.form?.step == .parties)
        #expect(try composing.continueForm("ukraine", view)?.step == .issue(0))
        #expect(try composing.continueForm("done", view)?.step == .visibility)
        #expect(try composing.continueForm("cancel", view) == nil)
        #expect(composing.form == nil)
        #expect(composing.draft?.offer.addressees == ["ukraine"])
    }
}
