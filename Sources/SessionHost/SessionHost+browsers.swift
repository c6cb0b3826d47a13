import BrowserScreens
import Digests
import Logging
import SessionEngine
import WebSockets
import WireMessages

/// Seats in browsers: the players' client runs here for them, fed with the very frames that a socket of the seat would get, and what
/// it asks for goes the way of such a socket's frames.
extension SessionHost {
    private static let tickMs = 1000

    /// Whether a path is the page's; what a browser may load and reach from it is said with it.
    func page(of request: HTTPRequest) -> HTTPReply? {
        let words = configuration.joinWords(port: server.port)
        guard let file = PageFile(path: request.path, joinWords: words) else { return nil }
        let headers = [
            HTTPReply.Header("content-security-policy", PageFile.policy(host: request.host)),
            HTTPReply.Header("referrer-policy", "no-referrer"),
        ]
        return HTTPReply(status: 200, contentType: file.contentType, headers: headers, body: Array(file.text.utf8))
    }

    /// A page's message.
    func pageReceived(_ text: [UInt8], on number: ConnectionNumber) {
        guard let page = visitors[number]?.page else { return }
        guard page.messages.take(at: clock.nowMs) else { return hangUp(number, .policy, "too many requests") }
        do throws(PageFault) {
            let (table, message) = try PageMessage.read(frame: text)
            if case .sit(let code, let name, _, .hall) = message, page.hall == nil {
                return sitInHall(page, number, code, name)
            }
            if page.hall != nil {
                carryOut(page.hall?.take(message, for: table, at: clock.nowMs) ?? [], for: number)
            } else {
                carryOut(page.seat.take(message, at: clock.nowMs), for: number)
            }
        } catch {
            log.write(
                .notice, .connectionsRefused,
                "A page of connection \(number.rawValue) sent no message of a page's: \(error)")
            hangUp(number, .policy, "no message of this page's")
        }
    }

    /// A frame of the session's for a page's seat.
    func hear(_ frame: [UInt8], at page: PageSeat, of number: ConnectionNumber) {
        carryOut(page.seat.hear(frame, at: clock.nowMs), for: number)
    }

    private func sitInHall(_ page: PageSeat, _ number: ConnectionNumber, _ code: String, _ name: String) {
        page.hall = BrowserHall(keyPrefix: page.keyPrefix)
        if let complaint = BrowserHall.complaint(aboutName: name) { return turnAway(complaint, page, number) }
        if !openings.isDone {
            page.hall?.wait(at: clock.nowMs)
            pagesStale.insert(number)
        }
        sit(number, code) { [weak self, weak page] found in
            guard let self, let page else { return }
            switch found {
            case .success(let tables):
                carryOut(page.hall?.sit(code, name, at: tables, now: clock.nowMs) ?? [], for: number)
            case .failure(let refusal):
                turnAway(refusal.description, page, number)
                countTry(of: number)
            }
        }
    }

    private func turnAway(_ sentence: String, _ page: PageSeat, _ number: ConnectionNumber) {
        page.hall?.part(sentence)
        carryOut([BrowserEffect.close], for: number)
    }

    /// A frame of a table's for a hall's page.
    func hear(_ frame: [UInt8], at page: PageSeat, of number: ConnectionNumber, table: String) {
        carryOut(page.hall?.hear(frame, from: table, at: clock.nowMs) ?? [], for: number)
    }

    /// A table's end of a hall's branch was closed.
    func lose(_ table: String, _ code: CloseCode, _ reason: String, at number: ConnectionNumber) {
        visitors[number]?.page?.hall?.lose(table, code: code.rawValue, reason: reason, at: clock.nowMs)
        pagesStale.insert(number)
    }

    /// A page is told why its connection is about to be closed.
    func tellPage(_ number: ConnectionNumber, _ code: CloseCode, _ reason: String) {
        guard let page = visitors[number]?.page else { return }
        if page.hall != nil {
            page.hall?.part(reason: reason)
        } else {
            page.seat.lose(code: code.rawValue, reason: reason, at: clock.nowMs)
        }
        flush(number)
    }

    // What it asks is not taken at once: a session may be in the midst of telling what it has done.
    private func carryOut(_ effects: [BrowserEffect], for number: ConnectionNumber) {
        pagesStale.insert(number)
        for effect in effects {
            guard let visitor = visitors[number], let page = visitor.page, !visitor.isBeingClosed else { return }
            switch effect {
            case .ask(let frame): pagesAsk.append((number, nil, frame))
            case .draw(let count):
                guard let bytes = drawn(count, for: number) else { return }
                carryOut(page.seat.draw(bytes, at: clock.nowMs), for: number)
            case .close:
                flush(number)
                visitors[number]?.isBeingClosed = true
                server.close(visitor.id, .normal, reason: "")
            }
        }
    }

    private func carryOut(_ effects: [HallEffect], for number: ConnectionNumber) {
        pagesStale.insert(number)
        for effect in effects {
            guard let page = visitors[number]?.page else { return }
            switch effect.effect {
            case .ask(let frame): pagesAsk.append((number, effect.table, frame))
            case .draw(let count):
                guard let bytes = drawn(count, for: number) else { return }
                carryOut(page.hall?.draw(bytes, for: effect.table, at: clock.nowMs) ?? [], for: number)
            // The table's client left; the hall stays.
            case .close: break
            }
        }
    }

    private func drawn(_ count: Int, for number: ConnectionNumber) -> [UInt8]? {
        guard let bytes = try? SystemRandom.bytes(count) else {
            hangUp(number, .tryAgainLater, "no random bytes")
            return nil
        }
        return bytes
    }

    /// Takes what pages' clients ask, and then tells each page once what came of all that was done.
    func settlePages() {
        while !pagesAsk.isEmpty {
            let asked = pagesAsk
            pagesAsk = []
            for (number, table, frame) in asked where visitors[number]?.isBeingClosed == false {
                if let table { pass(frame, to: table, from: number) } else { frameReceived(frame, on: number) }
            }
        }
        takeOffBranches()
        for number in pagesStale.sorted(by: { $0.rawValue < $1.rawValue }) { flush(number) }
        pagesStale = []
    }

    private func flush(_ number: ConnectionNumber) {
        guard let visitor = visitors[number], let update = visitor.page?.flush() else { return }
        server.send(update, to: visitor.id)
    }

    /// Gives a connection that speaks the page's subprotocol its seat, and has the seconds counted for it.
    func seatPage(_ number: ConnectionNumber) {
        guard let bytes = try? SystemRandom.bytes(SHA256Digest.byteCount), let drawn = SHA256Digest(bytes: bytes) else {
            return hangUp(number, .tryAgainLater, "no random bytes")
        }
        visitors[number]?.page = PageSeat(keyPrefix: "p\(drawn.hex.prefix(32))")
        pageCount += 1
        if !isTickingPages { tickPages() }
    }

    private func tickPages() {
        isTickingPages = true
        server.schedule(afterMilliseconds: Self.tickMs) { [weak self] in
            guard let self else { return }
            isTickingPages = false
            guard pageCount > 0 else { return }
            let pages = visitors.compactMap { number, visitor in visitor.page.map { (number, $0) } }
            for (number, page) in pages.sorted(by: { $0.0.rawValue < $1.0.rawValue }) {
                if page.hall != nil {
                    carryOut(page.hall?.tick(at: clock.nowMs) ?? [], for: number)
                } else {
                    carryOut(page.seat.tick(at: clock.nowMs), for: number)
                }
            }
            tickPages()
        }
    }
}
