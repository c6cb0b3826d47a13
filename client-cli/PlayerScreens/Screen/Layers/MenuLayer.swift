import Desks
import NegotiationModel
import PlayerClient
import Texts

/// What can be done with the row that was chosen. Here alone letters are keys; Enter does what is marked, or asks about it.
///
/// What it is about stands below, so that whoever delivers from here has read what is delivered.
struct MenuLayer: ScreenLayer {
    let item: DeskItem
    private let keys: [DeskKey]
    private let details: [String]
    private var marked = 0
    private var reading: Reading

    /// Nil where nothing can be done with it.
    init?(_ item: DeskItem, in desk: any RowDesk) {
        let keys = desk.keys(for: item)
        guard !keys.isEmpty else { return nil }
        self.item = item
        self.keys = keys
        details = desk.details(of: item)
        reading = Reading(desk.title(of: item))
    }

    var traits: LayerTraits { [.isWritten, .isAboutPanel] }

    /// What is to be known where the row is another one by now, or gone; nil while it stands.
    func reasonToTakeBack(_ model: ClientModel) -> [String]? {
        guard let desk = model.shownRows else { return ["“\(reading.title)” can't be meant any more."] }
        guard desk.keys(for: item).map(Mark.init) != keys.map(Mark.init) else { return nil }
        let reason = keys.lazy.compactMap { $0.meant.flatMap { about in model.reasonToTakeBack(about) } }.first
        return [
            "“\(reading.title)”: \(reason ?? "other things can be done now than were shown.")", "Nothing was done.",
        ]
    }

    /// What must not change meanwhile. The words around what can be done change with every second.
    private struct Mark: Equatable {
        let hint: String
        let meant: Command?
        let obstacle: String?

        init(_ key: DeskKey) { (hint, meant, obstacle) = (key.hint, key.meant, key.obstacle) }
    }

    // MARK: Keys

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        if reading.turn(key, of: text(in: context).count, rows: context.rows) { return [] }
        switch key {
        case .function, .alt: return nil
        case .up: marked = max(0, marked - 1)
        case .down: marked = min(keys.count - 1, marked + 1)
        case .enter, .sign:
            // A paste is a text, and this is no place for one.
            guard !context.isBurst else { return [.remark("Several keys at once do nothing here: press one.")] }
            return press(key, in: context)
        default: break
        }
        return []
    }

    private func press(_ key: ScreenKey, in context: LayerContext) -> [LayerWish] {
        let pressed = if case .sign(let sign) = key { keys.first { $0.sign == sign } } else { keys[marked] }
        if let pressed {
            guard pressed.obstacle == nil else { return pressed.wishes }
            return [.close] + (key == .enter ? pressed.wishesFromMenu : pressed.wishes)
        }
        guard case .sign(let sign) = key else { return [] }
        let advice = context.model.shownRows?.advice(on: sign, at: item)
        return [.remark(advice ?? "\(sign) does nothing here. Esc goes back, where letters are typed.")]
    }

    // MARK: What is seen

    func hints(in context: LayerContext) -> LayerHints {
        let open = keys.filter { $0.obstacle == nil }
        let enter = keys[marked].obstacle == nil ? ["Enter \(keys[marked].name)"] : []
        return LayerHints(title: "Menu", keys: enter + open.map(\.hint) + ["Esc back"])
    }

    func lines(in context: LayerContext) -> [ScreenLine]? {
        reading.shown(text(in: context), rows: context.rows, columns: context.columns)
    }

    func typing(in context: LayerContext) -> LayerTyping? {
        let prompt = keys[marked].obstacle == nil ? "Enter: \(keys[marked].name) " : "Esc goes back "
        return LayerTyping(prompt: prompt, line: EditedLine())
    }

    private func text(in context: LayerContext) -> [ScreenLine] {
        keys.enumerated().flatMap { index, key in
            let texts = TextColumns.wrapped(key.line, columns: max(1, context.columns - 2))
            return texts.enumerated().map { row, text in
                ScreenLine("\(index == marked && row == 0 ? ">" : " ") \(text)", index == marked ? .bold : .plain)
            }
        } + ScreenPages.prose(details, columns: context.columns)
    }
}

extension DeskKey {
    /// What the key is about, where it writes a text or gives a command that says how things stood.
    fileprivate var meant: Command? {
        if case .write(let entry) = deed { entry.about } else { about }
    }

    /// The text of an inject stands in the menu, so that Enter there delivers it as it is.
    fileprivate var wishesFromMenu: [LayerWish] {
        guard case .write(let entry) = deed, entry.isAsked, let line = entry.unchanged else { return deed.wishes }
        return [.remember(line), .giveConfirmed(line)]
    }
}
