import BrowserScreens
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
            carryOut(page.seat.take(try PageMessage(frame: text), at: clock.nowMs), for: number)
        } catch {
            log.write(
                .notice, .connectionsRefused,
                "A page of connection \(number.rawValue) sent no message of a page's: \(error)")
            hangUp(number, .policy, "no message of this page's")
        }
    }

    /// Sends a visitor a frame: a page's goes to the client that runs for it.
    func tell(_ number: ConnectionNumber, _ frame: [UInt8]) {
        guard let visitor = visitors[number] else { return }
        guard let page = visitor.page else { return server.send(frame, to: visitor.id) }
        carryOut(page.seat.hear(frame, at: clock.nowMs), for: number)
    }

    /// A page is told why its connection is about to be closed.
    func tellPage(_ number: ConnectionNumber, _ code: CloseCode, _ reason: String) {
        guard let page = visitors[number]?.page, visitors[number]?.isBeingClosed == false else { return }
        visitors[number]?.isBeingClosed = true
        carryOut(page.seat.lose(code: code.rawValue, reason: reason, at: clock.nowMs), for: number)
    }

    private func carryOut(_ effects: [BrowserEffect], for number: ConnectionNumber) {
        for effect in effects {
            guard let visitor = visitors[number] else { return }
            switch effect {
            case .ask(let frame): if !visitor.isBeingClosed { frameReceived(frame, on: number) }
            case .show(let update): server.send(update, to: visitor.id)
            case .draw(let count):
                guard let page = visitor.page else { return }
                carryOut(page.seat.draw(PageSeat.randomBytes(count), at: clock.nowMs), for: number)
            case .close:
                visitors[number]?.isBeingClosed = true
                server.close(visitor.id, .normal, reason: "")
            }
        }
    }

    /// Gives a connection that speaks the page's subprotocol its seat, and has the seconds counted for it.
    func seatPage(_ number: ConnectionNumber) {
        visitors[number]?.page = PageSeat()
        pageCount += 1
        if pageCount == 1 { tickPages() }
    }

    private func tickPages() {
        server.schedule(afterMilliseconds: Self.tickMs) { [weak self] in
            guard let self, pageCount > 0 else { return }
            for (number, visitor) in visitors.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                guard let page = visitor.page else { continue }
                carryOut(page.seat.tick(at: clock.nowMs), for: number)
            }
            tickPages()
        }
    }
}

extension PageSeat {
    static let limit = RateLimit(perSecond: 10, burst: 40)
}
