import ExerciseModel
import NegotiationModel

extension Exercise {
    /// The exercise with a variation's edits. What delegations are told is not among them.
    func varied(by variation: Variation) throws(RehearsalFault) -> Exercise {
        var varied = self
        for (rule, level) in variation.rules.sorted(by: { $0.key < $1.key }) { try varied.set(rule, level) }
        for name in variation.clausesOff { try varied.turnOff(clause: name) }
        for (weight, percent) in variation.weights.sorted(by: { $0.key < $1.key }) { try varied.scale(weight, percent) }
        for (cell, by) in variation.tracks.sorted(by: { $0.key < $1.key }) { try varied.move(cell, by: by) }
        for (draw, outcome) in variation.draws.sorted(by: { $0.key < $1.key }) { try varied.fix(draw, outcome) }
        return varied
    }

    private mutating func set(_ rule: RuleID, _ level: EnforcementLevel) throws(RehearsalFault) {
        guard let place = rules.firstIndex(where: { $0.id == rule }) else {
            throw .variation("No rule is called “\(rule)”.")
        }
        guard rules[place].levels.contains(level) else {
            let levels = rules[place].levels.map(\.rawValue).joined(separator: ", ")
            throw .variation("Rule \(rule) has no level “\(level.rawValue)”; it has \(levels).")
        }
        rules[place].level = level
    }

    private mutating func turnOff(clause name: String) throws(RehearsalFault) {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let rule = rules.firstIndex(where: { $0.id.rawValue == parts[0] }),
            let clause = rules[rule].clauses.firstIndex(where: { $0.id.rawValue == parts[1] })
        else { throw .variation("No clause is called “\(name)”; write RULE.CLAUSE.") }
        guard !rules[rule].clauses[clause].at.isEmpty else {
            throw .variation(
                "Clause \(name) only says what a mechanism does; turn its rule off, or change the mechanism.")
        }
        rules[rule].clauses[clause].at = []
        rules[rule].clauses[clause].effects = []
    }

    private mutating func scale(_ weight: WeightID, _ percent: Int) throws(RehearsalFault) {
        guard let place = weights.firstIndex(where: { $0.id == weight }) else {
            throw .variation("No weight is called “\(weight)”.")
        }
        weights[place].value = weights[place].value.scaled(toPercent: percent)
    }

    /// A cell is written as in expressions: `name`, or `name[party]`.
    private mutating func move(_ cell: String, by: Int) throws(RehearsalFault) {
        let parts = cell.split(whereSeparator: { $0 == "[" || $0 == "]" }).map(String.init)
        guard let name = parts.first, let place = tracks.firstIndex(where: { $0.id.rawValue == name }) else {
            throw .variation("No track is called “\(cell)”.")
        }
        let track = tracks[place]
        guard track.derived == nil else { throw .variation("The track \(name) is computed and has no start.") }
        func kept(_ value: Int) -> Int { min(max(value, track.minimum), track.maximum) }
        switch (track.shape, parts.count) {
        case (.single, 1): tracks[place].start = kept(track.start + by)
        case (.each(let owners), 1):
            for owner in owners { tracks[place].starts[owner] = kept((track.starts[owner] ?? track.start) + by) }
        case (.each(let owners), 2):
            guard let owner = owners.first(where: { $0.rawValue == parts[1] }) else {
                throw .variation("The track \(name) has no number of “\(parts[1])”.")
            }
            tracks[place].starts[owner] = kept((track.starts[owner] ?? track.start) + by)
        case (.pairs, 1): tracks[place].start = kept(track.start + by)
        default: throw .variation("“\(cell)” is no cell whose start can be moved.")
        }
    }

    private mutating func fix(_ draw: DrawID, _ outcome: OutcomeID) throws(RehearsalFault) {
        guard let place = draws.firstIndex(where: { $0.id == draw }) else {
            throw .variation("No draw is called “\(draw)”.")
        }
        guard draws[place].outcomes.contains(where: { $0.id == outcome }) else {
            throw .variation("The draw \(draw) has no outcome “\(outcome)”.")
        }
        for position in draws[place].outcomes.indices {
            draws[place].outcomes[position].weight = draws[place].outcomes[position].id == outcome ? 1 : 0
        }
    }
}
