package import NegotiationModel
package import WireMessages

/// What the client tells people, as lines, from what the seat sees.
package struct PlainPages {
    let view: View
    /// Server time, UTC milliseconds.
    let time: Int
    /// Who sits where, as far as that is known: it says what control can do.
    var presence: Presence?
    /// How what is asked is answered.
    var answers = AnswerWay.typed

    package init(view: View, time: Int, presence: Presence? = nil) {
        self.view = view
        self.time = time
        self.presence = presence
    }

    /// `1 none, 2 phased, 3 full`.
    static func numbered(_ names: [String]) -> String {
        names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    }

    /// What someone reads who has just joined.
    func greeting(person: String) -> [String] {
        var lines = ["\(view.exercise.heading). You are \(person): \(role).", edition]
        if !view.exercise.notice.isEmpty { lines.append(ProseText.flowing(view.exercise.notice)) }
        if !view.exercise.situation.isEmpty { lines += ["The situation:", ProseText.flowing(view.exercise.situation)] }
        lines += clock
        if let due = view.sections.play?.due, !due.isEmpty { lines.append("Due from you: \(due)") }
        // Late, so that it stands on a small screen too.
        lines += dice
        lines.append("Type help for what you can do now. Any command word can be shortened.")
        return lines
    }

    /// The same where nobody types, and so nobody has to be told how.
    func arrival(person: String) -> [String] {
        ["\(view.exercise.heading). In the seat is \(person): \(role).", edition] + dice + clock
    }

    private var dice: [String] {
        guard view.exercise.diceAreKnown else { return [] }
        return [
            "The dice are known: their seed was chosen, for a test or for research. Whoever chose it, or finds it by "
                + "trying numbers out, knows every draw."
        ]
    }

    /// What the seat is.
    package var role: String {
        switch view.viewer {
        case .party(let party):
            "\(view.name(party)), \(view.isHead ? "head of the delegation" : "adviser in the delegation")"
        case .control: view.isEvaluator ? "evaluator, with control's eyes" : "control"
        case .observer: "observer"
        }
    }

    package var brief: [String] { styledBrief.map(\.text) }

    /// The same with what is to look bold.
    package var styledBrief: [ScreenLine] {
        if view.exercise.brief.isEmpty {
            return [ScreenLine("There is no brief for you; the situation:")] + BriefText.lines(view.exercise.situation)
        }
        return [ScreenLine("Your brief, in confidence:")] + BriefText.lines(view.exercise.brief)
    }

    /// Who will read a message.
    package func readers(of audience: Audience) -> String {
        switch audience {
        case .plenary: "To: everyone, observers too."
        case .control where view.viewer == .control: "To: control and evaluators alone."
        case .control: "To: control. Not seen by: any other delegation."
        case .delegation: "To: your own delegation; control reads along. Not seen by: any other delegation."
        case .parties(let only): readers(only)
        case .channel(let id) where isClosed(id): "Closed by control: read it; nothing can be said here any more."
        case .channel(let id): readers(members(of: id))
        }
    }

    private func readers(_ parties: [PartyID]) -> String {
        let others = view.otherParties.map(\.id).filter { !parties.contains($0) }
        return "To: \(view.names(parties)); control reads along. Not seen by: \(view.names(others))."
    }

    private func isClosed(_ channel: ChannelID) -> Bool {
        view.sections.channels?.first { $0.id == channel }?.isOpen == false
    }

    private func members(of channel: ChannelID) -> [PartyID] {
        let members = view.sections.channels?.first { $0.id == channel }?.parties ?? []
        return members.filter { $0 != view.viewer.party }
    }

    func who(_ presence: Presence?) -> [String] {
        ["You are: \(role)."] + parties + (presence.map { $0.seats.map(seat) + acting } ?? delegation) + unknown
    }

    /// What isn't this seat's to know.
    private var unknown: [String] {
        switch view.viewer {
        case .control: []
        case .party:
            ["Who sits for the other parties, and whether they are here, control knows; what they say has a name."]
        case .observer:
            ["Who sits for the parties, and whether they are here, control knows; what they say has a name."]
        }
    }

    /// The parties with their names, tags and sides.
    package var parties: [String] {
        view.exercise.parties.map { party in
            let side = view.exercise.sides.first { $0.id == party.side }?.name ?? party.side.rawValue
            return "[\(party.tag.uppercased())] \(party.name) (\(party.id)), side: \(side)" + bot(party.id)
        }
    }

    private func bot(_ party: PartyID) -> String {
        guard let bot = view.sections.bots?.first(where: { $0.party == party }) else { return "" }
        return ", played by an automated delegation" + (bot.kind.map { " (\($0.rawValue))" } ?? "")
    }

    private func seat(_ seat: SeatPresence) -> String {
        let person = seat.person ?? "nobody yet"
        let since = seat.lastSeen.map { ", last seen \(ClockText.timeOfDay($0)) UTC" } ?? ""
        let role = seat.isHead ? ", head" : seat.viewer.party == nil ? "" : ", adviser"
        return "Seat \(seat.seat) (\(seat.viewer)\(role)): \(person), "
            + (seat.connected ? "connected" : "not connected\(since)") + (seat.hasCode ? "" : ", code revoked")
    }

    package var source: [String] {
        let source = view.exercise.source
        return ["\(source.title). \(source.author), \(source.publisher), \(source.date)."]
            + source.passages.map { "\($0.id): \($0.text)" }
            + [
                "This is version \(view.exercise.version) of the exercise"
                    + (view.exercise.digest.map { "; its SHA-256 is \($0)." } ?? ".")
            ]
    }
}
