package import NegotiationModel
import WireMessages

extension ClientModel {
    /// Runs a typed line, or holds it until what it may depend on is there.
    mutating func handle(_ line: String) {
        let line = String(line.map { $0 == "\t" ? " " : $0 }).trimmed
        guard canAct else {
            if !isJoined, link.attemptsFailed > 0, line.folded == Word.quit.rawValue { return leave() }
            if !isJoined, !isFirstWait, !line.isEmpty { tell(.lineHeld(line)) }
            held.append(.line(line))
            return
        }
        act(on: line)
    }

    /// Does what a key gave as a value, or holds it as a line is held.
    mutating func handle(value: ClientInput) {
        guard canAct else {
            if !isJoined { tell(.valueHeld) }
            held.append(value)
            return
        }
        act(onValue: value)
    }

    private var canAct: Bool { view != nil && !isAwaitingAnswer && held.isEmpty }

    /// A preview and a new code ask for `yes`, other eyes see other things, and after a phase was closed, or play stopped, other
    /// things can be done, so that lines after them wait.
    var isAwaitingAnswer: Bool {
        seatAwaitingCode != nil || isCourseChanging
            || link.isAwaiting { purpose in
                switch purpose {
                case .preview, .reviewing, .watch: true
                default: false
                }
            }
    }

    /// Without a connection nobody knows how long that takes: what is typed then is about what is on the screen.
    private var isCourseChanging: Bool {
        isJoined
            && link.pending.contains { pending in
                guard case .command(let command, _) = pending.request else { return false }
                return switch command {
                case .start, .pause, .resume, .next, .goBack, .end: true
                default: false
                }
            }
    }

    // While the first connection is being made, lines from a pipe are held without words.
    private var isFirstWait: Bool { view == nil && link.attemptsFailed == 0 }

    mutating func runHeld() {
        guard isJoined else { return }
        while !held.isEmpty, view != nil, !isAwaitingAnswer, leaving != .left {
            let input = held.removeFirst()
            if case .line(let line) = input { act(on: line) } else { act(onValue: input) }
        }
    }

    /// As with a line, a question that waits is answered by it: nothing is done.
    private mutating func act(onValue value: ClientInput) {
        guard let view else { return }
        if let question = composing.removeQuestion() { tell(.notDone(isOffer: question.isOffer)) }
        switch value {
        case .command(let command): askOrSend(command)
        case .look(let viewer): look(as: viewer, view)
        case .newCode(let seat): askForCode(seat)
        default: break
        }
    }

    private mutating func act(on line: String) {
        guard let view, !line.isEmpty || form != nil else { return }
        lineDone = line
        defer { lineDone = nil }
        do {
            if let question = composing.removeQuestion() {
                try answer(question, line)
            } else if form != nil, !line.hasPrefix("/") {
                try continueForm(line, view)
            } else {
                try run(line)
            }
        } catch {
            tell(.fault(error))
        }
    }

    /// Anything but `yes` leaves things as they are; if it is a command, it is done.
    private mutating func answer(_ question: Confirmation, _ line: String) throws(LineFault) {
        let word = line.folded
        if word == "yes" || word == "y" {
            lineDone = question.line
            return send(question.command, code: question.code, isOffer: question.isOffer)
        }
        tell(.notDone(isOffer: question.isOffer))
        if word != "no" && word != "n" { try run(line) }
    }

    mutating func handleConfirmed(_ line: String) {
        isConfirmed = true
        handle(line)
        isConfirmed = false
    }

    private mutating func run(_ line: String) throws(LineFault) {
        guard let view else { return }
        var line = line.hasPrefix("/") ? String(line.dropFirst()) : line
        if line.hasPrefix("?") { line = "\(Word.help.rawValue) \(line.dropFirst())" }
        let (first, rest) = line.firstWordAndRest
        try run(try word(first, view), rest, view)
    }

    private func word(_ typed: String, _ view: View) throws(LineFault) -> Word {
        // Such as the answer to a question that was taken back meanwhile.
        if ["yes", "no", "y", "n"].contains(typed.folded) {
            throw LineFault("Nothing is asked now: there is nothing to say \(typed.folded) to.")
        }
        let words = Word.choices(in: view, watching: watch?.view.viewer)
        // A whole word that others have is never the beginning of one's own: “as” is not “ask”.
        if let whole = Word(rawValue: typed.lowercased()), !words.entries.contains(where: { $0.value == whole }) {
            let name = view.isEvaluator ? "an evaluator" : view.viewerName
            throw LineFault(
                "\(name.capitalisedFirst) can't do “\(whole.rawValue)”.", "Type help for what you can do.")
        }
        do {
            return try words.find(typed)
        } catch {
            if error.lines.first?.contains("could be") == true { throw error }
            guard let meant = Word.meant(by: typed), words.entries.contains(where: { $0.value == meant }) else {
                throw LineFault("There is no command “\(typed)”.", "Type help for what you can do.")
            }
            throw LineFault("There is no command “\(typed)”.", "Here it is: \(meant.usage) – \(meant.summary).")
        }
    }

