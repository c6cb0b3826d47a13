import StrictJSON

// What stands under each kind's name, read. `reading` says which function has which kinds.

extension Command {
    static func bargaining(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .putForward: .putForward(offer: try members.read("offer"))
        case .counter: .counter(offer: try members.read("offer"), with: try members.read("with"))
        case .accept:
            .accept(
                offer: try members.read("offer"), digest: try members.read("digest"),
                effect: try members.readIfPresent("effect"))
        case .reject: .reject(offer: try members.read("offer"), reason: try members.read("reason"))
        case .withdraw: .withdraw(offer: try members.read("offer"))
        case .withdrawConsent: .withdrawConsent(offer: try members.read("offer"))
        default: throw members.fault("is of another group")
        }
    }

    static func words(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .say: .say(to: try members.read("to"), text: try members.read("text"))
        case .state: .state(text: try members.read("text"))
        case .realWorld: .realWorld(text: try members.read("text"))
        default: throw members.fault("is of another group")
        }
    }

    static func actions(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .commit: .commit(action: try members.read("action"), arguments: try members.read("arguments"))
        case .uncommit: .uncommit(action: try members.read("action"))
        case .perform: .perform(issue: try members.read("issue"))
        case .suspend: .suspend(issue: try members.read("issue"))
        case .propose:
            .propose(
                what: try members.read("what"), effect: try members.read("effect"), reasons: try members.read("reasons")
            )
        default: throw members.fault("is of another group")
        }
    }

    static func control(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .start: .start
        case .pause: .pause(reason: try members.read("reason"))
        case .resume: .resume
        case .next: .next(reason: try members.read("reason"), phase: try members.readIfPresent("phase"))
        case .extend: .extend(minutes: try members.read("minutes"), phase: try members.readIfPresent("phase"))
        case .goBack:
            .goBack(
                to: try members.read("to"), reason: try members.read("reason"),
                phase: try members.readIfPresent("phase"))
        case .note: .note(text: try members.read("text"))
        case .setStep: .setStep(sessions: try members.read("sessions"))
        case .end: .end(reason: try members.read("reason"), phase: try members.readIfPresent("phase"))
        default: throw members.fault("is of another group")
        }
    }

    static func injects(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .inject:
            .inject(
                row: try members.read("row"), edit: try members.readIfPresent("edit"),
                revision: try members.readIfPresent("revision"))
        case .improvise:
            .improvise(
                from: try members.read("from"), to: try members.read("to"), text: try members.read("text"),
                method: try members.readIfPresent("method"), subject: try members.readIfPresent("subject"))
        case .setStatus:
            .setStatus(
                row: try members.read("row"), status: try members.read("status"), reason: try members.read("reason"),
                revision: try members.readIfPresent("revision"))
        case .editInject:
            .editInject(
                row: try members.read("row"), edit: try members.read("edit"),
                revision: try members.readIfPresent("revision"))
        case .importMSEL: .importMSEL(file: try members.read("file"), rows: try members.read("rows"))
        default: throw members.fault("is of another group")
        }
    }

    static func rulings(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .setTrack:
            .setTrack(
                track: try members.read("track"), to: try members.read("to"), reason: try members.read("reason"),
                from: try members.readIfPresent("from"))
        case .setLevel:
            .setLevel(
                rule: try members.read("rule"), level: try members.read("level"), reason: try members.read("reason"),
                from: try members.readIfPresent("from"))
        case .certify:
            .certify(
                issue: try members.read("issue"), party: try members.read("party"),
                accepted: try members.read("accepted"), reason: try members.read("reason"),
                obligations: try members.readIfPresent("obligations"))
        case .rule:
            .rule(
                party: try members.read("party"), proposal: try members.read("proposal"),
                allowed: try members.read("allowed"), text: try members.read("text"))
        case .roll:
            .roll(
                party: try members.read("party"), proposal: try members.read("proposal"),
                percent: try members.read("percent"), text: try members.read("text"))
        default: throw members.fault("is of another group")
        }
    }

    static func people(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .appoint: .appoint(seat: try members.read("seat"), from: try members.readIfPresent("from"))
        case .setActing: .setActing(party: try members.read("party"), anyMember: try members.read("anyMember"))
        case .writeDraft:
            .writeDraft(
                number: try members.readIfPresent("number"), offer: try members.read("offer"),
                counters: try members.readIfPresent("counters"))
        case .dropDraft: .dropDraft(number: try members.read("number"), revision: try members.readIfPresent("revision"))
        case .putForwardDraft:
            .putForwardDraft(number: try members.read("number"), revision: try members.read("revision"))
        case .ask: .ask(text: try members.read("text"))
        case .takeUp: .takeUp(party: try members.read("party"), request: try members.read("request"))
        case .answer:
            .answer(
                party: try members.read("party"), request: try members.read("request"), text: try members.read("text"),
                toAll: try members.read("toAll"))
        case .dismiss:
            .dismiss(
                party: try members.read("party"), request: try members.read("request"),
                reason: try members.read("reason"))
        default: throw members.fault("is of another group")
        }
    }

    static func seats(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .openChannel: .openChannel(name: try members.read("name"), parties: try members.read("parties"))
        case .closeChannel: .closeChannel(channel: try members.read("channel"))
        case .reissue:
            .reissue(
                seat: try members.read("seat"), digest: try members.read("digest"),
                codeNumber: try members.readIfPresent("codeNumber"))
        case .revoke: .revoke(seat: try members.read("seat"), codeNumber: try members.readIfPresent("codeNumber"))
        case .observe:
            .observe(
                about: try members.read("about"), text: try members.read("text"),
                rating: try members.readIfPresent("rating"))
        case .pose: .pose(text: try members.read("text"), objective: try members.readIfPresent("objective"))
        case .seatBot: .seatBot(party: try members.read("party"), kind: try members.read("kind"))
        case .unseatBot: .unseatBot(party: try members.read("party"))
        default: throw members.fault("is of another group")
        }
    }

    static func clock(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Command {
        switch kind {
        case .handOver:
            .handOver(seat: try members.read("seat"), from: try members.read("from"), to: try members.read("to"))
        case .phaseElapsed: .phaseElapsed
        case .injectDue: .injectDue(row: try members.read("row"))
        case .restarted:
            .restarted(
                remainingMilliseconds: try members.readIfPresent("remainingMilliseconds"),
                held: try members.read("held"))
        default: throw members.fault("is of another group")
        }
    }
}
