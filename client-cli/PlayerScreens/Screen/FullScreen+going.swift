import NegotiationModel
import PlayerClient

// From one thing in the middle to another, and back.
extension FullScreen {
    /// What is given, typed or by key, stands among the news, above its answer. What the screen itself can show needs no
    /// answer.
    mutating func give(_ line: String, _ model: ClientModel) -> Outcome? {
        page = nil
        news.follow()
        // The answer to a question names no page: what it was about does.
        if !model.isAsking { lastGiven = line }
        if !model.isAsking, let view = model.view, let shown = show(line, view, model) { return shown.outcome }
        if !line.isEmpty { news.add([model.prompt + line]) }
        return .line(line)
    }

    /// What a line opens on the screen; nil where it is the model's.
    private mutating func show(_ line: String, _ view: View, _ model: ClientModel) -> (outcome: Outcome?, Void)? {
        let (first, rest) = (line.hasPrefix("/") ? String(line.dropFirst()) : line).firstWordAndRest
        guard let word = try? Word.choices(in: view, watching: watched).find(first) else { return nil }
        if rest.isEmpty, let panel = ScreenPanel.opened(by: word, for: watched ?? view.viewer) {
            return (open(panel, model), ())
        }
        switch word {
        case .help where rest.isEmpty: openHelp(model)
        case .show:
            guard let known = try? (model.shownView ?? view).offer(named: rest, for: .show) else { return nil }
            open(known.offer.id)
        case .offer where ["", "edit", "new"].contains(rest.folded):
            return (openForm(rest.folded == "new" ? OfferPlan.empty : nil, model), ())
        case .counter where !rest.contains(":"):
            guard let known = try? view.offer(named: rest, for: .counter), known.closing == nil else { return nil }
            return (openForm(OfferLine.counter(known.offer, in: view), model), ())
        default: return nil
        }
        return (nil, ())
    }

    mutating func takeFunction(_ number: Int, _ model: ClientModel) -> Outcome? {
        switch number {
        case 1: openHelp(model)
        case 2: return openForm(nil, model)
        case 3: return goToUnread(model)
        case 4: openOutlook(model)
        case 5 where form != nil && !model.isAsking: return send(model)
        case 5 where model.desk != nil: return goToPlay(model)
        case 8 where !model.isAsking: return lookWithOwnEyes(model)
        case 9 where !model.isAsking: return give(Word.acknowledge.rawValue, model)
        default: remark = "F\(number) does nothing here."
        }
        return nil
    }

    /// - Parameter plan: nil for the draft that is kept, or an empty one.
    mutating func openForm(_ plan: OfferPlan?, _ model: ClientModel) -> Outcome? {
        guard let view = model.view, view.viewer.party != nil, !model.isAsking else {
            remark = "Offers are put forward by parties, and not while a question waits."
            return nil
        }
        page = nil
        if let plan, let draft = model.draft, draft != plan, !draft.offer.terms.isEmpty {
            news.add(["The draft before: " + (OfferLine.typed(draft, in: view) ?? "")])
        }
        let opened = PackageForm(plan ?? model.draft ?? .empty)
        form = opened
        return .composing(opened.plan)
    }

    /// All that the form says of the package, where there is no room for it in the form.
    private mutating func openOutlook(_ model: ClientModel) {
        guard let view = model.view, let form else {
            remark = "F4 does nothing outside the offer form."
            return
        }
        let outlook = formPage(form, pages(model, view, size.columns), model, rows: 0).outlook
        page = ReadingPage(title: "What the package would do", lines: outlook.map(\.text))
    }

    private mutating func openHelp(_ model: ClientModel) {
        guard let view = model.view else {
            remark = "Help comes with the connection. Ctrl-C twice leaves."
            return
        }
        let words = (try? PlainPages(view: view, time: model.time).help("")) ?? []
        page = ReadingPage(title: Word.help.rawValue, lines: keyHelp(model) + words + model.helpBeside)
    }

    mutating func goToUnread(_ model: ClientModel) -> Outcome? {
        guard model.view != nil, !model.isAsking else { return nil }
        guard shownChannels.chooseNextUnread() else {
            // Nobody is taken to where the next words typed would be said.
            remark = Self.nothingUnread
            return nil
        }
        return open(.channels, model)
    }

