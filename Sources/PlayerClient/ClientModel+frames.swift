import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func take(frame: [UInt8]) {
        do {
            take(try ToClient(frame: frame) { answerKind(of: $0) })
        } catch {
            if error.error.kind == .methodUnknown { return }
            tell(["[CLIENT] \(error.error.message) It was passed over."])
        }
    }

    func answerKind(of id: RequestID) -> AnswerKind? {
        if id == Self.joinID { return .joined }
        return pending.first { $0.id == id }?.request.answerKind
    }

    private mutating func take(_ message: ToClient) {
        switch message {
        case .answer(_, .joined(let answer)): joined(answer)
        case .answer(_, .logJoined(let answer)): effects.append(.follow(answer))
        case .answer(let id, let answer): finish(id, answer)
        case .failure(let id, let error): fail(id, error)
        case .news(let news): take(news)
        case .watched(let news): take(news)
        case .presence(let presence): take(presence)
        case .logCursor: break
        case .closing(let reason): tell(["[SERVER] The server goes away: \(reason)"])
        }
    }

    private mutating func finish(_ id: RequestID, _ answer: Answer) {
        guard let request = removePending(id) else { return }
        switch (answer, request.purpose) {
        case (.done(let done), .offer): offerMade(done)
        case (.done(let done), .command(let text)): commandDone(done, text)
        case (.done(let done), .automated(let command)): automatedDone(command, done)
        case (.previewed(let preview), .preview(let plan)): previewed(preview, plan)
        case (.previewed(let preview), .composing(let plan)): takePreview(.foreseen(preview), of: plan)
        case (.news(let news), .past): noteOfferTimes(news)
        case (.news(let news), .log(let banner)): tell((banner.map { [$0] } ?? []) + PlainPages.log(news))
        case (.watched(let answer), .watch): watched(answer)
        case (.news(let news), .activity): followPast(news)
        case (.news(let news), .gap): for piece in news { take(piece) }
        default: break
        }
        drainHeldLines()
    }

    private mutating func offerMade(_ answer: CommandAnswer) {
        draft = nil
        composed = nil
        commandDone(answer, answer.offer.map { "Put forward as \($0)." } ?? "Put forward.")
    }

    private mutating func commandDone(_ answer: CommandAnswer, _ text: String) {
        newsAwaited = max(newsAwaited, answer.through)
        if !text.isEmpty { tell([text]) }
    }

    private mutating func previewed(_ preview: Preview, _ plan: OfferPlan) {
        guard let view else { return }
        tell(PlainPages(view: view, time: time).preview(preview, of: plan))
        let command: Command =
            plan.draft.map { .putForwardDraft(number: $0.number, revision: $0.revision) } ?? plan.counters.map {
                .counter(offer: $0, with: plan.offer)
            } ?? .putForward(offer: plan.offer)
        confirmation = Confirmation(command: command, done: "", isOffer: true)
    }

    private mutating func fail(_ id: RequestID?, _ error: WireError) {
        if id == Self.joinID || [.seatTakenOver, .codeWithdrawn, .sessionStopped].contains(error.kind) {
            return notAdmitted(error)
        }
        let request = id.flatMap { removePending($0) }
        switch request?.purpose {
        case .composing(let plan): return takePreview(.refused(error), of: plan)
        case .past, .activity: return
        case .automated(let command):
            outcome = AutomatedOutcome(command: command, result: .failure(error))
            return
        default:
            lastRefusal = error
            refusalsTold += 1
        }
        let known = view.map { PlainPages(view: $0, time: time).refusal(error) } ?? [error.message]
        tell(known)
        switch request?.purpose {
        case .offer, .preview: tell([Self.draftKept])
        case .command(_), .log, .gap, .watch, .typed, .composing(_), .past, .activity, .automated(_), nil: break
        }
        drainHeldLines()
    }

    static let draftKept = "The draft is kept: offer shows it, offer edit changes it, offer drop throws it away."

    mutating func removePending(_ id: RequestID) -> PendingRequest? {
        guard let place = pending.firstIndex(where: { $0.id == id }) else { return nil }
        return pending.remove(at: place)
    }

    private mutating func take(_ presence: Presence) {
        let before = self.presence
        self.presence = presence
        guard let before else { return }
        for seat in presence.seats {
            let was = before.seats.first { $0.seat == seat.seat }?.connected ?? false
            guard was != seat.connected else { continue }
            let person = seat.person.map { " (\($0))" } ?? ""
            tell(["[SEATS] \(seat.seat)\(person) \(seat.connected ? "is connected" : "is gone")."])
        }
    }
}
