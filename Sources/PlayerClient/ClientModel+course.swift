package import NegotiationModel
import WireMessages

// How control moves the deadline, and play itself.
extension ClientModel {
    mutating func moveDeadline(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        guard let typed = try rest.wholeNumber(), typed != 0, word == .extend || typed > 0 else {
            throw LineFault(
                "“\(rest)” is no number of minutes.",
                "Type \(word.rawValue) and a whole number, such as \(word.rawValue) 5.")
        }
        guard Command.extensionMinutes.contains(typed) else {
            throw LineFault(
                "A phase is extended by 1 to 240 minutes, or shortened by as many.",
                "Type \(word.rawValue) 240 at most.")
        }
        let minutes = word == .shorten ? -typed : typed
        if minutes < 0, let left = view.secondsLeft(at: time), left / 60 < -minutes {
            throw LineFault(
                "Only \(ClockText.length(left)) are left of \(view.sections.play?.phaseName ?? "the phase").",
                "Type next to close the phase now.")
        }
        askOrSend(.extend(minutes: minutes))
    }

    mutating func goBack(_ rest: String, _ view: View) throws(LineFault) {
        let (before, reason) = rest.splitAtBecause
        let (round, phase) = before.firstWordAndRest
        guard !reason.isEmpty, !phase.isEmpty else {
            throw LineFault(
                "Going back names a round, a phase and a reason, which all read.", "Type \(Word.back.usage)")
        }
        try check(reason, .reason, called: "the reason")
        askOrSend(.goBack(to: try view.point(round, phase), reason: reason))
    }
}

extension View {
    /// What is left of the phase.
    package func secondsLeft(at time: Int) -> Int? {
        guard let play = sections.play else { return nil }
        return play.status == .paused ? play.remaining.map { $0 / 1000 } : play.deadline.map { ($0 - time) / 1000 }
    }

    /// The point that two words of a line name: a round, or `epilogue`, and a phase by name or number.
    fileprivate func point(_ round: String, _ phase: String) throws(LineFault) -> PhasePoint {
        let now = sections.play?.point
        if !round.isEmpty, "epilogue".hasPrefix(round.folded) {
            let index = try phaseChoices(exercise.schedule.epilogue).find(phase)
            guard let now, now.inEpilogue, index <= now.index else {
                throw LineFault("That phase of the epilogue has not begun.", "Type clock to see where play is.")
            }
            return PhasePoint(round: now.round - now.index + index, index: index, inEpilogue: true)
        }
        guard let number = try round.wholeNumber(), number >= 1 else {
            throw LineFault("“\(round)” is no round.", "Type its number, or epilogue: \(Word.back.usage)")
        }
        return PhasePoint(
            round: number, index: try phaseChoices(exercise.schedule.phases).find(phase), inEpilogue: false)
    }

    private func phaseChoices(_ phases: [PhaseView]) -> Choices<Int> {
        Choices(
            kind: "phase", kinds: "phases",
            entries: phases.enumerated().map { .init(names: [$0.element.name], value: $0.offset) })
    }

    func phase(_ point: PhasePoint) -> PhaseView? {
        let phases = point.inEpilogue ? exercise.schedule.epilogue : exercise.schedule.phases
        return phases.indices.contains(point.index) ? phases[point.index] : nil
    }

    func name(_ point: PhasePoint) -> String {
        let name = phase(point)?.name ?? ""
        return point.inEpilogue ? name : "round \(point.round), \(name)"
    }

    /// `all 20 minutes`.
    func wholeLength(_ point: PhasePoint) -> String {
        let minutes = phase(point)?.minutes ?? 0
        return minutes == 1 ? "the whole minute" : "all \(minutes) minutes"
    }
}
