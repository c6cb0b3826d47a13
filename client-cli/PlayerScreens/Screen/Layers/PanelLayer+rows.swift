import Desks
import NegotiationModel
import PlayerClient

// Rows of control's panels and of a party's: the arrows choose one, Enter opens its menu, and what is typed is typed, as
// everywhere.
extension PanelLayer {
    mutating func pointAtRows(_ key: ScreenKey, _ model: ClientModel, isBurst: Bool) -> [LayerWish]? {
        guard model.shownRows?.hasList(of: panel) == true else { return nil }
        switch key {
        case .up, .down:
            let items = items(of: model)
            guard !items.isEmpty else { return nil }
            rows.step(by: key == .down ? 1 : -1, among: items, in: panel)
            return []
        case .enter: return rows[panel].map { open($0, model, isBurst: isBurst) }
        default: return nil
        }
    }

    /// Puts the arrows at a row of the open panel.
    mutating func point(at item: DeskItem?) {
        guard let item else { return }
        if case .offer(let id) = item { chosenOffer = id } else { rows.choose(item, in: panel) }
    }

    private func open(_ item: DeskItem, _ model: ClientModel, isBurst: Bool) -> [LayerWish] {
        guard !isBurst else { return [.remark("Several keys at once open no menu: press Enter alone.")] }
        guard let desk = model.shownRows else { return [] }
        if let deed = desk.deedAtOnce(with: item) { return deed.wishes }
        guard let menu = MenuLayer(item, in: desk) else {
            return [.remark("Nothing can be done with this row by you.")]
        }
        return [.open(menu)]
    }

    /// Alt and the letter: the short way past the menu.
    func press(_ sign: Unicode.Scalar, _ model: ClientModel) -> [LayerWish]? {
        rowKeys(of: model).first { $0.sign == sign }?.wishes
    }

    /// F5: play itself, on the first panel, with its menu.
    mutating func goToPlay(_ model: ClientModel) -> [LayerWish] {
        let menu = model.shownDesk.flatMap { MenuLayer(.play, in: $0) }
        rows.choose(.play, in: .console)
        return [.openPanel(.console)] + (menu.map { [.open($0)] } ?? [])
    }

    /// Anywhere: an observation of what is chosen, or of the moment.
    func observe(_ model: ClientModel) -> [LayerWish] {
        guard let desk = model.desk else {
            return [.remark("Control and evaluators observe, and not while a question waits.")]
        }
        return desk.observe(watched == nil ? rows[panel] : nil).deed.wishes
    }
}
