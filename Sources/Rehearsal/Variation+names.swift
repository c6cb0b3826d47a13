import ExerciseModel
import NegotiationModel

extension Variation {
    /// Refuses what the exercise has no name for, so that a misspelt order doesn't pass for one that was obeyed.
    func demandKnownNames(in exercise: Exercise) throws(RehearsalFault) {
        func demand(_ options: [IssueID: [OptionID]]) throws(RehearsalFault) {
            for (issue, options) in options.sorted(by: { $0.key < $1.key }) {
                for option in options { try exercise.demand(Term(issue: issue, option: option)) }
            }
        }
        try demand(withheldOptions)
        for action in withheldActions { try exercise.demand(action) }
        for (party, orders) in delegations.sorted(by: { $0.key < $1.key }) {
            guard exercise.parties.contains(where: { $0.id == party }) else {
                throw .variation("No party is called “\(party)”.")
            }
            try demand(orders.opposes)
            for term in orders.insists { try exercise.demand(term) }
            for ordered in orders.actions { try exercise.demand(ordered.action) }
        }
    }
}

extension Exercise {
    fileprivate func demand(_ term: Term) throws(RehearsalFault) {
        guard let issue = issues.first(where: { $0.id == term.issue }) else {
            throw .variation("No issue is called “\(term.issue)”.")
        }
        guard issue.options.contains(where: { $0.id == term.option }) else {
            throw .variation("\(term.issue) has no option “\(term.option)”.")
        }
    }

    fileprivate func demand(_ action: ActionID) throws(RehearsalFault) {
        guard actions.contains(where: { $0.id == action }) else {
            throw .variation("No action is called “\(action)”.")
        }
    }
}
