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
    /// What is asked, and the line that it was asked for.
    private var question: (lines: [ScreenLine], line: String)?
    private var line = ""
    /// Of the deed that is not done yet.
    private var key: CommandKey?
    /// A line that was confirmed before, if it asks again: of another client, which was gone before it could say that it is done.
    private var confirmed: String?
    private let keyPrefix: String
    private var hasJoined = false

    /// Where a page begins, or begins anew, it shows what happened last.
    private static let whatHappened = "log 20"

    /// - Parameter keyPrefix: what the keys of commands begin with that no page has drawn one for: drawn by chance.
    package init(keyPrefix: String) {
        self.keyPrefix = keyPrefix
    }

    // MARK: From the page

    /// Handles a message of the page's.
    package mutating func take(_ message: PageMessage, at now: Int) -> [BrowserEffect] {
        switch message {
        case .sit(let code, let name): return sit(code, name, at: now)
        case .line(let text, let key): return give(text, key, isConfirmed: false, at: now)
        case .confirmed(let text, let key): return give(text, key, isConfirmed: true, at: now)
        }
    }

    private mutating func sit(_ code: String, _ name: String, at now: Int) -> [BrowserEffect] {
        guard model == nil else { return part("Somebody sits at this page already. Load it anew to sit down anew.") }
        let name = name.trimmed
        if let complaint = ClientSettings.complaint(aboutName: name) { return part("The name \(complaint).") }
        var model = ClientModel(ClientSettings(code: code, name: name, pastAsked: .everyone, keyPrefix: keyPrefix))
        let effects = model.begin()
        self.model = model
        update.isFresh = true
        return run(at: now) { _ in effects }
            + run(at: now) { $0.handle(.dialling) + $0.handle(.connected) }
    }

    private mutating func give(_ text: String, _ key: CommandKey, isConfirmed: Bool, at now: Int) -> [BrowserEffect] {
        guard let model, model.view != nil else { return [] }
        self.key = key
        // What is asked is answered; where it is asked no longer, the line says what is meant.
        let isAnswer = isConfirmed && model.confirmation != nil && question?.line == text
        let input: ClientInput = isAnswer ? .line("yes") : isConfirmed ? .confirmed(text) : .line(text)
        if !model.isAsking { line = text }
        confirmed = isConfirmed && !isAnswer ? text : nil
        if !text.isEmpty, !isAnswer { update.news.append(PageText.item("given", [ScreenLine(model.prompt + text)])) }
        return run(at: now) { $0.handle(input, key: key) }
    }

    // MARK: From the session

    /// Handles a frame that the session sends the seat.
    package mutating func hear(_ frame: [UInt8], at now: Int) -> [BrowserEffect] {
        run(at: now) { $0.handle(.frame(frame)) }
    }

    /// The session closes the seat's connection.
    package mutating func lose(code: UInt16, reason: String, at now: Int) -> [BrowserEffect] {
        let why = reason.isEmpty ? "" : ": \(reason)"
        return run(at: now) { model in
            model.handle(.disconnected(reason: "The server closed the connection\(why).", .closed(code: code)))
        }
    }

    /// Random bytes that were asked for.
    package mutating func draw(_ bytes: [UInt8], at now: Int) -> [BrowserEffect] {
        run(at: now) { $0.handle(.drawn(bytes)) }
    }

    /// About once a second.
    package mutating func tick(at now: Int) -> [BrowserEffect] { run(at: now, rendersAlways: false) { _ in [] } }

    // MARK: Carrying out

    private mutating func run(
        at now: Int, rendersAlways: Bool = true, _ body: (inout ClientModel) -> [ClientEffect]
    ) -> [BrowserEffect] {
        guard var model else { return [] }
        let effects = model.handle(.tick(now: now)) + body(&model)
        var asked = carryOut(effects)
        if let key, let confirmed, model.confirmation != nil, question?.line == confirmed {
            self.confirmed = nil
            asked += carryOut(model.handle(.line("yes"), key: key))
        }
        if !hasJoined, model.view != nil {
            hasJoined = true
            asked += carryOut(model.handle(.line(Self.whatHappened)))
        }
        if let key, model.isAnswered {
            update.handled = key
            self.key = nil
        }
        if !model.isAsking { question = nil }
        if rendersAlways || !effects.isEmpty { render(model) }
        update.now = model.time
        self.model = model
        if !update.isEmpty {
            asked.insert(.show(update.frame), at: asked.firstIndex(of: .close) ?? asked.count)
            update = PageUpdate()
        }
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
            case .end:
                update.parting = update.parting ?? ""
                return [.close]
            case .follow: return part("A log is served here: read it in a terminal, by offramp-join.")
            }
            return []
        }
    }

    private mutating func note(_ told: Told) {
        let lines = PlainPages.lines(of: told)
        if told.isParting {
            let sentence = lines.map(\.text).joined(separator: " ")
            update.parting = sentence.replacing("params.name", with: "The name")
        }
        if told.kind == .question { question = (lines, line) }
        guard !lines.isEmpty else { return }
        update.news.append(PageText.item(PageText.kind(of: told), lines))
    }

    private func part(_ sentence: String) -> [BrowserEffect] {
        var update = PageUpdate()
        update.parting = sentence
        return [.show(update.frame), .close]
    }

    private mutating func render(_ model: ClientModel) {
        guard let view = model.view else { return }
        let parts = SeatParts(model: model, view: view, question: question)
        for part in PagePart.allCases {
            let html = parts.html(part)
            guard shown[part] != html else { continue }
            shown[part] = html
            update.parts.append((part, html))
        }
    }
}
