import NegotiationModel
import RulePrograms

// What a command says that it is about has to stand as it says: whoever gave it had that before their eyes. Nothing said,
// nothing asked.
extension Deciding {
    /// - Parameter what: what the command would mean in the phase that is played, such as “the close of”.
    func demandPlayed(_ meant: PhasePoint?, _ word: String, _ what: String = "") throws(Refusal) {
        guard let meant, let now = state.play.point, meant != now else { return }
        throw Refusal(
            .outdated, end(of: meant, before: now),
            instead: "Say \(word) again if you mean \(what.isEmpty ? "" : what + " ")\(state.named(now)).")
    }

    private func end(of meant: PhasePoint, before now: PhasePoint) -> String {
        guard let turn = state.play.turn else { return "Control went back to \(state.named(now)) meanwhile." }
        guard turn.from == meant else { return "It is \(state.named(now)) now, and not \(state.named(meant))." }
        let how = turn.isByClock ? "ended by itself" : "was closed by control"
        return "\(state.named(meant)) \(how) at \(Self.timeOfDay(turn.atMs)) UTC."
    }

    private static func timeOfDay(_ timeMs: Int) -> String {
        let minutes = timeMs / minuteMilliseconds % (24 * 60)
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }

    /// What a consent would do is another thing once others have consented, or taken theirs back. That a rule refuses it is
    /// said by the rule itself.
    func demandEffect(_ meant: ConsentEffect?, of offer: StandingOffer, by party: Int) throws(Refusal) {
        guard let meant, let outcome = state.consentOutcome(of: party, to: offer), outcome.effect != meant else {
            return
        }
        let now: String
        switch outcome.effect {
        case .noted: now = "it would be noted, with \(state.missing(from: offer)) missing"
        case .binds: now = "it would bind at once"
        case .inForce: now = "it would be the last, and bring the package into force"
        case .refused: return
        }
        throw Refusal(
            .outdated, "Your consent to \(offer.id) would do something else than you read: \(now).",
            instead: "Read it again, and accept it if you still want to.")
    }

    func demandRevision(_ meant: Int?, of row: InjectRow) throws(Refusal) {
        guard let meant, meant != row.revisionNumber else { return }
        throw Refusal(
            .outdated,
            "Row \(row.inject.id) is not as you read it: it was changed meanwhile, and is \(Self.word(row.inject.status)) now.",
            instead: "Read it again first.")
    }

    func demandStanding(_ meant: [ObligationMark]?, as found: [Obligation], _ what: String) throws(Refusal) {
        guard let meant, meant != found.map({ ObligationMark(id: $0.id, state: $0.state) }) else { return }
        throw Refusal(
            .outdated,
            "\(what) is not as you read it: it is \(joined(found.map { $0.state.word })) now.",
            instead: "See what is owed, then decide again.")
    }

    func demandValue(_ meant: Int?, as now: Int, of name: String) throws(Refusal) {
        guard let meant, meant != now else { return }
        throw Refusal(
            .outdated, "\(name) is \(now) now, and no longer \(meant).",
            instead: "Say it again if you still want to set it.")
    }

    func demandLevel(_ meant: EnforcementLevel?, as now: EnforcementLevel, of rule: RuleID) throws(Refusal) {
        guard let meant, meant != now else { return }
        throw Refusal(
            .outdated, "\(rule) is at “\(now.rawValue)” now, and no longer at “\(meant.rawValue)”.",
            instead: "Say it again if you still want to set it.")
    }

    func demandHead(_ meant: SeatID?, of party: PartyID) throws(Refusal) {
        let head = state.people.members(of: party).first { $0.role.isHead }?.seat
        guard let meant, meant != head else { return }
        throw Refusal(
            .outdated, "\(head?.rawValue ?? "Nobody") is the head of the delegation now, and no longer \(meant).",
            instead: "Say it again if you still want another head.")
    }

    func demandCode(_ meant: Int?, of occupancy: People.Occupancy) throws(Refusal) {
        guard let meant, meant != occupancy.codeNumber else { return }
        throw Refusal(
            .outdated, "\(occupancy.seat) was given another code meanwhile.",
            instead: "Say it again if that one shall open nothing any more.")
    }
}

extension ObligationState {
    fileprivate var word: String { self == .snappedBack ? "snapped back" : rawValue }
}
