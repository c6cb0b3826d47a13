package import NegotiationModel
import WireMessages

/// What is being written and asked before anything is sent: the draft of an offer, the form that asks for it part by part,
/// what the server foresees of it, and the question that waits for `yes`.
///
/// The draft survives refusals, and is gone once it was put forward or thrown away.
struct Composing: Sendable {
    /// The offer being composed.
    private(set) var draft: OfferPlan?
    /// Asks for the draft part by part.
    private(set) var form: OfferForm?
    /// Something that can't be undone.
    private(set) var question: Confirmation?
    /// The plan that is being composed on a screen, and what the server said of the last one.
    private var composed: OfferPlan?
    private(set) var preview: PlanPreview?

    // MARK: The draft

    mutating func keep(_ plan: OfferPlan) { draft = plan }

    /// The draft is thrown away, or put forward.
    mutating func drop() {
        draft = nil
        composed = nil
    }

    // MARK: The question

    mutating func ask(_ question: Confirmation) { self.question = question }

    /// The question is answered, however.
    mutating func removeQuestion() -> Confirmation? {
        defer { question = nil }
        return question
    }

    // MARK: Part by part

    mutating func openForm(_ plan: OfferPlan) -> OfferForm {
        let form = OfferForm(plan)
        self.form = form
        return form
    }

    /// Takes an answer to the form's question.
    ///
    /// - Returns: the form as it asks next, or is finished; nil where it was left with its draft kept.
    mutating func continueForm(_ line: String, _ view: View) throws(LineFault) -> OfferForm? {
        guard var form else { return nil }
        switch line.folded {
        case "cancel":
            self.form = nil
            draft = form.plan
            return nil
        case "back": form.goBack(view)
        case "done": form.skipIssues(view)
        default: try answer(&form, line, view)
        }
        self.form = form.step == .finished ? nil : form
        return form
    }

    private mutating func answer(_ form: inout OfferForm, _ line: String, _ view: View) throws(LineFault) {
        try form.answer(line, view)
        guard form.plan.offer.addressees.isEmpty else { return }
        form.step = .parties
        self.form = form
        throw LineFault("An offer goes to somebody.", form.question(view)[0])
    }

    // MARK: On a screen

    /// The plan is the draft from now on; nil: it is composed no longer, and the draft is kept. What was changed is no
    /// draft of the delegation any more.
    mutating func compose(_ plan: OfferPlan?) {
        var plan = plan
        if plan?.draft != nil, let draft, plan?.offer != draft.offer { plan?.draft = nil }
        composed = plan
        if let plan { draft = plan }
    }

    /// What the server is to be asked about; nil where it has said all that it could.
    var planToForesee: OfferPlan? {
        guard let composed, composed.isWhole else { return nil }
        if let preview, !preview.isStale, preview.plan.isSame(as: composed) { return nil }
        return composed
    }

    mutating func foresee(_ answer: PlanPreview.Answer, of plan: OfferPlan) {
        preview = PlanPreview(plan: plan, answer: answer)
    }

    /// Something happened that may change what was foreseen.
    mutating func doubtPreview() { preview?.isStale = true }

    /// News of anything but words may change what an offer would do, and that of a draft that is kept for later too.
    mutating func doubtPreview(after updates: ViewSections) {
        var words = ViewSections()
        words.messages = updates.messages
        if updates != words { doubtPreview() }
    }

    /// Why what is being composed can't be sent as it is, as the server said; nil where it can, or nobody knows yet.
    var refusal: WireError? {
        guard let composed, let preview, preview.plan.isSame(as: composed), case .refused(let error) = preview.answer
        else { return nil }
        return error
    }
}

/// Something that can't be undone, waiting for `yes`.
package struct Confirmation: Sendable, Equatable {
    package var command: Command
    /// The code that a seat has once it is done.
    var code: JoinCode?
    /// The plan that it puts forward, and what was said of it; nil where it is about something else.
    var foreseen: PlanPreview?
    /// What was typed for it; nil where that is not known.
    package var line: String?

    /// Whether it puts the draft forward.
    var isOffer: Bool { foreseen != nil }
}
