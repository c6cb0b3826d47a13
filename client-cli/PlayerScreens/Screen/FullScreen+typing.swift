import NegotiationModel
import PlayerClient

// Keys that are typed, where the focus is.
extension FullScreen {
    mutating func type(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        let focus = focus(of: model)
        switch focus {
        case .form, .note: return fill(key, model)
        case .entry: return fillEntry(key, model)
        case .channel: return talk(key, model)
        case .commandLine where line.isEmpty: return point(key, model)
        default: return write(key, focus, model)
        }
    }

    /// Into the line that is in focus; Enter gives it.
    private mutating func write(_ key: ScreenKey, _ focus: ScreenFocus, _ model: ClientModel) -> Outcome? {
        switch key {
        case .tab: complete(focus, model)
        case .enter:
            var text = ""
            edit(focus) { text = $0.finish() }
            return text.isEmpty && model.form == nil ? nil : give(text, model)
        default: edit(focus) { _ = $0.take(key) }
        }
        return nil
    }

    /// With nothing typed yet, keys choose what is in the middle.
    private mutating func point(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        if let number = key.digit { return choose(number, model) }
        if page != nil { return pointAtPage(key, model) }
        if pointAtWatchedChannels(key, model) { return nil }
        if let done = pointAtDesk(key, model) { return done.outcome }
        if panel == .offers, let view = model.shownView, pointAtOffers(key, view) { return nil }
        return write(key, .commandLine, model)
    }

    private mutating func pointAtPage(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        switch key {
        case .up: scrollPage(by: -1, model)
        case .down: scrollPage(by: 1, model)
        case .enter:
            page = nil
        case .sign(let sign):
            if let done = pick(sign, model) { return done.outcome }
            guard let view = model.view, let open = page?.offer, let known = view.known(open) else { break }
            guard let chosen = OfferKey.all(for: known, in: view).first(where: { $0.rawValue == sign }) else { break }
            return give("\(chosen.word.rawValue) \(open)", model)
        default: break
        }
        switch key {
        case .up, .down, .enter: return nil
        default: return write(key, .commandLine, model)
        }
    }

    /// False where the key means nothing there.
    private mutating func pointAtOffers(_ key: ScreenKey, _ view: View) -> Bool {
        let offers = ScreenPages.standing(in: view).map(\.offer.offer.id)
        guard !offers.isEmpty else { return false }
        let place = offers.firstIndex { $0 == chosenOffer }
        switch key {
        case .up: chosenOffer = offers[max(0, (place ?? 1) - 1)]
        case .down: chosenOffer = offers[min(offers.count - 1, (place ?? -1) + 1)]
        case .enter:
            guard let chosenOffer else { return false }
            open(chosenOffer)
        default: return false
        }
        return true
    }

    mutating func open(_ offer: OfferID) {
        page = ReadingPage(title: "\(Word.show.rawValue) \(offer)", offer: offer)
    }

    // MARK: Channels

    /// Up and down go to another channel, where what was typed before still stands. As everywhere, a number opens a panel
    /// while nothing is typed; after a blank it begins a text.
    private mutating func talk(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        if let number = key.digit, channels.current?.line.isEmpty == true { return choose(number, model) }
        switch key {
        case .up: channels.step(by: -1)
        case .down: channels.step(by: 1)
        case .enter: return say(model)
        case .tab where channels.current?.line.text.hasPrefix("/") != true: remark = "Up and Down choose the channel."
        default: return write(key, .channel, model)
        }
        return nil
    }

    private mutating func say(_ model: ClientModel) -> Outcome? {
        guard let view = model.view, let current = channels.current else { return nil }
        guard !isCommand(current.line.text, view) || doubted == current.line.text else {
            doubted = current.line.text
            remark =
                "This is said to \(current.kind.name(in: view)), not run: Enter again says it, / before it runs it."
            return nil
        }
        doubted = nil
        let text = channels.edit { $0.line.finish() } ?? ""
        guard !text.trimmed.isEmpty else { return nil }
        if text.hasPrefix("/") {
            if let number = Int(text.dropFirst()) {
                channels.choose(number - 1)
                return nil
            }
            return give(text, model)
        }
        _ = channels.edit { $0.back = 0 }
        return give("\(Word.say.rawValue) \(current.kind.typed(in: view)): \(text)", model)
    }

    /// Whether a text begins as a command does that nobody would like others to read.
    private func isCommand(_ text: String, _ view: View) -> Bool {
        guard let word = Word(rawValue: text.firstWordAndRest.word) else { return false }
        return Word.all(in: view).contains(word)
            && (word.group != .look || [.help, .quit, .show].contains(word))
    }

    // MARK: The form

    private mutating func fill(_ key: ScreenKey, _ model: ClientModel) -> Outcome? {
        guard let view = model.view, form != nil else { return nil }
        if key == .sign("/"), form?.field != .note {
            aside.set("/")
            return nil
        }
        switch form?.take(key == .tab ? .down : key, view) {
        case .changed: return .composing(form?.plan)
        case .send: return send(model)
        case .unknown:
            remark = "Nothing here has that key. / begins a command, Esc leaves the form and keeps the draft."
        case .moved, nil: break
        }
        return nil
    }

    /// Runs the command that the form stands for; the question comes before anything is sent.
    mutating func send(_ model: ClientModel) -> Outcome? {
        guard let view = model.view, let form else { return nil }
        if let obstacle = formPage(form, pages(model, view, size.columns), model, rows: 0).obstacle {
            remark = "Not sent: \(obstacle)"
            return nil
        }
        return give(OfferLine.typed(form.plan, in: view) ?? "\(Word.offer.rawValue) send", model)
    }

    // MARK: Completion

    private mutating func complete(_ focus: ScreenFocus, _ model: ClientModel) {
        guard focus != .answer, let view = model.view, let text = typedLine(focus)?.text else { return }
        if completion == nil { completion = Completion(of: text, in: view, watching: model.watch?.view.viewer) }
        guard let line = completion?.next() else {
            completion = nil
            remark = "Tab knows nothing that goes on here."
            return
        }
        if completion?.candidates.count == 1 { completion = nil }
        edit(focus) { $0.set(line) }
    }
}
