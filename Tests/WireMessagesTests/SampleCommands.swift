import NegotiationModel

/// One command of every kind that a seat can give.
enum SampleCommands {
    static let draft = OfferDraft(
        addressees: ["ukraine", "europe"], isPublic: true, terms: [Term(issue: "forces", option: "ceasefire")],
        note: "First line\nзнак 🇺🇦", thisPhaseOnly: true)

    static let offer = Offer(
        id: "ua 1", author: "ukraine", addressees: ["us"], isPublic: true, terms: [], note: "", lapsesAfterRound: 1,
        counters: nil, consentSet: ["ukraine"], askedLate: [])

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
        .state(text: "We stand by \u{200d}it."),
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
        .inject(row: "7"),
        .improvise(from: "Reuters", to: [], text: "News."),
        .setTrack(track: "heat[us]", to: -3, reason: "because"),
        .setLevel(rule: "R2", level: .advise, reason: "because"),
        .certify(issue: "forces", party: "russia", accepted: false, reason: "no"),
        .rule(party: "us", proposal: 1, allowed: true, text: "Allowed."),
        .note(text: "watch this"),
        .end(reason: "time"),
        .seatBot(party: "us", kind: .titForTat),
        .unseatBot(party: "us"),
    ]
}