    static let nothingUnread = "Nothing is unread."

    /// A panel by its number; the open one's next part, where it has several.
    mutating func choose(_ number: Int?, _ model: ClientModel) -> Outcome? {
        guard let view = model.shownView, let number, let wanted = ScreenPanel.numbered(number, for: view.viewer) else {
            return nil
        }
        if wanted == panel, page == nil, form == nil {
            part += 1
            news.follow()
            return nil
        }
        return open(wanted, model)
    }

    /// The form, if it was open, is left with its draft kept.
    mutating func open(_ wanted: ScreenPanel, _ model: ClientModel) -> Outcome? {
        if wanted != panel { panelBefore = panel }
        if wanted == .news || panel == .news { news.follow() }
        panel = wanted
        part = 0
        if page?.isQuestion != true { page = nil }
        if wanted == .channels { shownChannels.read() }
        guard form != nil, !model.isAsking else { return nil }
        return leaveForm()
    }

    private mutating func leaveForm() -> Outcome {
        let isBlank = form.map { $0.plan.offer.addressees.isEmpty && $0.plan.offer.terms.isEmpty } ?? true
        form = nil
        aside.set("")
        remark = isBlank ? "Nothing was written yet; F2 opens the form." : "The draft is kept; F2 opens it."
        return .composing(nil)
    }

    /// Escape: one step.
    mutating func stepBack(_ model: ClientModel) -> Outcome? {
        if model.isAsking {
            aside.set("")
            return give(model.confirmation == nil ? "cancel" : "no", model)
        }
        if entry != nil {
            entry = nil
        } else if page != nil {
            page = nil
        } else if form != nil {
            guard aside.isEmpty else {
                aside.set("")
                return nil
            }
            return leaveForm()
        } else if news.top != nil {
            news.follow()
        } else if model.watch != nil, line.isEmpty {
            return lookWithOwnEyes(model)
        } else if chosen[panel] != nil, line.isEmpty {
            chosen[panel] = nil
        } else if panel == .channels || panel == .news {
            panel = panelBefore ?? ScreenPanel.first(for: model.view?.viewer ?? .observer)
            panelBefore = nil
        } else {
            remark = "This is the first step. Ctrl-C twice leaves; what you typed stays."
        }
        return nil
    }

    // MARK: Reading

    /// Rows that are enough to read news in below a panel.
    private static let heightForReading = 10

    mutating func read(_ direction: Int, _ model: ClientModel) -> Outcome? {
        if page != nil {
            let rows = layout(of: model).mainRows
            scrollPage(by: direction * max(1, rows - 2), model)
        } else if panel == .channels, form == nil, entry == nil, !model.isAsking {
            let rows = max(1, layout(of: model).mainRows / 2)
            let limit = (shownChannels.current?.messages.count ?? 0) * 2
            _ = shownChannels.edit { $0.back = min(max(0, $0.back - direction * rows), limit) }
        } else if let view = model.view, form != nil, !model.isAsking {
            form?.skip(direction, view)
        } else {
            return readNews(direction, newsHeight(model), model)
        }
        return nil
    }

    /// The rows below a panel are too few for reading: there the first step back opens the whole of the news.
    private mutating func readNews(_ direction: Int, _ height: Int, _ model: ClientModel) -> Outcome? {
        let isWhole = panel == .news && form == nil
        if direction < 0 {
            guard isWhole || height >= Self.heightForReading else { return open(.news, model) }
            news.scroll(by: -max(1, height - 1), height: height)
        } else if news.top != nil {
            news.scroll(by: max(1, height - 1), height: height)
        } else if isWhole {
            remark = "These are the newest. Esc goes back."
        }
        return nil
    }

    mutating func scrollPage(by distance: Int, _ model: ClientModel) {
        let layout = layout(of: model)
        page?.scroll(by: distance, of: layout.pageCount, rows: layout.mainRows)
    }

    func newsHeight(_ model: ClientModel) -> Int { layout(of: model).newsHeight }
}

extension OfferPlan {
    static let empty = OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: []))
}
