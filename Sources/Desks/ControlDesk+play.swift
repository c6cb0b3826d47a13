package import NegotiationModel
import PlayerClient
import WireMessages

// Play itself by key: it goes on and stops, phases end sooner or later, and control goes back.
extension ControlDesk {
    /// The model asks before anything that can't be undone.
    var playKeys: [DeskKey] {
        let next = DeskKey("n", "next phase", .next(reason: ""), Word.next.rawValue)
        let extend = DeskKey("e", "extend", .write(minutes(.extend, "longer")))
        let shorten = DeskKey("s", "shorten", .write(minutes(.shorten, "shorter")))
        let back = DeskKey("b", "go back", .write(goingBack))
        let end = DeskKey("x", "end play", .write(ending))
        switch view.status {
        case .notStarted: return [DeskKey("g", "start play", .start, Word.start.rawValue)]
        case .running:
            let pause = DeskKey("p", "pause", .pause(reason: ""), Word.pause.rawValue)
            return [pause, next, extend, shorten, back, end]
        case .paused:
            return [DeskKey("p", "resume", .resume, Word.resume.rawValue), extend, shorten, back, end]
        case .ended: return []
        }
    }

    private func minutes(_ word: Word, _ change: String) -> DeskEntry {
        let left = view.secondsLeft(at: time).map { " \(ClockText.length($0)) are left." } ?? ""
        var entry = DeskEntry(
            words: "\(word.rawValue) ", title: word.rawValue.capitalisedFirst,
            context: [
                "By how many minutes shall \(view.sections.play?.phaseName ?? "the phase") be \(change)?\(left)",
                "Type a whole number, such as 5. Everybody is told.",
            ])
        entry.about = Command.extend(minutes: 1, phase: view.sections.play?.point)
        return entry
    }

    private var goingBack: DeskEntry {
        let schedule = view.exercise.schedule
        let point = view.sections.play?.point
        let isEpilogue = point?.inEpilogue == true
        let phases = (isEpilogue ? schedule.epilogue : schedule.phases).map(\.name)
        let now = point.map { "\(isEpilogue ? "epilogue" : "\($0.round)") \(view.sections.play?.phaseName ?? "")" }
        var entry = DeskEntry(
            words: "\(Word.back.rawValue) ", title: "Go back to the start of a phase",
            context: [
                "Type the round, the phase, because and a reason, which everybody reads.",
                "Phases: \(phases.joined(separator: ", ")). You see what is undone, and are asked.",
            ], text: "\(now ?? "") because ")
        entry.about = point.map { .goBack(to: $0, reason: "", phase: $0) }
        return entry
    }

    private var ending: DeskEntry {
        var entry = DeskEntry(
            words: "\(Word.end.rawValue) because ", title: "ENDEX",
            context: ["Play ends for everyone, for good. Type the reason; you are asked once more."])
        entry.about = Command.end(reason: "", phase: view.sections.play?.point)
        return entry
    }

    // MARK: Automated delegations

    package func bot(of party: PartyID) -> BotView? { view.sections.bots?.first { $0.party == party } }

    /// What to do instead where a key that other rows have does nothing with this one; nil where nothing is to be said.
    package func advice(on sign: Unicode.Scalar, at item: DeskItem) -> String? {
        guard sign == "b", !view.isEvaluator else { return nil }
        switch item {
        case .seat(let id):
            guard case .party(let party)? = presence?.seats.first(where: { $0.seat == id })?.viewer else {
                return "A bot plays a party: on a party's row, or bot PARTY KIND."
            }
            return "A bot plays a whole party: on the row of \(tag(party)) above, or bot \(party) KIND."
        case .delegation(let party):
            return "The head of \(tag(party)) is here: a bot takes a party whose head is not."
        default: return nil
        }
    }

    /// None where the head is there: it plays itself.
    func botKeys(_ party: PartyID) -> [DeskKey] {
        let words = "\(Word.bot.rawValue) \(party)"
        guard bot(of: party) == nil else {
            return [DeskKey("b", "take bot out", .unseatBot(party: party), "\(words) off")]
        }
        guard !seats(of: party).contains(where: { $0.isHead && $0.connected }) else { return [] }
        let kinds = BotKind.allCases.map {
            DeskKey($0.key, $0.rawValue, .seatBot(party: party, kind: $0), "\(words) \($0.rawValue)")
        }
        let lines = ["Everybody is told that one plays, and not how. It stands down when the party's head joins."]
        return [
            DeskKey(
                "b", "seat a bot",
                .choose(
                    title: "An automated delegation for \(view.name(party)): how does it bargain?",
                    lines: lines + BotKind.allCases.map { "\($0.key)  \($0.rawValue): \($0.manner)." }, keys: kinds))
        ]
    }
}

extension BotKind {
    fileprivate var key: Unicode.Scalar { rawValue.unicodeScalars.first ?? "?" }

    fileprivate var manner: String {
        switch self {
        case .boulware: "gives way late"
        case .linear: "gives way evenly"
        case .conceder: "gives way early"
        case .titForTat: "gives way as much as its counterparts did last"
        case .stubborn: "hardly gives way"
        case .byChance: "does anything that it may, by chance"
        }
    }
}
