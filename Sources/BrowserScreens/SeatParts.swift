import NegotiationModel
import PlayerClient
import StrictJSON
import Texts

/// The parts of a seat's page, made of what the seat sees.
struct SeatParts {
    let model: ClientModel
    let view: View
    let question: [ScreenLine]

    func html(_ part: PagePart) -> String {
        switch part {
        case .head: head
        case .question: asked
        case .due: due
        case .table: table
        case .offers: offers
        case .talk: talk
        case .channels: channels
        case .actions: actions
        case .owed: page(.owed)
        case .tracks: page(.situation)
        case .sheet: view.viewer.party == nil ? "" : page(.sheet)
        case .brief: page(.brief)
        case .rules: page(.rules)
        }
    }

    private func page(_ page: Page) -> String { PageText.lines(lines(of: page)) }

    /// A page in the words that the terminal has.
    private func lines(of page: Page) -> [ScreenLine] {
        PlainPages.lines(of: Told(.page(page), view: view, time: model.time))
    }

    // MARK: The head

    private var head: String {
        let play = view.sections.play
        let place = play.map { $0.place(separator: " – ") { "Round \($0) of \(play?.rounds ?? 0)" } } ?? ""
        return "<p class=\"marking\">\(PageText.text(view.exercise.marking))</p>"
            + "<h1>\(PageText.text(view.exercise.title))</h1>"
            + "<p class=\"who\"\(view.viewer == .observer ? " data-shared=\"yes\"" : "")>\(PageText.text("\(model.settings.name): \(PlainPages(view: view, time: 0).role)"))</p>"
            + "<p class=\"clock\">\(PageText.text(state(play, place))) \(clock(play))</p>"
    }

    private func state(_ play: PlayView?, _ place: String) -> String {
        switch play?.status {
        case .running: place
        case .paused: "\(place), paused"
        case .ended: "Play is over. \(play?.endingText ?? "")"
        case .notStarted, nil: "Play has not started"
        }
    }

    /// What is left of the phase; while play runs the page counts down by the server's time.
    private func clock(_ play: PlayView?) -> String {
        guard let play else { return "" }
        if let deadline = play.deadline {
            return "<time data-deadline=\"\(deadline)\">\(ClockText.length((deadline - model.time) / 1000))</time> left"
        }
        return play.remaining.map { "\(ClockText.length($0 / 1000)) left" } ?? ""
    }

    // MARK: What is asked, and what is due

    private var asked: String {
        guard !question.isEmpty, model.isAsking else { return "" }
        let words = "<div class=\"words\">\(PageText.lines(question))</div>"
        guard let asked = model.confirmation, let command = try? asked.command.canonicalBytes() else { return words }
        let about = HTMLText.escaped(String(decoding: command, as: UTF8.self))
        return words
            + "<button type=\"button\" data-confirmed=\"\(PageText.text(asked.line ?? ""))\" data-command=\"\(about)\">Yes</button>"
            + PageText.button("No", gives: "no")
    }

    private var due: String {
        let due = view.sections.play?.due ?? ""
        let now = Word.all(in: view).filter { $0.group != .look && $0.obstacle(in: view, model.presence) == nil }
        return (due.isEmpty ? "" : "<p><strong>Due from you:</strong> \(PageText.text(due))</p>")
            + "<p class=\"deeds\">Now: "
            + now.map(way).joined() + "</p>"
    }

    /// What needs nothing more is given at once, and asks by itself where it can't be taken back; else the line is begun.
    private func way(_ word: Word) -> String {
        if word == .realWorld { return PageText.button("real-world", begins: word.rawValue, title: Self.realWorld) }
        let begun = word.begun(in: view)
        return word.isWhole ? PageText.button(begun, gives: begun) : PageText.button(begun, begins: begun)
    }

    private static let realWorld =
        "For an emergency, or any other reason of the real world: Enter stops play for everybody; control alone reads what you add."

    // MARK: The table

    private var table: String {
        let parties = view.exercise.parties
        let heads = ["Issue", "Now"] + parties.map { view.viewer == .party($0.id) ? "\($0.name) (you)" : $0.name }
        let rows = (view.sections.table ?? []).map { row in
            "<tr><th scope=\"row\">\(PageText.text(view.name(row.issue)))</th>"
                + cell(view.name(row.now, of: row.issue) + (row.inForce ? ", agreed" : ""), isStrong: row.inForce)
                + parties.map { party in
                    let position = row.positions.first { $0.party == party.id }
                    return cell(position.map { view.name($0.option, of: row.issue) } ?? "–", isStrong: false)
                }.joined() + "</tr>"
        }
        return "<table><thead><tr>\(heads.map { "<th scope=\"col\">\(PageText.text($0))</th>" }.joined())</tr></thead>"
            + "<tbody>\(rows.joined())</tbody></table>"
    }

    private func cell(_ text: String, isStrong: Bool) -> String {
        let text = PageText.text(text)
        return "<td>\(isStrong ? "<strong>\(text)</strong>" : text)</td>"
    }

    // MARK: Offers

    private var offers: String {
        let open = (view.sections.offers ?? []).filter { $0.closing == nil }
        guard !open.isEmpty else { return "<p>No offer stands.</p>" }
        let words: [Word] = [.accept, .reject, .counter, .withdraw, .unconsent]
        let deeds = words.map { (word: $0, due: view.due($0, at: model.time)) }
        let articles = open.map { known -> String in
            let buttons = deeds.compactMap { deed -> String? in
                let due = deed.due.first { $0.command.offer == known.offer.id }
                return due.map { way($0, deed.word.rawValue.capitalisedFirst) }
            }
            let lines = lines(of: .offer(known.offer.id))
            return "<article><h3>\(PageText.text(lines.first?.text ?? ""))</h3>"
                + PageText.lines(Array(lines.dropFirst())) + "<p class=\"deeds\">\(buttons.joined())</p></article>"
        }
        return articles.joined()
    }

    // MARK: Talk

    /// A page holds no more: the part is sent whole whenever something is said.
    private static let (messagesMax, bytesOfTalkMax) = (200, 40_000)

    private var latestMessages: [Message] {
        var byteCount = 0
        let latest = (view.sections.messages ?? []).suffix(Self.messagesMax).reversed().prefix { message in
            byteCount += message.text.utf8.count
            return byteCount <= Self.bytesOfTalkMax
        }
        return latest.reversed()
    }

    private var talk: String {
        let messages = latestMessages
        guard !messages.isEmpty else { return "<p>Nothing was said yet.</p>" }
        let items = messages.map { message in
            let channel = SeatChannel(of: message, in: view)?.name(in: view) ?? ""
            let who = message.author.map { view.name($0) } ?? "Control"
            return "<li><p><span class=\"channel\">\(PageText.text(channel))</span> "
                + "<strong>\(PageText.text("\(who), \(message.person)"))</strong> \(PageText.text(message.text))</p></li>"
        }
        return "<ol>\(items.joined())</ol>"
    }

    private var channels: String {
        guard view.viewer != .observer else { return "" }
        return SeatChannel.all(for: view).filter { $0.audience(in: view) != nil }.map { channel in
            "<option value=\"\(PageText.text(channel.typed(in: view)))\">\(PageText.text(channel.name(in: view)))</option>"
        }.joined()
    }

    private var actions: String {
        let kinds: [Word] = [.act, .uncommit, .perform, .suspend]
        let deeds = kinds.flatMap { view.due($0, at: model.time) }
        guard !deeds.isEmpty else { return view.viewer.party == nil ? "" : "<p>Nothing can be done now.</p>" }
        return deeds.map { deed in
            let (title, text, label) = words(of: deed)
            return "<article><h3>\(PageText.text(title))</h3>\(text.isEmpty ? "" : "<p>\(PageText.text(text))</p>")"
                + "<p class=\"deeds\">\(way(deed, label))</p></article>"
        }.joined()
    }

    private func words(of deed: DueDeed) -> (title: String, text: String, label: String) {
        switch deed.command {
        case .commit(let id, _):
            let action = view.exercise.actions.first { $0.id == id }
            return (action?.name ?? deed.text, action?.summary ?? "", "Choose")
        case .uncommit: return (deed.text, "", "Take back")
        case .perform: return (deed.text, "", "Perform")
        case .suspend: return (deed.text, "", "Hold back")
        default: return (deed.text, "", deed.line)
        }
    }

    /// Gives a deed's line, or begins it where more has to be said.
    private func way(_ deed: DueDeed, _ label: String) -> String {
        deed.isWhole
            ? PageText.button(label, gives: deed.line)
            : PageText.button("\(label) …", begins: deed.line.begun)
    }
}

extension Command {
    /// The offer that it is about, where it answers one.
    fileprivate var offer: OfferID? {
        switch self {
        case .accept(let offer, _, _): offer
        case .reject(let offer, _): offer
        case .withdraw(let offer): offer
        case .withdrawConsent(let offer): offer
        case .counter(let offer, _): offer
        default: nil
        }
    }
}

extension String {
    /// A line's beginning, as far as its words aren't such as stand for others, ISSUE or OPTION.
    fileprivate var begun: String {
        split(separator: " ").prefix { $0.contains { $0.isLowercase || $0.isNumber } }.joined(separator: " ")
    }
}
