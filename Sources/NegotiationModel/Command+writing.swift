import StrictJSON

// What stands under each kind's name, written. `write` says which function has which kinds.

extension Command {
    func writeBargaining(to writer: inout JSONWriter) {
        switch self {
        case .putForward(let offer): writer.kind(Kind.putForward) { $0.member("offer", offer) }
        case .counter(let offer, let with):
            writer.kind(Kind.counter) {
                $0.member("offer", offer)
                $0.member("with", with)
            }
        case .accept(let offer, let digest, let effect):
            writer.kind(Kind.accept) {
                $0.member("digest", digest)
                $0.member("effect", effect)
                $0.member("offer", offer)
            }
        case .reject(let offer, let reason):
            writer.kind(Kind.reject) {
                $0.member("offer", offer)
                $0.member("reason", reason)
            }
        case .withdraw(let offer): writer.kind(Kind.withdraw) { $0.member("offer", offer) }
        case .withdrawConsent(let offer): writer.kind(Kind.withdrawConsent) { $0.member("offer", offer) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeWords(to writer: inout JSONWriter) {
        switch self {
        case .say(let to, let text):
            writer.kind(Kind.say) {
                $0.member("text", text)
                $0.member("to", to)
            }
        case .state(let text): writer.kind(Kind.state) { $0.member("text", text) }
        case .realWorld(let text): writer.kind(Kind.realWorld) { $0.member("text", text) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeActions(to writer: inout JSONWriter) {
        switch self {
        case .commit(let action, let arguments):
            writer.kind(Kind.commit) {
                $0.member("action", action)
                $0.member("arguments", arguments)
            }
        case .uncommit(let action): writer.kind(Kind.uncommit) { $0.member("action", action) }
        case .perform(let issue): writer.kind(Kind.perform) { $0.member("issue", issue) }
        case .suspend(let issue): writer.kind(Kind.suspend) { $0.member("issue", issue) }
        case .propose(let what, let effect, let reasons):
            writer.kind(Kind.propose) {
                $0.member("effect", effect)
                $0.member("reasons", reasons)
                $0.member("what", what)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeControl(to writer: inout JSONWriter) {
        switch self {
        case .start: writer.kind(Kind.start)
        case .pause(let reason): writer.kind(Kind.pause) { $0.member("reason", reason) }
        case .resume: writer.kind(Kind.resume)
        case .next(let reason, let phase):
            writer.kind(Kind.next) {
                $0.member("phase", phase)
                $0.member("reason", reason)
            }
        case .extend(let minutes, let phase):
            writer.kind(Kind.extend) {
                $0.member("minutes", minutes)
                $0.member("phase", phase)
            }
        case .goBack(let to, let reason, let phase):
            writer.kind(Kind.goBack) {
                $0.member("phase", phase)
                $0.member("reason", reason)
                $0.member("to", to)
            }
        case .note(let text): writer.kind(Kind.note) { $0.member("text", text) }
        case .setStep(let sessions): writer.kind(Kind.setStep) { $0.member("sessions", sessions) }
        case .end(let reason, let phase):
            writer.kind(Kind.end) {
                $0.member("phase", phase)
                $0.member("reason", reason)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeInjects(to writer: inout JSONWriter) {
        switch self {
        case .inject(let row, let edit, let revision):
            writer.kind(Kind.inject) {
                $0.member("edit", edit)
                $0.member("revision", revision)
                $0.member("row", row)
            }
        case .improvise(let from, let to, let text, let method, let subject):
            writer.kind(Kind.improvise) {
                $0.member("from", from)
                $0.member("method", method)
                $0.member("subject", subject)
                $0.member("text", text)
                $0.member("to", to)
            }
        case .setStatus(let row, let status, let reason, let revision):
            writer.kind(Kind.setStatus) {
                $0.member("reason", reason)
                $0.member("revision", revision)
                $0.member("row", row)
                $0.member("status", status)
            }
        case .editInject(let row, let edit, let revision):
            writer.kind(Kind.editInject) {
                $0.member("edit", edit)
                $0.member("revision", revision)
                $0.member("row", row)
            }
        case .importMSEL(let file, let rows):
            writer.kind(Kind.importMSEL) {
                $0.member("file", file)
                $0.member("rows", rows)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeRulings(to writer: inout JSONWriter) {
        switch self {
        case .setTrack(let track, let to, let reason, let from):
            writer.kind(Kind.setTrack) {
                $0.member("from", from)
                $0.member("reason", reason)
                $0.member("to", to)
                $0.member("track", track)
            }
        case .setLevel(let rule, let level, let reason, let from):
            writer.kind(Kind.setLevel) {
                $0.member("from", from)
                $0.member("level", level)
                $0.member("reason", reason)
                $0.member("rule", rule)
            }
        case .certify(let issue, let party, let accepted, let reason, let obligations):
            writer.kind(Kind.certify) {
                $0.member("accepted", accepted)
                $0.member("issue", issue)
                $0.member("obligations", obligations)
                $0.member("party", party)
                $0.member("reason", reason)
            }
        case .rule(let party, let proposal, let allowed, let text):
            writer.kind(Kind.rule) {
                $0.member("allowed", allowed)
                $0.member("party", party)
                $0.member("proposal", proposal)
                $0.member("text", text)
            }
        case .roll(let party, let proposal, let percent, let text):
            writer.kind(Kind.roll) {
                $0.member("party", party)
                $0.member("percent", percent)
                $0.member("proposal", proposal)
                $0.member("text", text)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writePeople(to writer: inout JSONWriter) {
        switch self {
        case .appoint(let seat, let from):
            writer.kind(Kind.appoint) {
                $0.member("from", from)
                $0.member("seat", seat)
            }
        case .setActing(let party, let anyMember):
            writer.kind(Kind.setActing) {
                $0.member("anyMember", anyMember)
                $0.member("party", party)
            }
        case .writeDraft(let number, let offer, let counters):
            writer.kind(Kind.writeDraft) {
                $0.member("counters", counters)
                $0.member("number", number)
                $0.member("offer", offer)
            }
        case .dropDraft(let number, let revision):
            writer.kind(Kind.dropDraft) {
                $0.member("number", number)
                $0.member("revision", revision)
            }
        case .putForwardDraft(let number, let revision):
            writer.kind(Kind.putForwardDraft) {
                $0.member("number", number)
                $0.member("revision", revision)
            }
        case .ask(let text): writer.kind(Kind.ask) { $0.member("text", text) }
        case .takeUp(let party, let request):
            writer.kind(Kind.takeUp) {
                $0.member("party", party)
                $0.member("request", request)
            }
        case .answer(let party, let request, let text, let toAll):
            writer.kind(Kind.answer) {
                $0.member("party", party)
                $0.member("request", request)
                $0.member("text", text)
                $0.member("toAll", toAll)
            }
        case .dismiss(let party, let request, let reason):
            writer.kind(Kind.dismiss) {
                $0.member("party", party)
                $0.member("reason", reason)
                $0.member("request", request)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeSeats(to writer: inout JSONWriter) {
        switch self {
        case .openChannel(let name, let parties):
            writer.kind(Kind.openChannel) {
                $0.member("name", name)
                $0.member("parties", parties)
            }
        case .closeChannel(let channel): writer.kind(Kind.closeChannel) { $0.member("channel", channel) }
        case .reissue(let seat, let digest, let codeNumber):
            writer.kind(Kind.reissue) {
                $0.member("codeNumber", codeNumber)
                $0.member("digest", digest)
                $0.member("seat", seat)
            }
        case .revoke(let seat, let codeNumber):
            writer.kind(Kind.revoke) {
                $0.member("codeNumber", codeNumber)
                $0.member("seat", seat)
            }
        case .observe(let about, let text, let rating):
            writer.kind(Kind.observe) {
                $0.member("about", about)
                $0.member("rating", rating)
                $0.member("text", text)
            }
        case .pose(let text, let objective):
            writer.kind(Kind.pose) {
                $0.member("objective", objective)
                $0.member("text", text)
            }
        case .seatBot(let party, let kind):
            writer.kind(Kind.seatBot) {
                $0.member("kind", kind)
                $0.member("party", party)
            }
        case .unseatBot(let party): writer.kind(Kind.unseatBot) { $0.member("party", party) }
        default: preconditionFailure("\(self) is of another group")
        }
    }

    func writeClock(to writer: inout JSONWriter) {
        switch self {
        case .handOver(let seat, let from, let to):
            writer.kind(Kind.handOver) {
                $0.member("from", from)
                $0.member("seat", seat)
                $0.member("to", to)
            }
        case .phaseElapsed: writer.kind(Kind.phaseElapsed)
        case .injectDue(let row): writer.kind(Kind.injectDue) { $0.member("row", row) }
        case .restarted(let remainingMilliseconds, let held):
            writer.kind(Kind.restarted) {
                $0.member("held", held)
                $0.member("remainingMilliseconds", remainingMilliseconds)
            }
        default: preconditionFailure("\(self) is of another group")
        }
    }
}
