import Logging
import NegotiationModel
import SessionEngine
import WebSockets
import WireMessages

/// How a connection comes to a seat: by its code to the session, which may have to be opened first.
extension SessionHost {
    func admit(_ number: ConnectionNumber, _ message: FromClient) {
        guard case .join(let request) = message.request else {
            let error = WireError(.joinRequired, "The first request of a connection must be session.join.")
            return fail(number, message.id, error)
        }
        guard let visitor = visitors[number] else { return }
        if !openings.isDone, !doorkeeper.knows(request.code) {
            openings.waitForAny(.join(number, message))
            return keepWaiting(visitor, number)
        }
        switch doorkeeper.ask(request.code, from: visitor.address, at: clock.nowMs) {
        case .session(let name): bring(visitor, number, to: name, message)
        case .wrong:
            joins.codeWrong += 1
            log.write(.notice, .joinsRefused, "A join from \(visitor.address) was refused: the code opens no seat.")
            fail(number, message.id, .codeUnknown)
        case .tooManyTries:
            joins.tooManyTries += 1
            log.write(.notice, .joinsRefused, "A join from \(visitor.address) was refused: too many tries.")
            fail(number, message.id, .triesExceeded)
        }
    }

    private func bring(_ visitor: Visitor, _ number: ConnectionNumber, to name: String, _ message: FromClient) {
        guard server.hasRoom(forJoining: visitor.id) else {
            joins.full += 1
            log.write(.warning, .joinsRefused, "A join from \(visitor.address) was refused: the server is full.")
            return server.close(visitor.id, .tryAgainLater, reason: "the server is full")
        }
        guard let session = sessionsByName[name] else {
            guard openings.wait(.join(number, message), for: name) else {
                return fail(number, message.id, Self.unopened)
            }
            opener.ask(for: name)
            return keepWaiting(visitor, number)
        }
        session.take(.request(number, message))
        // Whom the session refused a seat stays outside, with the deadline and the tries of a stranger.
        guard session.engine.hasJoined(number) else { return countTry(of: number) }
        _ = server.markJoined(visitor.id)
        visitors[number]?.session = session
    }

    private static let unopened = WireError(
        .sessionStopped,
        "The session can't be opened, since its log is not whole. Tell the staff: the server's own log says why.")

    // MARK: Waiting for a session

    private func keepWaiting(_ visitor: Visitor, _ number: ConnectionNumber) {
        visitors[number]?.isWaiting = true
        server.holdJoinDeadline(of: visitor.id)
        guard !visitor.wasTold else { return }
        visitors[number]?.wasTold = true
        let reason = "The server was started anew and is opening its sessions; you join as soon as yours is open."
        server.send(ToClient.opening(reason: reason).frame, to: visitor.id)
    }

    /// Does what waited for a session.
    func goOn(_ waiting: [Openings.Waiting]) {
        for waiting in waiting {
            switch waiting {
            case .staff(let mail): take(mail)
            case .join(let number, let message): goOn(number, message)
            }
        }
    }

    private func goOn(_ number: ConnectionNumber, _ message: FromClient) {
        guard let visitor = visitors[number] else { return }
        visitors[number]?.isWaiting = false
        visitors[number]?.held = []
        server.beginJoinDeadline(of: visitor.id)
        admit(number, message)
        // What waits again, in its order.
        for text in visitor.held { textReceived(text, on: visitor.id) }
    }

    // MARK: Refusing

    // Nothing waits in a gate for those who have not joined.
    func fail(_ number: ConnectionNumber, _ id: RequestID?, _ error: WireError) {
        guard let visitor = visitors[number] else { return }
        server.send(ToClient.failure(id: id, error).frame, to: visitor.id)
        countTry(of: number)
    }

    // Whoever has not joined gets a few.
    private func countTry(of number: ConnectionNumber) {
        guard let visitor = visitors[number] else { return }
        let triesLeft = visitor.triesLeft - 1
        visitors[number]?.triesLeft = triesLeft
        if triesLeft < 1 { server.close(visitor.id, .policy, reason: "too many tries") }
    }
}
