import Desks
import NegotiationModel
import PlayerClient

/// The offer form. Its plan is the model's draft for as long as it stands, and stays the draft when it is left.
struct FormLayer: ScreenLayer {
    var form: PackageForm

    init(_ plan: OfferPlan) {
        form = PackageForm(plan)
    }

    var traits: LayerTraits { .needsRows }

    /// A draft that was put forward or thrown away ends it.
    mutating func follow(_ model: ClientModel) -> Bool {
        guard let draft = model.draft else { return false }
        form.adopt(draft)
        return true
    }

    // MARK: Keys

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        guard let view = context.model.view else { return nil }
        switch key {
        case .function(4): return [openOutlook(in: context)]
        case .function(5): return [send(in: context)]
        case .function, .alt: return nil
        case .pageUp: form.skip(-1, view)
        case .pageDown: form.skip(1, view)
        case .sign("/") where form.field != .note: return [.open(AsideLayer("/"))]
        default: return fill(key == .tab ? .down : key, view, in: context)
        }
        return []
    }

    private mutating func fill(_ key: ScreenKey, _ view: View, in context: LayerContext) -> [LayerWish] {
        switch form.take(key, view) {
        case .changed: [.compose(form.plan)]
        case .moved: []
        case .send: [send(in: context)]
        case .unknown:
            [.remark("Nothing here has that key. / begins a command, Esc leaves and keeps the draft.")]
        }
    }

    /// Hands the plan over: the question comes before anything is sent. Who isn't the head gives it to the delegation.
    private func send(in context: LayerContext) -> LayerWish {
        guard let page = page(in: context) else { return .remark("Nothing is sent while nobody has joined.") }
        if let line = page.outlook.handOver {
            guard let draft = page.outlook.draftOfDelegation else { return .give(line) }
            return .remark("Your delegation has it, as draft \(draft.number).")
        }
        if let obstacle = page.outlook.obstacle { return .remark("Not sent: \(obstacle)") }
        return .putForward(form.plan)
    }

    /// All that the form says of the package, where there is no room for it in the form.
    private func openOutlook(in context: LayerContext) -> LayerWish {
        .open(PageLayer(title: "What the package would do", page(in: context)?.outlook.lines.map(\.text) ?? []))
    }

    var wishesWhenLeft: [LayerWish] {
        let offer = form.plan.offer
        let isBlank = offer.addressees.isEmpty && offer.terms.isEmpty && offer.note.isEmpty
        let remark = isBlank ? "Nothing was written yet; F2 opens the form." : "The draft is kept; F2 opens it."
        return [.compose(nil), .remark(remark)]
    }

    // MARK: What is seen

    func hints(in context: LayerContext) -> LayerHints {
        let send = context.model.view?.isHead == false ? "draft" : "send"
        let rest = ["F5 \(send)", "Esc back", "F4 more", "F1 help", "/ command", "the draft is kept"]
        return LayerHints(title: "Offer", keys: (context.model.view.map(form.keys) ?? []) + rest)
    }

    func lines(in context: LayerContext) -> [ScreenLine]? { page(in: context)?.lines ?? [] }

    func typing(in context: LayerContext) -> LayerTyping? {
        guard let view = context.model.view else { return nil }
        let offline = context.model.isJoined ? "" : " (offline)"
        guard form.field == .note else {
            return LayerTyping(prompt: "\(form.summary(view))\(offline) ", line: EditedLine())
        }
        return LayerTyping(prompt: "note\(offline)> ", line: form.note)
    }

    private func page(in context: LayerContext) -> FormPage? {
        context.model.view.map { view in
            FormPage(
                pages: context.pages(view), form: form, known: context.model.planPreview,
                isOnline: context.model.isJoined, rows: context.rows)
        }
    }
}
