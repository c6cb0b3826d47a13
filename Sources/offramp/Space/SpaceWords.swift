import DealSpace
import ExerciseModel
import NegotiationModel

/// What is said of a deal space, in the exercise's names.
struct SpaceWords {
    let space: DealSpace
    private var exercise: Exercise { space.exercise }

    func party(_ id: PartyID) -> String { exercise.parties.first { $0.id == id }?.name ?? id.rawValue }

    func parties(_ ids: [PartyID]) -> String { Self.list(ids.map(party)) }

    /// The outcomes that tell one combination from the others: `a price`.
    func outcomes(_ place: Int) -> String {
        let told = space.drawn[place].outcomes.indices.filter { draw in
            Set(space.drawn.map { $0.outcomes[draw] }).count > 1
        }
        let all = told.isEmpty ? Array(space.drawn[place].outcomes.indices) : told
        return all.map { outcome(space.drawn[place].outcomes[$0]) }.joined(separator: ", ")
    }

    func outcome(_ drawn: DrawnOutcome) -> String {
        let draw = exercise.draws.first { $0.id == drawn.draw }
        return draw?.outcomes.first { $0.id == drawn.outcome }?.name ?? drawn.outcome.rawValue
    }

    /// The terms of a package that depart from how things are: `Forces: ceasefire in place`.
    func terms(_ package: [Int]) -> [String] {
        exercise.issues.indices.compactMap { place in
            let issue = exercise.issues[place]
            let option = issue.options[package[place]]
            return option.id == issue.statusQuo ? nil : "\(issue.id) \(option.id)"
        }
    }

    static func title(_ kind: Solution.Kind) -> String {
        switch kind {
        case .nash: "Nash"
        case .kalaiSmorodinsky: "Kalai-Smorodinsky"
        case .egalitarian: "Egalitarian"
        case .greatestSum: "Greatest sum"
        }
    }

    // MARK: Findings

    func sentence(_ finding: Finding) -> String {
        switch finding {
        case .nothingAdmitted(let among): "The rules admit no package at all\(whenDrawn(among))."
        case .noAgreement(let among):
            "No package is worth as much as no deal to all whose consent it needs\(whenDrawn(among)): there is nothing "
                + "to agree on at the start."
        case .everythingAgreeable(let among):
            "Every admitted package is worth as much as no deal to all whose consent it needs\(whenDrawn(among)): there "
                + "is nothing to find out."
        case .bestForAll(let among):
            "One package is best for every party\(whenDrawn(among)): there is nothing to bargain over."
        case .noSettlement(let among): "No admitted package is a settlement\(whenDrawn(among))."
        case .optionUnused(let issue, let option):
            "\(issue) \(option) is on no package of the frontier\(space.drawn.count > 1 ? ", whatever is drawn" : "")."
        case .partyNotNeeded(let id): "\(party(id)): its consent decides no package that could be agreed on."
        case .targetOutOfReach(let id, let target, let best, let among):
            "\(party(id))'s target (\(SpaceNumbers.points(target))) is above the best that any admitted package is worth "
                + "to it (\(SpaceNumbers.points(best)))\(whenDrawn(among))."
        case .clauseIdle(let rule, let clause):
            "\(rule)\(clause.map { " \($0)" } ?? "") refuses no package as things stand at the start."
        }
    }

    private func whenDrawn(_ among: [Int]) -> String {
        if among.count == space.drawn.count { return space.drawn.count > 1 ? ", whatever is drawn" : "" }
        return " when the draw is " + Self.list(among.map(outcomes), last: "or")
    }

    static func list(_ words: [String], last: String = "and") -> String {
        guard let end = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + end
    }
}

extension Finding {
    /// Whether an exercise check warns of it: what only says how things stand at the start is left to the tables.
    var isWarning: Bool {
        switch self {
        case .clauseIdle: false
        default: true
        }
    }
}
