import NegotiationModel
import WireMessages

extension ClientModel {
    /// Sends a request, or keeps it until the connection is back.
    mutating func submit(_ request: ClientRequest, for purpose: Purpose, id: RequestID? = nil) {
        if let message = link.submit(request, for: purpose, id: id, typed: lineDone) {
            send(message)
        } else {
            tell(.requestKept)
        }
    }

    /// Asks for `yes` where the command can't be taken back, and sends it at once where it can. What is asked about first is
    /// not asked where it would be refused: then it is said why.
    ///
    /// - Parameters:
    ///   - code: what is to be told once it is done.
    ///   - isAlwaysAsked: whether `yes` is asked for whatever it is: nobody has said what it is about.
    mutating func askOrSend(_ command: Command, code: JoinCode? = nil, isAlwaysAsked: Bool = false) {
        guard let view, isAlwaysAsked || command.isAskedFirst(in: view) else { return send(command, code: code) }
        if let obstacle = view.obstacle(to: command, presence) { return tell(.fault(obstacle)) }
        guard !isConfirmed else { return send(command, code: code) }
        // It is about what is on the screen now, however long the answer takes.
        let command = command.about(view, presence)
        composing.ask(Confirmation(command: command, code: code, line: lineDone))
        tell(.question(command))
    }

    /// Says whom what a command says goes to, and sends it; asks before several lines are said.
    mutating func announce(_ command: Command) {
        if let view, command.isAskedFirst(in: view) { return askOrSend(command) }
        tell(.sending(command))
        send(command)
    }

    /// Sends a command under a new key.
    mutating func send(_ command: Command, code: JoinCode? = nil, isOffer: Bool = false) {
        guard let key = CommandKey(link.nextKey) else { return }
        let command = view.map { command.about($0, presence) } ?? command
        submit(.command(command, key: key), for: isOffer ? .offer : .command(code: code))
    }

    mutating func send(_ message: FromClient) {
        if let frame = message.frame { effects.append(.send(frame)) }
    }
}
