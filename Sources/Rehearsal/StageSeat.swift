import Bots
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms

/// A party's place on a stage: what its delegation is told, and knows before play begins.
struct StageSeat: Sendable {
    let party: PartyID
    /// Where the variation orders one.
    let kind: BotKind?
    let orders: BotOrders
    let eyes: BotEyes
    let memory: BotMemory

    /// Nil where the exercise is too large for automated delegations.
    init?(_ party: PartyID, _ variation: Variation, _ program: RuleProgram, _ blank: SessionState) {
        let told = variation.delegations[party] ?? DelegationOrders()
        let orders = BotOrders(
            told, withheldOptions: variation.withheldOptions, withheldActions: variation.withheldActions)
        let view = blank.view(for: .party(party), isHead: true)
        guard var eyes = BotEyes(of: party, in: program), let table = BotTable(view.exercise, party: party) else {
            return nil
        }
        self.party = party
        self.orders = orders
        kind = told.kind
        memory = BotMemory(table, limits: eyes.look(at: blank).limits, orders)
        self.eyes = eyes
    }
}
