import StrictJSON

// What stands under each kind's name, written. `write` says which function has which kinds.

extension Event {
    func writeCourse(to writer: inout JSONWriter) {
        switch self {
        case .started: writer.kind(Kind.started)
        case .paused(let reason, let remaining):
            writer.kind(Kind.paused) {
                $0.member("reason", reason)
                $0.member("remaining", remaining)
            }
        case .resumed(let deadline): writer.kind(Kind.resumed) { $0.member("deadline", deadline) }
        case .restarted(let deadline): writer.kind(Kind.restarted) { $0.member("deadline", deadline) }
        case .phaseBegan(let at, let deadline):
            writer.kind(Kind.phaseBegan) {
                $0.member("at", at)
                $0.member("deadline", deadline)
            }
        case .deadlineMoved(let deadline, let remaining, let by):
            writer.kind(Kind.deadlineMoved) {
                $0.member("by", by)
                $0.member("deadline", deadline)
                $0.member("remaining", remaining)
            }
        case .epilogueBegan: writer.kind(Kind.epilogueBegan)
        case .wentBack(let to, let branch, let remaining, let reason):
            writer.kind(Kind.wentBack) {
                $0.member("branch", branch)
                $0.member("reason", reason)
                $0.member("remaining", remaining)
                $0.member("to", to)
            }
        case .ended(let ending, let reason):
            writer.kind(Kind.ended) {
                $0.member("ending", ending)
                $0.member("reason", reason)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeOffers(to writer: inout JSONWriter) {
        switch self {
        case .offerPutForward(let offer): writer.kind(Kind.offerPutForward) { $0.member("offer", offer) }
        case .consented(let offer, let party):
            writer.kind(Kind.consented) {
                $0.member("offer", offer)
                $0.member("party", party)
            }
        case .consentWithdrawn(let offer, let party):
            writer.kind(Kind.consentWithdrawn) {
                $0.member("offer", offer)
                $0.member("party", party)
            }
        case .rejectionNoted(let offer, let party, let reason):
            writer.kind(Kind.rejectionNoted) {
                $0.member("offer", offer)
                $0.member("party", party)
                $0.member("reason", reason)
            }
        case .offerClosed(let offer, let how):
            writer.kind(Kind.offerClosed) {
                $0.member("how", how)
                $0.member("offer", offer)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeTellings(to writer: inout JSONWriter) {
        switch self {
        case .offerCopied(let offer, let to, let rule, let clause):
            writer.kind(Kind.offerCopied) {
                $0.member("clause", clause)
                $0.member("offer", offer)
                $0.member("rule", rule)
                $0.member("to", to)
            }
        case .offerTold(let offer, let to, let rule, let clause):
            writer.kind(Kind.offerTold) {
                $0.member("clause", clause)
                $0.member("offer", offer)
                $0.member("rule", rule)
                $0.member("to", to)
            }
        case .offerKeptOpen(let offer, let lapsesAfterRound):
            writer.kind(Kind.offerKeptOpen) {
                $0.member("lapsesAfterRound", lapsesAfterRound)
                $0.member("offer", offer)
            }
        case .declined(let offer, let by, let terms, let rule, let clause):
            writer.kind(Kind.declined) {
                $0.member("by", by)
                $0.member("clause", clause)
                $0.member("offer", offer)
                $0.member("rule", rule)
                $0.member("terms", terms)
            }
        case .concessionCounted(let from, let to, let run, let terms):
            writer.kind(Kind.concessionCounted) {
                $0.member("from", from)
                $0.member("run", run)
                $0.member("terms", terms)
                $0.member("to", to)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeAgreements(to writer: inout JSONWriter) {
        switch self {
        case .agreed(let agreement, let offer):
            writer.kind(Kind.agreed) {
                $0.member("agreement", agreement)
                $0.member("offer", offer)
            }
        case .obligationsMade(let obligations):
            writer.kind(Kind.obligationsMade) {
                $0.member("obligations", obligations)
            }
        case .obligationMoved(let id, let to, let cause, let reason):
            writer.kind(Kind.obligationMoved) {
                $0.member("cause", cause)
                $0.member("id", id)
                $0.member("reason", reason)
                $0.member("to", to)
            }
        case .termReturned(let issue, let agreement):
            writer.kind(Kind.termReturned) {
                $0.member("agreement", agreement)
                $0.member("issue", issue)
            }
        case .termLapsed(let issue, let agreement):
            writer.kind(Kind.termLapsed) {
                $0.member("agreement", agreement)
                $0.member("issue", issue)
            }
        case .settlementImplemented: writer.kind(Kind.settlementImplemented)
        case .outOfReach(let agreement, let obligations):
            writer.kind(Kind.outOfReach) {
                $0.member("agreement", agreement)
                $0.member("obligations", obligations)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeWords(to writer: inout JSONWriter) {
        switch self {
        case .said(let message): writer.kind(Kind.said) { $0.member("message", message) }
        case .stated(let party, let person, let text):
            writer.kind(Kind.stated) {
                $0.member("party", party)
                $0.member("person", person)
                $0.member("text", text)
            }
        case .realWorldRaised(let by, let person, let text):
            writer.kind(Kind.realWorldRaised) {
                $0.member("by", by)
                $0.member("person", person)
                $0.member("text", text)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }
}
