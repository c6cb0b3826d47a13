import ExerciseModel
import NegotiationModel
import NegotiationRules

/// Works out the space of one combination of outcomes.
struct SpaceSurvey {
    private let weighing: PackageWeighing
    private let model: PackageModel
    private let depth: DealSpace.Depth
    private var exercise: Exercise { weighing.exercise }

    init(_ weighing: PackageWeighing, _ model: PackageModel, _ depth: DealSpace.Depth) {
        self.weighing = weighing
        self.model = model
        self.depth = depth
    }

    /// - Parameter outcomes: positions, by draw.
    func drawn(_ outcomes: [Int]) throws(SpaceFault) -> DrawnSpace {
        let lattice = try LatticeBuilder.lattice(of: model)
        let frontier = Frontier(lattice)
        let agreement = frontier.agreement(noDeal: model.noDeal)
        var refusals: [ClauseRefusals] = []
        var agreeable: AgreeableCount?
        if case .whole(let steps) = depth {
            refusals = try self.refusals()
            if model.packageCount != nil {
                agreeable = AgreeableCounter.count(lattice, noDeal: model.noDeal, steps: steps)
            }
        }
        return DrawnSpace(
            outcomes: zip(exercise.draws, outcomes).map { draw, place in
                DrawnOutcome(draw: draw.id, outcome: draw.outcomes[place].id)
            },
            noDeal: model.noDeal, targets: exercise.parties.indices.map { weighing.target(of: $0) },
            best: lattice.best, refusals: refusals,
            admitted: model.packageCount.map { _ in lattice.admittedCount },
            admittedSettlements: model.packageCount.map { _ in lattice.admittedSettlementCount },
            agreeable: agreeable, isAgreementPossible: agreement.exists,
            isEverythingAgreeable: agreement.exists
                && AgreeableCounter.isEverythingAgreeable(lattice, noDeal: model.noDeal),
            needed: ids(agreement.needed),
            // What binds one party alone can be taken by any other: nobody is needed for that.
            decisive: ids(exercise.consents.votes == nil ? agreement.needed : agreement.decisive), frontier: frontier,
            solutions: SolutionFinder(frontier, noDeal: model.noDeal).solutions)
    }

    /// For each rule that refuses, what it refuses alone, and where it has several clauses, what each does.
    private func refusals() throws(SpaceFault) -> [ClauseRefusals] {
        let clauses = weighing.refusingClauses
        var found: [ClauseRefusals] = []
        for rule in exercise.rules.indices {
            let own = clauses.filter { $0.rule == rule }
            guard !own.isEmpty else { continue }
            found.append(try refusals(of: rule, clause: nil))
            for clause in own where own.count > 1 { found.append(try refusals(of: rule, clause: clause.clause)) }
        }
        return found
    }

    private func refusals(of rule: Int, clause: ClauseID?) throws(SpaceFault) -> ClauseRefusals {
        let places = model.refusals.indices.filter { place in
            model.refusals[place].rule == rule && clause.map { model.refusals[place].clause == $0 } ?? true
        }
        var parties = 0
        for place in places {
            for deed in model.refusals[place].refused {
                switch deed {
                case .puttingForward(let party), .consent(_, let party): parties |= 1 << party
                case .comingIntoForce: break
                }
            }
        }
        var packages: Int?
        if model.packageCount != nil {
            let admitted = try admitted(by: places)
            packages = try places.isEmpty ? 0 : self.admitted(by: []) - admitted
        }
        return ClauseRefusals(
            rule: exercise.rules[rule].id, clause: clause, parties: ids(parties), packages: packages)
    }

    /// How many packages come into force if these refusals alone stand in the way.
    private func admitted(by refusals: [Int]) throws(SpaceFault) -> Int {
        let scope = LatticeBuilder.Scope(refusals: refusals, withWorth: false, withSettlement: false)
        return try LatticeBuilder.lattice(of: model, scope).admittedCount
    }

    private func ids(_ parties: Int) -> [PartyID] {
        exercise.parties.indices.filter { parties >> $0 & 1 == 1 }.map { exercise.parties[$0].id }
    }
}
