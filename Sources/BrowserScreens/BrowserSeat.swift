import Desks
import NegotiationModel
import PlayerClient
import WireMessages

/// The players' client for one who sits at a page in a browser: the page's messages and the seat's frames in, frames and
/// updates of the page out.
///
/// It is the client's model, as the terminal has it, with another renderer: what a page may know is what its seat was sent.
package struct BrowserSeat: Sendable {
    private var model: ClientModel?
    private var update = PageUpdate()
    private var shown: [PagePart: String] = [:]
    /// Parts that may be another now.
    private var stale: Set<PagePart> = []
    private var question: [ScreenLine] = []
    /// Deeds that the page gave, and of which none is given on before the one before it is done: within the client they would be
    /// held, and lose their keys.
    private var waiting: [PageMessage] = []
    /// Of the deed that is not done yet.
    private var key: CommandKey?
    private let keyPrefix: String
    private var hasJoined = false
    private var screen = PageMessage.Screen.seat
    /// Whether the page sat here before, and was greeted then.
    private var isBack = false
    /// Whether a page shows it: a hall's, that of one table at a time.
    private var isShown = true
    /// What came of commands that were given for several tables, by their keys.
    private(set) var orderResults: [CommandKey: String] = [:]
    /// Of the one that is not done yet.
    private var orderKey: CommandKey?
    /// What stands in the page's offer form, as far as the seat knows.
    private var formed: PreviewRequest?
    /// The messages before so many are shown, too.
    private var earlierBefore: Int?
    /// The rows that are open at the page.
    private var unfolded: Set<String> = []
    /// When parts that say how long ago something was were made last, in whole spans.
    private var span = 0

    private static let waitingMax = 100
    /// What is open beyond that has nothing in it.
    private static let unfoldedMax = 30
    /// Where a page begins, or begins anew, it shows what happened last.
    private static let whatHappened = "log 20"
    /// After so long what is said of times is said anew.
    private static let spanMs = 15_000

    /// - Parameter keyPrefix: what the keys of commands begin with that no page has drawn one for: drawn by chance.
    package init(keyPrefix: String) {
        self.keyPrefix = keyPrefix
    }

    // MARK: From the page

    /// Handles a message of the page's.
    package mutating func take(_ message: PageMessage, at now: Int) -> [BrowserEffect] {
        switch message {
        case .sit(let code, let name, let again, let screen):
            (isBack, self.screen) = (again, screen)
            return sit(code, name, at: now)
        case .compose(let plan):
            guard model?.view?.viewer.party != nil else { return [] }
            formed = plan
            return run(at: now) { $0.handle(.composing(OfferPlan(plan))) }
        case .takeUp(let beginning): return takeUp(beginning, at: now)
        case .earlier(let before):
            earlierBefore = before
            stale.insert(.earlier)
            return []
        case .open, .order: return []
        case .unfold(let rows):
            unfolded = Set(rows.prefix(Self.unfoldedMax))
            stale.formUnion(PagePart.withRows)
            return []
        case .line(_, let key), .confirmed(_, let key, _), .choose(_, _, let key), .putForward(_, let key):
            guard model?.view != nil else {
                update.handled.append(key)
                return []
            }
            guard waiting.count < Self.waitingMax else { return part("Too much was given at once.") }
            waiting.append(message)
            return goOn(at: now)
        }
    }

    private mutating func sit(_ code: String, _ name: String, at now: Int) -> [BrowserEffect] {
        guard model == nil else { return part("Somebody sits at this page already. Load it anew to sit down anew.") }
        let name = name.trimmed
        if let complaint = ClientSettings.complaint(aboutName: name) { return part("The name \(complaint).") }
        let isRoom = screen == .room
        model = ClientModel(
            ClientSettings(
                code: code, name: name, expects: isRoom ? .observer : nil, pastAsked: isRoom ? .all : .everyone,
                keyPrefix: keyPrefix))
        update.isFresh = true
        return run(at: now) { $0.begin() + $0.handle(.dialling) + $0.handle(.connected) }
    }

    private mutating func goOn(at now: Int) -> [BrowserEffect] {
        var effects: [BrowserEffect] = []
        while key == nil, model?.view != nil, model?.isAnswered == true, model?.hasLeft == false, !waiting.isEmpty {
            effects += give(waiting.removeFirst(), at: now)
        }
        return effects
    }

    private mutating func give(_ message: PageMessage, at now: Int) -> [BrowserEffect] {
        switch message {
        case .line(let text, let key): return give(text, key, at: now)
        case .choose(let id, let arguments, let key):
            guard let action = model?.view?.exercise.actions.first(where: { $0.id == id }) else {
                return give("\(Word.act.rawValue) \(id)", key, at: now)
            }
            return give(ActionLine.typed(action, arguments), key, at: now)
        case .confirmed(let text, let key, let command):
            self.key = key
            if model?.confirmation?.command == command { return run(at: now) { $0.handle(.line("yes"), key: key) } }
            // Asked by another client, which is gone: what was asked about is given, and nothing that came in its place.
            update.news.append(PageText.item("given", [ScreenLine("Confirmed: \(text)")]))
            return run(at: now) { $0.handle(confirmed: command, key: key) }
        case .putForward(let plan, let key):
            self.key = key
            formed = plan
            return run(at: now) { $0.handle(.composing(OfferPlan(plan))) + $0.handle(.putForward(OfferPlan(plan))) }
        // Done when they come.
        case .sit, .compose, .takeUp, .earlier, .unfold, .open: return []
        case .order(let text, _, _, let key):
            (self.key, orderKey) = (key, key)
            // A question that waits is another table's business.
            let calmed = model?.confirmation == nil ? [] : run(at: now) { $0.handle(.line("no")) }
            orderResults[key] = nil
            return calmed + run(at: now) { $0.handle(.confirmed(text), key: key) }
        }
    }

    private mutating func give(_ line: String, _ key: CommandKey, at now: Int) -> [BrowserEffect] {
        self.key = key
        if !line.isEmpty { update.news.append(PageText.item("given", [ScreenLine((model?.prompt ?? "") + line)])) }
        return run(at: now) { $0.handle(.line(line), key: key) }
    }

    // MARK: At a hall's desk

    /// What the client knows, for the row of a hall; nil where it has left.
    var table: ClientModel? { model?.hasLeft == false ? model : nil }

    /// Gives a line whose question was answered for several tables at once, after all that was given before. What came of it is one of
    /// `orderResults`, once there is something.
    mutating func order(_ line: String, _ key: CommandKey, at now: Int) -> [BrowserEffect] {
        guard model?.hasLeft == false, waiting.count < Self.waitingMax else {
            orderResults[key] = "not done: nobody sits there now, or too much was given at once."
            return []
        }
        waiting.append(.order(text: line, tables: [], isConfirmed: true, key: key))
        return goOn(at: now)
    }

    /// What came of a command is told.
    mutating func forget(_ key: CommandKey) { orderResults[key] = nil }

    /// Whether the page shows it: then all of it is told anew, with what happened last.
    mutating func show(_ isShown: Bool, at now: Int) -> [BrowserEffect] {
        self.isShown = isShown
        guard isShown else { return [] }
        shown = [:]
        stale = PagePart.all(of: screen)
        (formed, unfolded, earlierBefore) = (nil, [], nil)
        update = PageUpdate()
        update.isFresh = true
        return run(at: now) { $0.handle(.line(Self.whatHappened)) }
    }

    /// Takes out what is to be told.
    mutating func drain() -> PageUpdate {
        if isShown, !stale.isEmpty, let model { render(model) }
        defer { update = PageUpdate() }
        return update
    }

    // MARK: The offer form

    private mutating func takeUp(_ beginning: PageMessage.FormBeginning, at now: Int) -> [BrowserEffect] {
        guard let view = model?.view, view.viewer.party != nil, let plan = Self.plan(beginning, in: view) else {
            return []
        }
        return run(at: now) { $0.handle(.composing(plan)) }
    }

    private static func plan(_ beginning: PageMessage.FormBeginning, in view: View) -> OfferPlan? {
        switch beginning {
        case .counter(let id): view.known(id).map { OfferLine.counter($0.offer, in: view) }
        case .terms(let id):
            view.known(id).map { known in
                let own = known.offer.author == view.viewer.party
                let others = own ? known.offer.addressees : [known.offer.author]
                return OfferPlan(offer: OfferDraft(addressees: others, isPublic: false, terms: known.offer.terms))
            }
        case .draft(let number):
            view.ownDelegation?.drafts.first { $0.number == number }.map {
                OfferPlan(offer: $0.offer, counters: $0.counters)
            }
        }
    }

    /// The page's form follows what was composed elsewhere, in a line for instance.
    private mutating func followForm(_ model: ClientModel) {
        let plan = model.draft.map { PreviewRequest(offer: $0.offer, counters: $0.counters) }
        guard plan != formed else { return }
        formed = plan
        update.form = plan.map { .plan($0) } ?? .emptied
    }

    // MARK: From the session

    /// Handles a frame that the session sends the seat.
    package mutating func hear(_ frame: [UInt8], at now: Int) -> [BrowserEffect] {
        let effects = run(at: now) { $0.handle(.frame(frame)) }
        return effects + goOn(at: now)
    }

    /// The session closes the seat's connection.
    package mutating func lose(code: UInt16, reason: String, at now: Int) {
        let why = reason.isEmpty ? "" : ": \(reason)"
        _ = run(at: now) { model in
            model.handle(.disconnected(reason: "The server closed the connection\(why).", .closed(code: code)))
        }
    }

    /// Random bytes that were asked for.
    package mutating func draw(_ bytes: [UInt8], at now: Int) -> [BrowserEffect] {
        let effects = run(at: now) { $0.handle(.drawn(bytes)) }
        return effects + goOn(at: now)
    }

    /// About once a second.
    package mutating func tick(at now: Int) -> [BrowserEffect] {
        let span = now / Self.spanMs
        if span != self.span, model?.view?.viewer == .control { stale.formUnion(PagePart.aging) }
        self.span = span
        return run(at: now) { _ in [] }
    }

    // MARK: To the page

    /// What the page is to be told since it was told last, as a text frame; nil where that is nothing.
    package mutating func flush() -> [UInt8]? {
        var update = drain()
        guard !update.isEmpty else { return nil }
        update.now = model?.time ?? 0
        return update.frame
    }

    private mutating func render(_ model: ClientModel) {
        guard let view = model.view else { return }
        let parts = SeatParts(
            model: model, own: view, view: model.shownView ?? view, question: question, earlierBefore: earlierBefore,
            unfolded: unfolded)
        for part in PagePart.allCases where stale.contains(part) && part.screen == screen {
            let html = parts.html(part)
            guard shown[part] != html else { continue }
            shown[part] = html
            update.parts.append((part, html))
        }
        stale = []
    }

    // MARK: Carrying out

    private mutating func run(at now: Int, _ body: (inout ClientModel) -> [ClientEffect]) -> [BrowserEffect] {
        // Taken out, so that nothing of it is copied when it changes.
        guard var model = model.take() else { return [] }
        let before = (
            draft: model.draft, preview: model.planPreview, alerts: model.alerts.count,
            course: model.activity.through
        )
        var asked = carryOut(model.handle(.tick(now: now)) + body(&model))
        if !hasJoined, model.view != nil {
            hasJoined = true
            stale = PagePart.all(of: screen)
            if screen == .seat { asked += carryOut(model.handle(.line(Self.whatHappened))) }
        }
        if let key, model.isAnswered {
            update.handled.append(key)
            if key == orderKey {
                orderResults[key] = orderResults[key] ?? "done."
                orderKey = nil
            }
            self.key = nil
        }
        if !model.isAsking, !question.isEmpty {
            question = []
            stale.insert(.question)
        }
        if before.draft != model.draft || before.preview != model.planPreview { stale.insert(.outlook) }
        if screen == .room, before.course != model.activity.through { stale.formUnion([.roomTracks, .roomNews]) }
        if before.alerts != model.alerts.count { stale.insert(.banner) }
        followForm(model)
        self.model = model
        return asked
    }

    private mutating func carryOut(_ effects: [ClientEffect]) -> [BrowserEffect] {
        effects.flatMap { effect -> [BrowserEffect] in
            switch effect {
            case .send(let frame): return [.ask(frame)]
            case .tell(let told): note(told)
            case .draw(let byteCount): return [.draw(byteCount: byteCount)]
            // The page itself connects again.
            case .connect: break
            case .hangUp: return [.close]
            case .quit:
                update.parting = update.parting ?? "You left; your seat stays yours."
                return [.close]
            // The session closes the connection by itself, with its own code, or the page does.
            case .end: update.parting = update.parting ?? ""
            case .follow: return part("A log is served here: read it in a terminal, by offramp-join.")
            }
            return []
        }
    }

    private mutating func note(_ told: Told) {
        let lines = PlainPages.lines(of: told, answers: .pressed)
        if told.isParting {
            let sentence = lines.map(\.text).joined(separator: " ")
            update.parting = sentence.replacing("params.name", with: "The name")
        }
        if let orderKey, orderResults[orderKey] == nil, let outcome = told.outcome(in: lines) {
            orderResults[orderKey] = outcome
        }
        switch told.content {
        case .news(let news): touch(news.updates)
        case .watchedNews(let news, _): touch(news.updates)
        case .otherEyes, .ownEyes: stale = PagePart.all(of: screen)
        case .seat: stale.formUnion([.console, .seats, .due])
        // It stands in the page.
        case .page(.console): return
        case .joined where isBack: return
        default: break
        }
        if told.kind == .question {
            // It stands in its own place, and nowhere else.
            question = lines
            stale.insert(.question)
            return
        }
        guard !lines.isEmpty, !told.isParting, isShown else { return }
        update.news.append(PageText.item(PageText.kind(of: told), lines))
    }

    private mutating func touch(_ updates: ViewSections) {
        stale.formUnion(PagePart.all(of: screen).filter { $0.isTouched(by: updates) })
        if updates.isMoreThanTalk { stale.insert(.outlook) }
    }

    private mutating func part(_ sentence: String) -> [BrowserEffect] {
        update.parting = sentence
        return [.close]
    }
}

extension OfferPlan {
    fileprivate init(_ request: PreviewRequest) {
        self.init(offer: request.offer, counters: request.counters)
    }
}
