import NegotiationModel
import PlayerClient

// Control's lists: the arrows choose a row, and then keys do something with it.
extension FullScreen {
    /// What can be chosen in the open panel, from the top to the bottom.
    func deskItems(_ model: ClientModel) -> [DeskItem] {
        guard let desk = model.shownDesk else { return [] }
        if panel == .console { return consolePage(desk, columns: size.columns, rows: layout(of: model).mainRows).items }
        return desk.list(of: panel, columns: size.columns)?.items ?? []
    }

    func consolePage(_ desk: ControlDesk, columns: Int, rows: Int) -> ConsolePage {
        ConsolePage(desk: desk, columns: columns, rows: rows, chosen: chosen[panel])
    }

    /// The lines of the open panel; nil where it is none of control's.
    func deskLines(_ desk: ControlDesk, columns: Int, rows: Int) -> [ScreenLine]? {
        if panel == .console { return consolePage(desk, columns: columns, rows: rows).lines }
        return desk.list(of: panel, columns: columns)?.lines(chosen: chosen[panel], columns: columns, rows: rows)
    }

    /// The keys of what is chosen; none where nothing is.
    func deskKeys(_ model: ClientModel) -> [DeskKey] {
        guard let desk = model.shownDesk, let item = chosen[panel] else { return [] }
        return desk.keys(for: item)
    }

    /// What is chosen stays so while it stands. Where it is gone, the one of its kind that came into its place is chosen,
    /// or the last; where none is left, it is let go.
    mutating func followDesk(_ model: ClientModel) {
        guard watched == nil, let item = chosen[panel] else { return }
        let kin = deskItems(model).filter { $0.isOfKind(of: item) }
        if let place = kin.firstIndex(of: item) {
            chosenPlaces[panel] = place
        } else {
            chosen[panel] = kin.isEmpty ? nil : kin[min(chosenPlaces[panel] ?? 0, kin.count - 1)]
        }
    }

    /// Nil where the key means nothing in a list.
    mutating func pointAtDesk(_ key: ScreenKey, _ model: ClientModel) -> (outcome: Outcome?, Void)? {
        guard model.shownDesk != nil else { return nil }
        switch key {
        case .up, .down:
            let items = deskItems(model)
            guard !items.isEmpty else { return nil }
            step(key == .down ? 1 : -1, items)
        case .enter:
            guard case .offer(let id)? = chosen[panel] else { return nil }
            open(id)
        case .sign(let sign):
            let keys = deskKeys(model)
            guard !keys.isEmpty, sign != "/" else { return nil }
            // What is typed must not turn from a text into deeds at the first letter that is a key.
            if !isTypingAtRow, let key = keys.first(where: { $0.sign == sign }) { return (perform(key, model), ()) }
            let advice = chosen[panel].flatMap { model.shownDesk?.advice(on: sign, at: $0) }
            remark =
                isTypingAtRow
                ? "Letters do nothing now: Esc lets the row go, / begins a command, Up/Down go on."
                : advice ?? "\(sign) does nothing with this row. / begins a command; Esc lets the row go."
            isTypingAtRow = true
        default: return nil
        }
        return (nil, ())
    }

    private mutating func step(_ distance: Int, _ items: [DeskItem]) {
        let place = chosen[panel].flatMap(items.firstIndex)
        // What comes next is what one does most; play is above it.
        let first = items.firstIndex { $0 != .play } ?? 0
        let next = place.map { $0 + distance } ?? (distance > 0 ? first : items.count - 1)
        let item = items[min(max(0, next), items.count - 1)]
        chosen[panel] = item
        chosenPlaces[panel] = items.filter { $0.isOfKind(of: item) }.firstIndex(of: item)
    }

    private mutating func perform(_ key: DeskKey, _ model: ClientModel) -> Outcome? {
        // Letters are to be typed again once play is moved.
        if chosen[panel] == .play { chosen[panel] = nil }
        switch key.deed {
        case .give(let line): return give(line, model)
        case .show(let offer): open(offer)
        case .write(let entry): self.entry = entry
        case .choose(let title, let lines, let keys): page = ReadingPage(title: title, lines: lines, keys: keys)
        }
        return nil
    }

    /// F5: play itself, on the first panel, with its keys.
    mutating func goToPlay(_ model: ClientModel) -> Outcome? {
        guard model.shownDesk != nil, !model.isAsking else {
            remark = "F5 does nothing here."
            return nil
        }
        entry = nil
        // What was being typed is among the lines from before: Ctrl-P.
        _ = line.finish()
        let outcome = open(.console, model)
        chosen[.console] = .play
        return outcome
    }

    /// A choice that is open: its keys give their lines.
    mutating func pick(_ sign: Unicode.Scalar, _ model: ClientModel) -> (outcome: Outcome?, Void)? {
        guard let key = page?.keys.first(where: { $0.sign == sign }) else { return nil }
        page = nil
        return (perform(key, model), ())
    }

    /// Anywhere: an observation of what is chosen, or of the moment.
    mutating func observe(_ model: ClientModel) -> Outcome? {
        guard let desk = model.desk, !model.isAsking else {
            remark = "Control and evaluators observe, and not while a question waits."
            return nil
        }
        let item = page?.offer.map(DeskItem.offer) ?? (watched == nil ? chosen[panel] : nil)
        return perform(desk.observe(item), model)
    }

    // MARK: Writing

    /// Enter gives the line; Tab keeps the text for later where that is possible.
    mutating func fillEntry(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        guard let entry else { return nil }
        switch key {
        case .enter:
            guard !entry.line.text.trimmed.isEmpty || entry.unchanged != nil else {
                remark = "Type the text first, or leave with Esc."
                return nil
            }
            return finish(entry.given, isAsked: entry.isAsked, model)
        case .tab:
            guard let keeping = entry.keeping, entry.isChanged else {
                remark = "Nothing was changed that could be kept."
                return nil
            }
            return finish(keeping + entry.line.text, isAsked: false, model)
        default: _ = self.entry?.line.take(key)
        }
        return nil
    }

    /// What was written stays among the lines typed before, so that a refusal loses nothing.
    private mutating func finish(_ text: String, isAsked: Bool, _ model: ClientModel) -> Outcome? {
        entry = nil
        line.remember(text)
        let outcome = give(text, model)
        return isAsked ? outcome.map(\.confirmed) : outcome
    }

    // MARK: Hints

    func entryKeys(_ entry: DeskEntry) -> [String] {
        let does = entry.isAsked ? "Enter delivers it" : "Enter does it"
        return [does] + (entry.keeping == nil || !entry.isAsked ? [] : ["Tab keeps the change"]) + ["Esc leaves it"]
    }

    func deskHints(_ model: ClientModel) -> [String] {
        let keys = deskKeys(model).map { "\($0.sign) \($0.name)" }
        guard keys.isEmpty else { return keys + ["Esc lets go"] }
        return ["Up/Down choose"] + (model.view?.isEvaluator == true ? [] : ["F5 play"]) + ["Alt-O observe"]
    }
}

extension FullScreen.Outcome {
    /// The same line with its question answered.
    fileprivate var confirmed: FullScreen.Outcome {
        if case .line(let line) = self { .confirmed(line) } else { self }
    }
}
