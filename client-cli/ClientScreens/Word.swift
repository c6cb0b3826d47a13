import NegotiationModel

/// The words that a command begins with. Everybody types the same; what a seat may do differs.
enum Word: String, CaseIterable, Sendable {
    // For everyone.
    case help, brief, situation, table, offers, show, owed, log, who, clock, rules, why, source, quit
    // For parties.
    case offer, counter, accept, reject, withdraw, unconsent, act, uncommit, perform, suspend, propose, sheet, ask
    case realWorld = "real-world"
    // For parties and control.
    case say, state
    // For control.
    case start, pause, resume, next, extend, msel, inject, improvise, track, rule, certify, decide, note, end
    case bot

    /// How it is typed.
    var usage: String { card.usage }
    /// What it does, in a line.
    var summary: String { card.summary }

    private var card: (usage: String, summary: String) {
        switch self {
        case .help: ("help [WORD]", "what you can do now, or one word in full")
        case .brief: ("brief", "your confidential instructions")
        case .situation: ("situation", "the world's numbers, what moved them last, and why")
        case .table: ("table", "every issue, what holds, and who last offered what")
        case .offers: ("offers", "the offers that you know")
        case .show: ("show OFFER", "one offer in full; by name or by its number in the list")
        case .owed: ("owed", "agreements, and what each party owes under them")
        case .log: ("log [N]", "the last N pieces of news, 10 if you give no number")
        case .who: ("who", "the parties, and who you are")
        case .clock: ("clock", "round, phase, and the time left")
        case .rules: ("rules", "every rule and how firmly it holds now")
        case .why: ("why [RULE, ISSUE, TRACK or ACTION]", "what something rests on; alone: the last refusal")
        case .source: ("source", "where the exercise comes from, passage by passage")
        case .quit: ("quit", "leave; your seat and everything done stay")
        case .offer: ("offer PARTIES: ISSUE=OPTION, …", "put a package forward; offer alone asks for each part")
        case .counter: ("counter OFFER: ISSUE=OPTION, …", "answer an offer with another one")
        case .accept: ("accept OFFER", "consent to an offer; asks for yes")
        case .reject: ("reject OFFER [because …]", "refuse an offer; asks for yes")
        case .withdraw: ("withdraw OFFER", "take your own offer back; asks for yes")
        case .unconsent: ("unconsent OFFER", "take your consent back while others are still missing")
        case .act: ("act ACTION [CHOICES]", "choose an action; secret and replaceable until the phase closes")
        case .uncommit: ("uncommit ACTION", "take a chosen action back")
        case .perform: ("perform ISSUE", "do what you owe on an issue; asks for yes")
        case .suspend: ("suspend ISSUE", "hold back what you owe on an issue; asks for yes")
        case .propose: ("propose WHAT / EFFECT / REASON / …", "an action nobody foresaw, for control to decide")
        case .sheet: ("sheet", "your confidential points, no-deal value and target")
        case .ask: ("ask TEXT", "a line to control")
        case .realWorld: ("real-world [TEXT]", "tell control that play must stop, no reason needed")
        case .say: ("say PARTIES: TEXT", "a message; all: for everyone, delegation: for your own alone")
        case .state: ("state TEXT", "a public statement, on the record")
        case .start: ("start", "STARTEX: begin play; asks for yes")
        case .pause: ("pause [because …]", "hold play")
        case .resume: ("resume", "go on after a pause")
        case .next: ("next [because …]", "close the phase now; asks for yes")
        case .extend: ("extend N", "lengthen the phase by N minutes; -N shortens it")
        case .msel: ("msel", "the planned injects and where they stand")
        case .inject: ("inject NUMBER", "deliver a planned inject; asks for yes")
        case .improvise: ("improvise FROM -> PARTIES: TEXT", "deliver an inject written now")
        case .track: ("track TRACK NUMBER because …", "set a track")
        case .rule: ("rule RULE LEVEL because …", "set a rule to enforce, advise, score or off")
        case .certify: ("certify ISSUE PARTY [no] because …", "certify what was performed, or not; asks for yes")
        case .decide: ("decide PARTY N yes|no: TEXT", "rule on a free action; asks for yes")
        case .note: ("note TEXT", "a note stamped with the moment, for the debrief")
        case .end: ("end because …", "ENDEX: end play for good; asks for yes")
        case .bot:
            (
                "bot PARTY KIND, bot PARTY off",
                "let an automated delegation play a party whose head is not there: "
                    + BotKind.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
    }
}
