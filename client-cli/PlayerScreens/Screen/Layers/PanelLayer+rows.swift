import NegotiationModel
import PlayerClient

// Control's rows: the arrows choose one, and then letters do something with it.
extension PanelLayer {
    mutating func pointAtRows(_ key: ScreenKey, _ model: ClientModel) -> [LayerWish]? {
        guard model.shownDesk != nil else { return nil }
        switch key {
        case .up, .down:
            let items = items(of: model)
            guard !items.isEmpty else { return nil }
            rows.step(by: key == .down ? 1 : -1, among: items, in: panel)
            return []
        case .enter:
            guard case .offer(let id)? = rows[panel] else { return nil }
            return [.open(OfferLayer(id))]
        case .sign(let sign): return press(sign, model)
        default: return nil
        }
    }

    /// A letter at the row that is chosen; nil where none is, so that it is typed.
    private mutating func press(_ sign: Unicode.Scalar, _ model: ClientModel) -> [LayerWish]? {
        let keys = rowKeys(of: model)
        guard !keys.isEmpty, sign != "/" else { return nil }
        // What is typed must not turn from a text into deeds at the first letter that is a key.
        if !isTypingAtRow, let key = keys.first(where: { $0.sign == sign }) {
            // Letters are to be typed again once play is moved.
            if rows[panel] == .play { rows.letGo(in: panel) }
            return key.deed.wishes
        }
        defer { isTypingAtRow = true }
        guard !isTypingAtRow else {
            return [.remark("Letters do nothing now: Esc lets the row go, / begins a command, Up/Down go on.")]
        }
        let advice = rows[panel].flatMap { model.shownDesk?.advice(on: sign, at: $0) }
        return [.remark(advice ?? "\(sign) does nothing with this row. / begins a command; Esc lets the row go.")]
    }

    /// F5: play itself, on the first panel, with its keys.
    mutating func goToPlay() -> [LayerWish] {
        // What was being typed is among the lines from before: Ctrl-P.
        command.putAway()
        rows.choose(.play, in: .console)
        return [.openPanel(.console)]
    }

    /// Anywhere: an observation of what is chosen, or of the moment.
    func observe(_ model: ClientModel) -> [LayerWish] {
        guard let desk = model.desk else {
            return [.remark("Control and evaluators observe, and not while a question waits.")]
        }
        return desk.observe(watched == nil ? rows[panel] : nil).deed.wishes
    }
}
