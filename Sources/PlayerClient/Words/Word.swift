import NegotiationModel

/// The words that a command begins with. Everybody types the same; what a seat may do differs.
package enum Word: String, CaseIterable, Sendable {
    // For everyone.
    case help, brief, situation, table, offers, show, owed, log, recap, who, clock, rules, why, source, quit
    // For parties.
    case offer, counter, accept, reject, withdraw, unconsent, act, uncommit, perform, suspend, propose, sheet, ask
    case realWorld = "real-world"
    // For parties and control.
    case say, state
    // For delegations.
    case draft, drafts, appoint
    // For parties and control.
    case rfis, channels
    // For control.
    case start, pause, resume, next, extend, shorten, back, msel, inject, improvise, approve, hold, skip, retire, edit
    case step, track, rule, certify, decide, note, observe, observations, pose, questions, end, bot
    case take, answer, dismiss, acting, reissue, revoke
    case openChannel = "open-channel"
    case closeChannel = "close-channel"
    // For those who see what control sees.
    case eyes = "as"
    case console, alarm, acknowledge

    /// How it is typed.
    package var usage: String { card.usage }
    /// Whether the word says all: nothing may or must follow it.
    package var isWhole: Bool { usage == rawValue }
    /// What it does, in a line.
    package var summary: String { card.summary }

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
        case .recap: ("recap", "what the last phase that was resolved brought, or how play ended")
        case .who: ("who", "the parties, who you are, and who is at the seats that you may know of")
        case .clock: ("clock", "round, phase, and the time left")
        case .rules: ("rules", "every rule and how firmly it holds now")
        case .why: ("why [RULE, ISSUE, TRACK, ACTION or dice]", "what something rests on; alone: the last refusal")
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
        case .propose:
            ("propose WHAT / EFFECT / REASON / …", "an action nobody foresaw, for control to decide; asks for yes")
        case .sheet: ("sheet", "your confidential points, no-deal value and target")
        case .ask: ("ask TEXT", "a question to control; rfis shows how far its answer is")
        case .realWorld: ("real-world [TEXT]", "tell control that play must stop, no reason needed")
        case .say: ("say PARTIES: TEXT", "a message; all: for everyone, delegation: for your own alone; or a channel")
        case .state: ("state TEXT", "a public statement, on the record; asks for yes")
        case .start: ("start", "STARTEX: begin play; asks for yes")
        case .pause: ("pause [because …]", "hold play")
        case .resume: ("resume", "go on after a pause")
        case .next: ("next [because …]", "close the phase now; asks for yes")
        case .extend: ("extend N", "lengthen the phase by N minutes; -N shortens it")
        case .shorten: ("shorten N", "shorten the phase by N minutes")
        case .back: ("back ROUND PHASE because …", "play on from the start of an earlier phase; asks for yes")
        case .msel: ("msel", "the planned injects and where they stand")
        case .inject: ("inject NUMBER [to PARTIES] [: TEXT]", "deliver a planned inject, or another text; asks for yes")
        case .improvise:
            (
                "improvise FROM -> PARTIES [by METHOD] [about SUBJECT]: TEXT",
                "deliver an inject written now; asks for yes"
            )
        case .approve: ("approve NUMBER", "let a planned inject be delivered")
        case .hold: ("hold NUMBER [because …]", "keep an approved inject back; the clock leaves it alone then")
        case .skip: ("skip NUMBER [because …]", "pass an inject over; approve brings it back")
        case .retire: ("retire NUMBER because …", "put an inject out of use for good; asks for yes")
        case .edit: ("edit NUMBER [subject|from|to|method]: TEXT", "change an inject before it is delivered")
        case .track: ("track TRACK NUMBER because …", "set a track; asks for yes")
        case .rule: ("rule RULE LEVEL because …", "set a rule to enforce, advise, score or off; asks for yes")
        case .certify:
            (
                "certify ISSUE PARTY [no] because …",
                "certify what was performed, or not; everyone reads why; asks for yes"
            )
        case .decide: ("decide PARTY N yes|no|roll PERCENT: TEXT", "rule on a free action, or let a die; asks for yes")
        case .step:
            ("step TABLES, step off", "go in step with other tables, by their sessions; or by yourself; asks for yes")
        case .note: ("note TEXT", "a note stamped with the moment, for the debrief")
        case .eyes: ("as PARTY, as observer, as control", "read what others see, live; nobody there can tell")
        case .observe:
            (
                "observe [OFFER|inject N|objective N|question Q] [rated R]: TEXT",
                "an observation, for control and evaluators alone"
            )
        case .observations: ("observations", "what control and evaluators observed")
        case .pose: ("pose [objective N]: TEXT", "put a question to evaluators, who alone read it, and control")
        case .questions: ("questions", "what evaluators are to answer, with the answers")
        case .console: ("console", "who is there, what is open, what comes next, on one page")
        case .alarm: ("alarm N, alarm off", "say when nobody has offered anything for N minutes; 10 without being told")
        case .acknowledge: ("acknowledge", "you have read the alert of the real world at this screen")
        case .end: ("end because …", "ENDEX: end play for good; asks for yes")
        case .bot:
            (
                "bot PARTY KIND, bot PARTY off",
                "let an automated delegation play a party whose head is not there: "
                    + BotKind.allCases.map(\.rawValue).joined(separator: ", ")
            )
        case .draft, .drafts, .appoint, .rfis, .channels, .take, .answer, .dismiss, .acting, .reissue, .revoke,
            .openChannel, .closeChannel:
            cardOfPeople
        }
    }

    private var cardOfPeople: (usage: String, summary: String) {
        switch self {
        case .draft: ("draft PARTIES: ISSUE=OPTION, …", "a draft for your delegation, which its head can put forward")
        case .drafts: ("drafts", "the drafts of your delegation; offer draft N puts one forward")
        case .appoint: ("appoint SEAT", "hand the head's place of the delegation to another seat; asks for yes")
        case .rfis: ("rfis", "the questions to control, and what it answered to everyone")
        case .channels: ("channels", "the channels that control opened; say NAME: TEXT speaks in one")
        case .take: ("take PARTY N", "take up a question to control")
        case .answer: ("answer [all] PARTY N: TEXT", "answer a question, to the asker or to everyone")
        case .dismiss: ("dismiss PARTY N [because …]", "close a question without an answer")
        case .acting: ("acting PARTY any|head", "let any member act for a party, or its head alone")
        case .reissue: ("reissue SEAT", "a new code for a seat, lost or handed over; asks for yes")
        case .revoke: ("revoke SEAT", "take a seat its code; asks for yes")
        case .openChannel: ("open-channel NAME: PARTIES", "open a channel that these parties alone hear")
        default: ("close-channel NAME", "close a channel for good; what was said stays readable")
        }
    }
}