    private mutating func run(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        // What waits for control; parties' words see to themselves, since some of them have pages.
        if rest.isEmpty, view.viewer == .control, !view.due(word, at: time).isEmpty { return try askDue(word, view) }
        switch word {
        case .help, .msel, .observations, .questions, .console: tell(.page(try page(word, rest, view)))
        case .brief, .situation, .table, .offers, .show, .owed, .recap, .who, .clock, .rules, .why, .source, .sheet,
            .drafts, .rfis, .channels:
            let eyes = watchedView
            tell(.page(try page(word, rest, eyes ?? view)), eyes: eyes)
        case .eyes: try look(as: rest, view)
        case .log: try askForLog(rest)
        case .quit:
            // Such as a sentence that was meant to be said.
            guard rest.isEmpty else {
                throw LineFault("\(Word.quit.rawValue) takes no words, and leaves.", "Type it alone to leave.")
            }
            leave()
        case .offer, .counter, .accept, .reject, .withdraw, .unconsent: try bargain(word, rest, view)
        case .say, .state, .ask, .realWorld: try speak(word, rest, view)
        case .act, .uncommit, .perform, .suspend, .propose: try act(word, rest, view)
        case .start, .pause, .resume, .next, .end: try steer(word, rest)
        case .extend, .shorten: try moveDeadline(word, rest, view)
        case .back: try goBack(rest, view)
        case .inject, .improvise, .approve, .hold, .skip, .retire, .edit, .observe, .pose, .track, .rule, .certify,
            .decide, .note, .bot, .step:
            try direct(word, rest, view)
        case .draft, .appoint, .acting: try delegate(word, rest, view)
        case .take, .answer, .dismiss: try inform(word, rest, view)
        case .openChannel, .closeChannel: try connect(word, rest, view)
        case .reissue, .revoke: try changeCode(word, rest)
        case .alarm: try setAlarm(rest)
        case .acknowledge: try acknowledge()
        }
    }

    private func page(_ word: Word, _ rest: String, _ view: View) throws(LineFault) -> Page {
        switch word {
        case .help:
            return .help(
                rest.isEmpty ? nil : try Word.choices(in: view).find(rest), beside: wordsBeside, presence)
        case .brief: return .brief
        case .situation: return .situation
        case .table: return .table
        case .offers: return .offers
        case .show: return .offer(try view.offer(named: rest, for: .show).offer.id)
        case .owed: return .owed
        case .recap: return .recap(recap)
        case .who: return .who(watch == nil ? presence : nil)
        case .clock: return .clock
        case .rules: return .rules
        case .why: return try why(rest, view)
        case .source: return .source
        case .sheet: return .sheet
        case .drafts: return .drafts
        case .rfis: return .requests
        case .channels: return .channels
        case .observations: return .observations
        case .questions: return .questions(of: settings.name)
        case .console: return .console(consoleState)
        default: return .msel
        }
    }

    private func why(_ rest: String, _ view: View) throws(LineFault) -> Page {
        if ["dice", "draws"].contains(rest.folded) { return .dice(dice) }
        guard rest.isEmpty else {
            _ = try PlainPages(view: view, time: time).why(rest)
            return .why(rest)
        }
        guard let lastRefusal else {
            throw LineFault("Nothing was refused yet.", "Type why and a rule, an issue, a track or an action.")
        }
        return .refusal(lastRefusal)
    }

    private mutating func askForLog(_ rest: String) throws(LineFault) {
        guard let count = rest.isEmpty ? 10 : Int(rest), 1...NewsRequest.limitMax ~= count else {
            throw LineFault(
                "“\(rest)” is no number of news.", "Type log and a number from 1 to \(NewsRequest.limitMax).")
        }
        let last = watch?.lastNews ?? lastNews
        submit(
            .news(NewsRequest(after: max(0, last - count), limit: count, as: watch?.view.viewer)),
            for: .log(eyes: watch?.view))
    }
}

extension String {
    /// With its first letter in upper case.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension View {
    /// The offer that a line names.
    package func offer(named name: String, for word: Word) throws(LineFault) -> OfferView {
        guard !name.isEmpty else {
            throw LineFault("Which offer?", "Type \(word.rawValue) and its name or its number in offers.")
        }
        return try offerChoices.find(name)
    }
}

extension ClientModel {
    /// Throws where a text is not taken, before it is sent.
    func check(_ text: String, _ rule: TextRule, called name: String) throws(LineFault) {
        if let complaint = rule.complaint(about: text) {
            throw LineFault("Not sent: \(name) \(complaint).", "Change it and type the line again.")
        }
    }
}
