import Desks
import NegotiationModel
import PlayerClient
import StrictJSON
import Texts

/// The parts of a seat's page, made of what the seat sees.
struct SeatParts {
    let model: ClientModel
    /// What the seat itself sees.
    let own: View
    /// What is shown: through the seat's own eyes, or through others'.
    let view: View
    let question: [ScreenLine]
    /// The messages before so many are shown, too; nil where they aren't.
    let earlierBefore: Int?
    /// The rows that are open, by their names.
    let unfolded: Set<String>

    func html(_ part: PagePart) -> String {
        switch part {
        case .head: head
        case .banner: banner
        case .question: asked
        case .due: due
        case .console: console
        case .msel: staffList(.msel)
        case .requests: staffList(.requests)
        case .seats: staffList(.seats)
        case .observations: staffList(.observations)
        case .table: table
        case .offers: offers
        case .form: form
        case .outlook: outlook
        case .drafts: drafts
        case .talk: talk
        case .earlier: earlier
        case .channels: channels
        case .actions: list(.actions) ?? ""
        case .owed: list(.owed) ?? page(.owed)
        case .tracks: list(.situation) ?? page(.situation)
        case .sheet: view.viewer.party == nil ? "" : page(.sheet)
        case .brief: page(.brief)
        case .rules: list(.rules) ?? page(.rules)
        case .roomHead, .roomClock, .roomTable, .roomOffers, .roomNews, .roomTracks:
            RoomParts(model: model, view: view).html(part)
        case .hall, .hallQuestion, .hallNews, .compare: ""
        }
    }

    var isWatching: Bool { model.watch != nil }

    func page(_ page: Page) -> String { PageText.lines(lines(of: page)) }

    /// A page in the words that the terminal has.
    func lines(of page: Page) -> [ScreenLine] {
        PlainPages.lines(of: Told(.page(page), view: view, time: model.time))
    }

    // MARK: The head

