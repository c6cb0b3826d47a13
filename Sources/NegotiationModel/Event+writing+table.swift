import StrictJSON

// The rest of what stands under each kind's name, written.

extension Event {
    func writeActions(to writer: inout JSONWriter) {
        switch self {
        case .committed(let party, let choice):
            writer.kind(Kind.committed) {
                $0.member("choice", choice)
                $0.member("party", party)
            }
        case .uncommitted(let party, let action):
            writer.kind(Kind.uncommitted) {
                $0.member("action", action)
                $0.member("party", party)
            }
        case .performancePlanned(let party, let issue):
            writer.kind(Kind.performancePlanned) {
                $0.member("issue", issue)
                $0.member("party", party)
            }
        case .suspensionPlanned(let party, let issue):
            writer.kind(Kind.suspensionPlanned) {
                $0.member("issue", issue)
                $0.member("party", party)
            }
        case .revealed(let choices): writer.kind(Kind.revealed) { $0.member("choices", choices) }
        case .actionTaken(let party, let choice):
            writer.kind(Kind.actionTaken) {
                $0.member("choice", choice)
                $0.member("party", party)
            }
        case .mandateGiven(let from, let to, let issues):
            writer.kind(Kind.mandateGiven) {
                $0.member("from", from)
                $0.member("issues", issues)
                $0.member("to", to)
            }
        case .mandateWithdrawn(let from, let to):
            writer.kind(Kind.mandateWithdrawn) {
                $0.member("from", from)
                $0.member("to", to)
            }
        case .proposed(let proposal): writer.kind(Kind.proposed) { $0.member("proposal", proposal) }
        case .proposalRuled(let party, let number, let allowed, let text):
            writer.kind(Kind.proposalRuled) {
                $0.member("allowed", allowed)
                $0.member("number", number)
                $0.member("party", party)
                $0.member("text", text)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeNumbers(to writer: inout JSONWriter) {
        switch self {
        case .trackMoved(let place, let from, let to, let cause):
            writer.kind(Kind.trackMoved) {
                $0.member("cause", cause)
                $0.member("from", from)
                $0.member("place", place)
                $0.member("to", to)
            }
        case .ledgerMoved(let party, let by, let cause):
            writer.kind(Kind.ledgerMoved) {
                $0.member("by", by)
                $0.member("cause", cause)
                $0.member("party", party)
            }
        case .onceSpent(let key): writer.kind(Kind.onceSpent) { $0.member("key", key) }
        case .drawn(let die): writer.kind(Kind.drawn) { $0.member("die", die) }
        case .stepResolved(let step): writer.kind(Kind.stepResolved) { $0.member("step", step) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeRules(to writer: inout JSONWriter) {
        switch self {
        case .bit(let bite): writer.kind(Kind.bit) { $0.member("bite", bite) }
        case .refused(let bite): writer.kind(Kind.refused) { $0.member("bite", bite) }
        case .announced(let sentence, let seenBy):
            writer.kind(Kind.announced) {
                $0.member("seenBy", seenBy)
                $0.member("sentence", sentence)
            }
        case .levelSet(let rule, let level, let reason):
            writer.kind(Kind.levelSet) {
                $0.member("level", level)
                $0.member("reason", reason)
                $0.member("rule", rule)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeControl(to writer: inout JSONWriter) {
        switch self {
        case .injected(let inject): writer.kind(Kind.injected) { $0.member("inject", inject) }
        case .statusSet(let row, let status, let reason):
            writer.kind(Kind.statusSet) {
                $0.member("reason", reason)
                $0.member("row", row)
                $0.member("status", status)
            }
        case .injectEdited(let row, let edit):
            writer.kind(Kind.injectEdited) {
                $0.member("edit", edit)
                $0.member("row", row)
            }
        case .mselImported(let new, let changed, let retired):
            writer.kind(Kind.mselImported) {
                $0.member("changed", changed)
                $0.member("new", new)
                $0.member("retired", retired)
            }
        case .injectOffered(let row): writer.kind(Kind.injectOffered) { $0.member("row", row) }
        case .noted(let text): writer.kind(Kind.noted) { $0.member("text", text) }
        case .stepSet(let sessions): writer.kind(Kind.stepSet) { $0.member("sessions", sessions) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writePeople(to writer: inout JSONWriter) {
        switch self {
        case .headAppointed(let party, let seat):
            writer.kind(Kind.headAppointed) {
                $0.member("party", party)
                $0.member("seat", seat)
            }
        case .actingSet(let party, let anyMember):
            writer.kind(Kind.actingSet) {
                $0.member("anyMember", anyMember)
                $0.member("party", party)
            }
        case .draftWritten(let party, let draft):
            writer.kind(Kind.draftWritten) {
                $0.member("draft", draft)
                $0.member("party", party)
            }
        case .draftClosed(let party, let number, let offer):
            writer.kind(Kind.draftClosed) {
                $0.member("number", number)
                $0.member("offer", offer)
                $0.member("party", party)
            }
        case .requestMade(let request): writer.kind(Kind.requestMade) { $0.member("request", request) }
        case .requestTaken(let party, let number):
            writer.kind(Kind.requestTaken) {
                $0.member("number", number)
                $0.member("party", party)
            }
        case .requestAnswered(let party, let number, let text, let toAll):
            writer.kind(Kind.requestAnswered) {
                $0.member("number", number)
                $0.member("party", party)
                $0.member("text", text)
                $0.member("toAll", toAll)
            }
        case .requestDismissed(let party, let number, let reason):
            writer.kind(Kind.requestDismissed) {
                $0.member("number", number)
                $0.member("party", party)
                $0.member("reason", reason)
            }
        case .channelOpened(let channel): writer.kind(Kind.channelOpened) { $0.member("channel", channel) }
        case .channelClosed(let id): writer.kind(Kind.channelClosed) { $0.member("id", id) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeSeats(to writer: inout JSONWriter) {
        switch self {
        case .codeReissued(let seat, let digest):
            writer.kind(Kind.codeReissued) {
                $0.member("digest", digest)
                $0.member("seat", seat)
            }
        case .codeRevoked(let seat): writer.kind(Kind.codeRevoked) { $0.member("seat", seat) }
        case .seatHandedOver(let seat, let from, let to):
            writer.kind(Kind.seatHandedOver) {
                $0.member("from", from)
                $0.member("seat", seat)
                $0.member("to", to)
            }
        case .observed(let observation): writer.kind(Kind.observed) { $0.member("observation", observation) }
        case .questionPosed(let question): writer.kind(Kind.questionPosed) { $0.member("question", question) }
        case .botSeated(let party, let kind):
            writer.kind(Kind.botSeated) {
                $0.member("kind", kind)
                $0.member("party", party)
            }
        case .botUnseated(let party, let cause):
            writer.kind(Kind.botUnseated) {
                $0.member("cause", cause)
                $0.member("party", party)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }
}
