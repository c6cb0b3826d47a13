import NegotiationModel
import WireMessages

// What is told of the seat's own doing, and of what it keeps an eye on.
extension PlainPages {
    /// Nil for everything else.
    func wordsOfSeat(_ content: Told.Content) -> [String]? {
        switch content {
        case .refused(let error, let keepsDraft): refusal(error) + (keepsDraft ? [Self.draftKept] : [])
        case .done(let command, let offer): done(command, as: offer)
        case .codeIssued(let seat, let code):
            ["The new code of \(seat), shown this once: \(code). Give it to its person alone."]
        case .sending(let command): readers(of: command)
        case .question(let command):
            consequence(of: command) + [answers.ofDeeds]
        case .preview(let preview, let plan): self.preview(preview, of: plan)
        case .questionTakenBack(let reason, let isOffer):
            ["The question is taken back, and nothing was done: \(reason)"]
                + (isOffer ? [Self.draftKept] : ["Give it again if you still mean it."])
        case .notDone(let isOffer): ["Not done." + (isOffer ? " " + Self.draftKept : "")]
        case .automated(let told): words(of: told)
        default: wordsOfDrafts(content) ?? wordsOfWatching(content)
        }
    }

    private func wordsOfDrafts(_ content: Told.Content) -> [String]? {
        switch content {
        case .draft(let plan):
            return self.plan(plan) + ["Type offer send, offer edit, offer edit ISSUE=OPTION, offer drop, or offer new."]
        case .draftDropped(let plan):
            let again = plan.flatMap { OfferLine.typed($0, in: view) }.map { " Typed anew it is: \($0)" } ?? ""
            return ["The draft is thrown away.\(again)"]
        case .formAsks(let form, let isFirst):
            let head =
                "An offer, part by part: type a number or a name; back, done, cancel; with / before it, any command."
            return (isFirst ? [head] : []) + form.question(view)
        case .formStopped: return ["Stopped. " + Self.draftKept]
        default: return nil
        }
    }

    private func wordsOfWatching(_ content: Told.Content) -> [String]? {
        switch content {
        case .seat(let seat):
            let person = seat.person.map { " (\($0))" } ?? ""
            return ["[SEATS] \(seat.seat)\(person) \(seat.connected ? "is connected" : "is gone")."]
        case .timeLeft(let seconds):
            return ["[CLOCK] \(ClockText.length(seconds)) left in \(view.sections.play?.phaseName ?? "the phase")."]
        case .rowDue(let inject):
            return ["[MSEL] \(inject.id) is due: \(inject.subject). Type inject \(inject.id) to deliver it."]
        case .stall(let minutes, let help):
            let advice = help.map { " Type inject \($0.id) to deliver “\($0.subject)”, or improvise something." }
            return [
                "[STALL] No offer for \(ClockText.minutes(minutes)).\(advice ?? " Type improvise to write an inject.")"
            ]
        case .ownEyes(let wasWatching): return ["You look with your own eyes\(wasWatching ? " again" : "")."]
        case .alarmSet(nil): return ["No alarm comes, however long nobody offers anything."]
        case .alarmSet(let minutes?):
            return [
                "The alarm comes after \(ClockText.minutes(minutes)) in which an offer could be made and none was."
            ]
        case .acknowledged:
            return [
                "Acknowledged at this screen. "
                    + (view.status == .paused
                        ? "Play goes on with resume, when the time has come." : "Play is not paused any more.")
            ]
        default: return nil
        }
    }

    private func words(of told: Told.AutomatedTold) -> [String] {
        switch told {
        case .says(let sentences): ["[BOT] " + sentences]
        case .did(let command, let offer): ["[BOT] " + deed(command, as: offer)]
        case .wasRefused(let command, let error): ["[BOT] " + attempt(command)] + shortRefusal(error)
        }
    }

    func lines(of page: Page) -> [String] {
        switch page {
        case .help(nil, let beside, let presence): knowing(presence).help + helpBeside(beside)
        case .help(let word?, _, let presence): knowing(presence).help(word)
        case .brief: brief
        case .situation: situation
        case .table: table
        case .offers: offers
        case .offer(let id): view.known(id).map(offer) ?? []
        case .owed: owed
        case .who(let presence): who(presence)
        case .clock: clock
        case .rules: rules
        case .dice(let dice): dice.isEmpty ? [Self.noDice] : dice.flatMap(Self.wholeLines)
        case .why(let name): (try? why(name)) ?? []
        case .refusal(let error): refusal(error)
        case .due(let word): due(word)
        case .source: source
        case .sheet: sheet
        case .drafts: drafts
        case .recap(let recap): recap.map { [$0.title + "."] + $0.lines } ?? [Self.noRecap]
        case .requests: requests
        case .channels: channels
        case .actions: actions
        case .observations: observations
        case .questions(let person): questions(of: person)
        case .msel: msel
        // Control's console is drawn by those who have screens.
        case .console: []
        }
    }

    private static let noDice = "You were told of no die since you joined. log tells earlier news, with how dice fell."

    private static let noRecap =
        "No phase was resolved since you joined. log tells the last news, and log 50 more of them."

    private func knowing(_ presence: Presence?) -> PlainPages {
        PlainPages(view: view, time: time, presence: presence)
    }

    /// Words that somebody takes before the client does.
    package func helpBeside(_ words: [WordBeside]) -> [String] {
        words.isEmpty ? [] : ["Here, beside them:"] + words.map { "  \($0.word): \($0.summary)" }
    }
}
