import NegotiationModel

/// One command of every kind that a seat can give.
enum SampleCommands {
    static let draft = OfferDraft(
        addressees: ["ukraine", "europe"], isPublic: true, terms: [Term(issue: "forces", option: "ceasefire")],
        note: "First line\nзнак 🇺🇦", thisPhaseOnly: true)

    static let offer = Offer(
        id: "ua 1", author: "ukraine", addressees: ["us"], isPublic: true, terms: [], note: "", lapsesAfterRound: 1,
        counters: nil, consentSet: ["ukraine"], askedLate: [])

    static let point = PhasePoint(round: 2, index: 1, inEpilogue: false)

    static let edit = InjectEdit(from: "TASS", to: ["us"], method: "cable", subject: "", body: "Two\nlines")

    static let all: [Command] = [
        .putForward(offer: draft),
        .counter(offer: "ua>ru 2", with: draft),
        .accept(offer: "ua 1", digest: offer.digest),
        .reject(offer: "ua 1", reason: "too little"),
        .withdraw(offer: "ua 1"),
        .withdrawConsent(offer: "ua 1"),
        .say(to: .plenary, text: "hello"),
        .say(to: .parties(only: ["us", "russia"]), text: "hello"),
        .say(to: .delegation, text: "hello"),
        .say(to: .control, text: "hello"),
        .state(text: "We stand by it: می\u{200c}خواهیم."),
        .realWorld(text: "Fire alarm."),
        .commit(action: "tighten", arguments: ["on": ["us", "europe"]]),
        .commit(action: "tighten", arguments: [:]),
        .uncommit(action: "tighten"),
        .perform(issue: "forces"),
        .suspend(issue: "forces"),
        .propose(what: "a fair", effect: "calm", reasons: ["one", "two"]),
        .start,
        .pause(reason: ""),
        .resume,
        .next(reason: "done"),
        .extend(minutes: 5),
        .goBack(to: PhasePoint(round: 2, index: 1, inEpilogue: false), reason: "to try again"),
        .inject(row: "7"),
        .inject(row: "7", edit: edit),
        .improvise(from: "Reuters", to: [], text: "News."),
        .improvise(from: "Reuters", to: ["us"], text: "News.", method: "cable", subject: ""),
        .setStatus(row: "7", status: .skipped, reason: ""),
        .editInject(row: "7", edit: edit),
        .setTrack(track: "heat[us]", to: -3, reason: "because"),
        .setLevel(rule: "R2", level: .advise, reason: "because"),
        .certify(issue: "forces", party: "russia", accepted: false, reason: "no"),
        .rule(party: "us", proposal: 1, allowed: true, text: "Allowed."),
        .roll(party: "us", proposal: 2, percent: 40, text: "If it comes off."),
        .note(text: "watch this"),
        .setStep(sessions: ["a", "b"]),
        .setStep(sessions: []),
        .observe(about: .moment, text: "They talk."),
        .observe(about: .offer(id: "ua>ru 2"), text: "They read it.", rating: "P"),
        .observe(about: .inject(row: "7"), text: "They saw it."),
        .observe(about: .objective(number: 2), text: "They met it.", rating: "met"),
        .observe(about: .question(id: "Q1"), text: "They did.", rating: "P"),
        .pose(text: "Did they meet?"),
        .pose(text: "Did they meet?", objective: 2),
        .end(reason: "time"),
        .appoint(seat: "us-2"),
        .setActing(party: "us", anyMember: true),
        .writeDraft(number: nil, offer: draft, counters: "us 1"),
        .writeDraft(number: 2, offer: draft, counters: nil),
        .dropDraft(number: 2),
        .putForwardDraft(number: 2, revision: 3),
        .ask(text: "How long?"),
        .takeUp(party: "us", request: 1),
        .answer(party: "us", request: 1, text: "Long.", toAll: true),
        .dismiss(party: "us", request: 1, reason: ""),
        .openChannel(name: "Contact group", parties: ["us", "russia"]),
        .closeChannel(channel: "Contact group"),
        .say(to: .channel(id: "Contact group"), text: "hello"),
        .reissue(seat: "us-1", digest: offer.digest),
        .revoke(seat: "us-1"),
        .seatBot(party: "us", kind: .titForTat),
        // With how things stood.
        .accept(offer: "ua 1", digest: offer.digest, effect: .inForce),
        .next(reason: "", phase: point),
        .extend(minutes: -5, phase: point),
        .goBack(to: point, reason: "to try again", phase: point),
        .end(reason: "time", phase: point),
        .inject(row: "7", edit: edit, revision: 2),
        .setStatus(row: "7", status: .held, reason: "", revision: 1),
        .editInject(row: "7", edit: edit, revision: 3),
        .setTrack(track: "heat[us]", to: 3, reason: "because", from: 2),
        .setLevel(rule: "R2", level: .off, reason: "because", from: .enforce),
        .certify(
            issue: "forces", party: "russia", accepted: true, reason: "",
            obligations: [
                ObligationMark(
                    id: ObligationID(agreement: 1, issue: "forces", party: "russia", instalment: 1), state: .performed)
            ]),
        .appoint(seat: "us-2", from: "us-1"),
        .dropDraft(number: 2, revision: 1),
        .reissue(seat: "us-1", digest: offer.digest, codeNumber: 1),
        .revoke(seat: "us-1", codeNumber: 2),
        .unseatBot(party: "us"),
    ]
}
