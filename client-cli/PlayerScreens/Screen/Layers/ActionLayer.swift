import Desks
import NegotiationModel
import PlayerClient

/// An action with what has to be chosen for it. Enter on its last field asks, or does it where it can be taken back.
///
/// It stands until it is done, so that neither a refusal nor a no loses what was chosen.
struct ActionLayer: ScreenLayer {
    private(set) var form: ActionForm
    /// How many commands were done when this was given; nil while it isn't.
    private var doneBefore: Int?

    init(_ form: ActionForm) {
        self.form = form
    }

    var traits: LayerTraits { [.needsRows, .isAboutPanel] }

    mutating func follow(_ model: ClientModel) -> Bool {
        guard let doneBefore else { return true }
        return model.commandsDone == doneBefore
    }

    /// What is to be known where it can't be meant any more; nil while it can. A pause ends, and the form waits for that.
    func reasonToTakeBack(_ model: ClientModel) -> [String]? {
        guard let view = model.view, view.status != .paused else { return nil }
        let now = view.sections.desk?.committed.first { $0.action == form.action.id }
        let reason =
            view.obstacle(toChoosing: form.action)
            ?? (now == form.choice.before || doneBefore != nil ? nil : "your delegation has chosen otherwise meanwhile")
        guard let reason else { return nil }
        return ["“\(form.action.name)” is taken back, and nothing was done: \(reason)."]
            + (written.map { ["What you chose is kept: Ctrl-P brings it back.", $0] } ?? [])
    }

    /// What is to be found again; nil where nothing was chosen.
    var written: String? { form.choice.isChanged ? form.choice.line : nil }

    // MARK: Keys

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        guard let view = context.model.view else { return nil }
        switch key {
        case .function(4): return [.open(PageLayer(title: form.action.name, page(in: context)?.deed ?? []))]
        case .function(5): return send(in: context)
        case .function, .alt, .pageUp, .pageDown: return nil
        case .sign("/"): return [.open(AsideLayer("/"))]
        default: break
        }
        doneBefore = nil
        guard !context.isBurst || key != .enter else {
            return [.remark("Several keys at once do nothing here: press Enter alone.")]
        }
        switch form.take(key == .tab ? .down : key, view) {
        case .changed, .moved: return []
        case .send: return send(in: context)
        case .unknown: return [.remark("Nothing here has that key. / begins a command, Esc leaves the form.")]
        }
    }

    private mutating func send(in context: LayerContext) -> [LayerWish] {
        guard let view = context.model.view else { return [] }
        if let missing = form.choice.missing {
            form.go(to: missing)
            return [.remark("Choose “\(form.action.parameters[missing].id)” first: Left/Right, or a digit.")]
        }
        if let obstacle = view.obstacle(toChoosing: form.action) { return [.remark("Not now: \(obstacle).")] }
        doneBefore = context.model.commandsDone
        return [.giveValue(KeyedInput(form.choice.command, form.choice.line))]
    }

    var wishesWhenLeft: [LayerWish] {
        written.map { [.remember($0), .remark("Nothing was done. Ctrl-P brings back what you chose.")] } ?? []
    }

    // MARK: What is seen

    func hints(in context: LayerContext) -> LayerHints {
        let does = form.action.slot == .immediate ? "asks" : "chooses it"
        let own: [String] =
            if let parameter = form.parameter {
                parameter.takesSeveral
                    ? ["Left/Right go", "blank or 1-9 in or out", "0 all", "Enter on"]
                    : ["Left/Right or 1-9 choose", "Enter on"]
            } else {
                ["Enter \(does)"]
            }
        return LayerHints(title: "Form", keys: own + ["Up/Down field", "Esc back", "F4 more", "F1 help"])
    }

    func lines(in context: LayerContext) -> [ScreenLine]? { page(in: context)?.lines ?? [] }

    func typing(in context: LayerContext) -> LayerTyping? {
        guard let view = context.model.view else { return nil }
        let offline = context.model.isJoined ? "" : " (offline)"
        let text =
            form.parameter.map { parameter in
                let words = PlainPages(view: view, time: 0).words(of: form.arguments[parameter.id] ?? [], parameter)
                return "\(parameter.id.capitalisedFirst): \(words)"
            } ?? (form.action.slot == .immediate ? "Enter asks once more" : "Enter chooses it")
        return LayerTyping(prompt: "\(text)\(offline) ", line: EditedLine())
    }

    private func page(in context: LayerContext) -> ActionPage? {
        context.model.view.map { ActionPage(pages: context.pages($0), form: form, rows: context.rows) }
    }
}
