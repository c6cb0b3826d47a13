import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func handle(frame: [UInt8]) {
        link.hear(at: clock.now)
        do {
            handle(try ToClient(frame: frame) { answerKind(of: $0) })
        } catch {
            if error.error.kind == .methodUnknown { return }
            tell(.passedOver(reason: error.error.message))
        }
    }

    func answerKind(of id: RequestID) -> AnswerKind? {
        if id == Self.joinID { return .joined }
        return link.pending.first { $0.id == id }?.request.answerKind
    }

    private mutating func handle(_ message: ToClient) {
        switch message {
        case .answer(_, .joined(let answer)): joined(answer)
        case .answer(_, .logJoined(let answer)): effects.append(.follow(answer))
        case .answer(let id, let answer): finish(id, answer)
        case .failure(let id, let error): fail(id, error)
        case .news(let news): follow(news)
        case .watched(let news): follow(news)
        case .presence(let presence):
            for seat in sight.take(presence) { tell(.seat(seat)) }
            reviewQuestion()
        case .alarms(let alarms): take(alarms)
        case .logCursor: break
        case .opening(let reason): tell(.serverOpens(reason: reason))
        case .closing(let reason): tell(.serverCloses(reason: reason))
        }
    }

    private mutating func finish(_ id: RequestID, _ answer: Answer) {
        guard let request = link.remove(id) else { return }
        if case .done(let done) = answer { newsAwaited = max(newsAwaited, done.through) }
        switch (answer, request.purpose) {
        case (.done(let done), .offer): offerMade(done, request)
        case (.done(let done), .command(let code)): commandDone(done, request, code)
        case (.done(let done), .automated(let command)):
            outcome = AutomatedOutcome(command: command, result: .success(done.offer))
        case (.previewed(let preview), .preview(let plan)): previewed(preview, plan, typed: request.line)
        case (.previewed(let preview), .composing(let plan)): foresee(.foreseen(preview), of: plan)
        case (.previewed(let preview), .reviewing(let plan)): reviewed(.foreseen(preview), of: plan)
        case (.news(let news), .past): noteOfferTimes(news)
        case (.news(let news), .log(let eyes)): tell(.log(news), eyes: eyes)
        case (.watched(let answer), .watch): watched(answer)
        case (.news(let news), .activity): followPast(news)
        case (.news(let news), .gap): for piece in news { follow(piece) }
        default: break
        }
        runHeld()
    }

    private mutating func offerMade(_ answer: CommandAnswer, _ request: PendingRequest) {
        composing.drop()
        commandDone(answer, request, nil)
    }

    private mutating func commandDone(_ answer: CommandAnswer, _ request: PendingRequest, _ code: JoinCode?) {
        guard case .command(let command, _) = request.request else { return }
        commandsDone += 1
        if case .reissue(let seat, _, _) = command, let code { return tell(.codeIssued(seat, code)) }
        tell(.done(command, offer: answer.offer))
    }

    private mutating func previewed(_ preview: Preview, _ plan: OfferPlan, typed line: String?) {
        tell(.preview(preview, plan))
        let command: Command =
            plan.draft.map { .putForwardDraft(number: $0.number, revision: $0.revision) } ?? plan.counters.map {
                .counter(offer: $0, with: plan.offer)
            } ?? .putForward(offer: plan.offer)
        let foreseen = PlanPreview(plan: plan, answer: .foreseen(preview))
        composing.ask(Confirmation(command: command, foreseen: foreseen, line: line))
    }

    private mutating func fail(_ id: RequestID?, _ error: WireError) {
        if id == Self.joinID || [.seatTakenOver, .codeWithdrawn, .sessionStopped, .sessionClosed].contains(error.kind) {
            return notAdmitted(error)
        }
        // Where the server couldn't read which request it refuses, it is the one whose turn it was.
        let isUnread = id == nil && [.frameMalformed, .requestInvalid, .batchRefused].contains(error.kind)
        let request = isUnread ? link.removeOldest() : id.flatMap { link.remove($0) }
        var keepsDraft = false
        switch request?.purpose {
        case .composing(let plan): return foresee(.refused(error), of: plan)
        case .reviewing(let plan):
            reviewed(.refused(error), of: plan)
            return runHeld()
        case .past, .activity, .program: return
        case .automated(let command):
            outcome = AutomatedOutcome(command: command, result: .failure(error))
            return
        case .offer, .preview: keepsDraft = true
        case .command, .log, .gap, .watch, nil: break
        }
        lastRefusal = error
        refusalsTold += 1
        tell(.refused(error, keepsDraft: keepsDraft))
        runHeld()
    }
}
