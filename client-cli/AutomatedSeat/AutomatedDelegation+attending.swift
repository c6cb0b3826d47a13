import NegotiationModel
package import PlayerClient
import WireMessages

// In the place of the person at a client.
extension AutomatedDelegation {
    /// Looks at what the client sees, after each of its inputs, and lets it say and do what follows.
    package mutating func attend(_ model: inout ClientModel) -> [ClientEffect] {
        guard let view = model.settledView else { return [] }
        let (told, error) = model.reportOutcome()
        if let error { learn(from: error) }
        // A server that keeps to the protocol refuses any other seat before it is taken.
        guard let party = view.viewer.party else {
            return told + model.leave(saying: "The seat is no party's, so there is nothing to play.", .notAdmitted)
        }
        var effects = told + introduce(view, party, &model)
        guard view.sections.play?.status != .ended else {
            return effects + model.leave(saying: "Play is over. It leaves.", .done)
        }
        if let command = command(from: view, afterNews: model.lastNews, at: model.time) {
            effects += model.send(automated: command)
        }
        return effects
    }

    /// Somebody asked the program to end.
    package func dismiss(_ model: inout ClientModel) -> [ClientEffect] {
        model.leave(saying: "It was asked to end, and leaves. What it put forward stands.", .done)
    }

    /// A log is served there.
    package func declineLog(_ model: inout ClientModel) -> [ClientEffect] {
        model.leave(
            saying: "What is served there is a log: play is over, and an automated delegation can do nothing in it. "
                + "Join without --bot to look at it.", .notAdmitted)
    }

    /// What came too fast may be done later; that isn't for the delegation to learn from.
    private mutating func learn(from error: WireError) {
        guard error.kind != .tooManyTries else { return }
        let code = RefusalCode(rawValue: error.data.code) ?? .argumentInvalid
        wasRefused(Refusal(code, error.message, rule: error.data.rule, clause: error.data.clause))
    }

    // MARK: What it says of itself

    /// Says once who it is, and whenever that changes whether it acts for its party.
    private mutating func introduce(
        _ view: View, _ party: PartyID, _ model: inout ClientModel
    ) -> [ClientEffect] {
        let isFirst = actsAsTold == nil
        guard actsAsTold != view.isHead else { return [] }
        actsAsTold = view.isHead
        var effects: [ClientEffect] = []
        if isFirst {
            effects += model.say(
                automated:
                    "An automated delegation (\(kind.rawValue)) has the seat. Its draws come from --seed \(seed).")
            if let kept = view.valuesKept {
                effects += model.say(
                    automated:
                        "Values are \(kept), to it neither: it can't weigh packages, so it puts none forward and accepts none; "
                        + "it keeps what was agreed. One that control seats (bot PARTY) reckons with the party's points."
                )
            }
        }
        if !view.isHead { return effects + model.say(automated: Self.readsAlong(view, party, model.seat)) }
        return isFirst ? effects : effects + model.say(automated: "The seat acts for its party now: it plays.")
    }

    private static func readsAlong(_ view: View, _ party: PartyID, _ seat: SeatID?) -> String {
        let name = view.exercise.parties.first { $0.id == party }?.name ?? party.rawValue
        let seats = view.sections.delegations?.first { $0.party == party }?.seats ?? []
        let head = seats.first { $0.isHead }?.seat.rawValue ?? "its head"
        return
            "The seat \(seat?.rawValue ?? "") only advises: \(head) acts for \(name). It reads along, and plays as soon as "
            + "it is made the head or any member may act. To play now, start it with the code of \(head)."
    }
}