    private var head: String {
        let play = view.sections.play
        let place = play.map { $0.place(separator: " – ") { "Round \($0) of \(play?.rounds ?? 0)" } } ?? ""
        return "<p class=\"marking\">\(PageText.text(view.exercise.marking))</p>"
            + "<h1>\(PageText.text(view.exercise.heading))</h1>"
            + "<p class=\"who\"\(own.viewer == .observer ? " data-shared=\"yes\"" : "")>\(PageText.text("\(model.settings.name): \(PlainPages(view: own, time: 0).role)"))</p>"
            + "<p class=\"clock\">\(PageText.text(state(play, place))) \(clock(play))</p>"
    }

    /// What nobody may overlook.
    private var banner: String {
        let alert = model.alerts.last.map { last in
            "<p class=\"alert strong\">\(PageText.text(model.alertHeadline ?? ""))</p>"
                + "<p>\(PageText.text("\(ClockText.timeOfDay(last.timeMs)) UTC: \(last.text)"))</p>"
                + PageText.button("I have read it", gives: Word.acknowledge.rawValue)
        }
        let eyes =
            isWatching
            ? "<p class=\"strong\">\(PageText.text("As \(view.viewerName) sees it. What you do stays your own."))</p>"
                + PageText.button("Look with your own eyes", gives: "\(Word.eyes.rawValue) \(own.viewer)")
            : nil
        return (alert ?? "") + (eyes ?? "")
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
        let due = own.sections.play?.due ?? ""
        let now = Word.all(in: own).filter { $0.group != .look && $0.obstacle(in: own, model.presence) == nil }
        return (due.isEmpty ? "" : "<p><strong>Due from you:</strong> \(PageText.text(due))</p>")
            + "<p class=\"deeds\">Now: "
            + now.map(way).joined() + "</p>"
    }

    /// What needs nothing more is given at once, and asks by itself where it can't be taken back; else the line is begun.
    private func way(_ word: Word) -> String {
        if word == .realWorld { return PageText.button("real-world", begins: word.rawValue, title: Self.realWorld) }
        let begun = word.begun(in: own)
        return word.isWhole ? PageText.button(begun, gives: begun) : PageText.button(begun, begins: begun)
    }

    private static let realWorld =
        "For an emergency, or any other reason of the real world: Enter stops play for everybody; staff alone read what you add, those of other tables too."

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
        let words: [Word] = isWatching ? [] : [.accept, .reject, .counter, .withdraw, .unconsent]
        let deeds = words.map { (word: $0, due: own.due($0, at: model.time)) }
        let articles = open.map { known -> String in
            let buttons = deeds.compactMap { deed -> String? in
                let due = deed.due.first { $0.command.offer == known.offer.id }
                return due.map { way($0, deed.word, known.offer.id) }
            }
            let terms =
                own.viewer.party == nil || isWatching
                ? ""
                : "<button type=\"button\" data-terms=\"\(known.offer.id)\">Begin another with these terms</button>"
            let lines = lines(of: .offer(known.offer.id))
            return "<article><h3>\(PageText.text(lines.first?.text ?? ""))</h3>"
                + PageText.lines(Array(lines.dropFirst()))
                + "<p class=\"deeds\">\(buttons.joined())\(terms)</p></article>"
        }
        return articles.joined()
    }

    /// A counter begins in the form.
    private func way(_ deed: DueDeed, _ word: Word, _ offer: OfferID) -> String {
        let label = word.rawValue.capitalisedFirst
        if word == .counter {
            return "<button type=\"button\" data-counter=\"\(offer)\">\(PageText.text(label)) …</button>"
        }
        return deed.isWhole
            ? PageText.button(label, gives: deed.line)
            : PageText.button("\(label) …", begins: deed.line.begun)
    }

    // MARK: Talk

    /// A page holds no more: the part is sent whole whenever something is said.
    private static let (messagesMax, bytesOfTalkMax) = (200, 40_000)

    private var messages: [Message] { view.sections.messages ?? [] }

    /// So many of the messages before a place as a page holds.
    private func messages(before end: Int) -> ArraySlice<Message> {
        let end = min(max(0, end), messages.count)
        var byteCount = 0
        let latest = messages[..<end].suffix(Self.messagesMax).reversed().prefix { message in
            byteCount += message.text.utf8.count
            return byteCount <= Self.bytesOfTalkMax
        }
        return messages[(end - latest.count)..<end]
    }

    private var talk: String {
        let latest = messages(before: messages.count)
        guard !latest.isEmpty else { return "<p>Nothing was said yet.</p>" }
        let earlier =
            latest.startIndex > 0 && earlierBefore == nil
            ? Self.earlierButton("Show earlier messages", before: latest.startIndex) : ""
        return earlier + list(latest)
    }

    /// What was said before, as far as the page wants to see it.
    private var earlier: String {
        guard let earlierBefore else { return "" }
        let some = messages(before: earlierBefore)
        let further = some.startIndex > 0 ? Self.earlierButton("Still earlier", before: some.startIndex) : ""
        let later = Self.earlierButton("Only the latest", before: nil)
        return "<p class=\"deeds\">\(further)\(later)</p>" + list(some)
    }

    private static func earlierButton(_ label: String, before: Int?) -> String {
        "<button type=\"button\" data-earlier=\"\(before.map(String.init) ?? "")\">\(label)</button>"
    }

    private func list(_ messages: ArraySlice<Message>) -> String {
        let items = messages.map { message in
            let channel = SeatChannel(of: message, in: view)?.name(in: view) ?? ""
            let who = message.author.map { view.name($0) } ?? "Control"
            return "<li><p><span class=\"channel\">\(PageText.text(channel))</span> "
                + "<strong>\(PageText.text("\(who), \(message.person)"))</strong> \(PageText.text(message.text))</p></li>"
        }
        return "<ol>\(items.joined())</ol>"
    }

    private var channels: String {
        guard own.viewer != .observer else { return "" }
        return SeatChannel.all(for: own).filter { $0.audience(in: own) != nil }.map { channel in
            "<option value=\"\(PageText.text(channel.typed(in: own)))\">\(PageText.text(channel.name(in: own)))</option>"
        }.joined()
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
