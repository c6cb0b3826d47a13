import ExerciseModel
import NegotiationModel

/// Names behind a dot.
extension ExpressionCompiler {
    mutating func member(of base: ExpressionSyntax, _ name: String, at offset: Int) throws(ExpressionMistake)
        -> Typed
    {
        guard case .name(let first, let start) = base else { return try place(.member(base, name, offset)) }
        switch first {
        case "side":
            return (.constant(try look(up: SideID(name), in: index.sides, "side", at: offset)), .side)
        case "now":
            let issue = try self.issue(name, at: offset)
            return (.now(issue: issue), .option(issue: issue))
        case "package":
            let issue = try self.issue(name, at: offset)
            if scope.hasValued { return (.now(issue: issue), .option(issue: issue)) }
            guard scope.hasOffer else { throw outOfPlace("package", start, "at moments of an offer, and in sheets") }
            return (.package(issue: issue), .option(issue: issue))
        case "rule":
            return (.isOn(rule: try look(up: RuleID(name), in: index.rules, "rule", at: offset)), .truth)
        case "draw":
            let draw = try look(up: DrawID(name), in: index.draws, "draw", at: offset)
            return (.outcome(draw: draw), .outcome(draw: draw))
        case "weight":
            return (.constant(try look(up: WeightID(name), in: index.weights, "weight", at: offset)), .number)
        case "settlement": return try settlement(name, at: offset)
        case "step": return try step(name, at: offset, start)
        case "argument": return try argument(name, at: offset)
        case "track": return try place(.member(base, name, offset))
        default: return try namedValue(first, name, start, offset)
        }
    }

    private func settlement(_ name: String, at offset: Int) throws(ExpressionMistake) -> Typed {
        switch name {
        case "in_force": return (.isSettled, .truth)
        case "implemented": return (.isImplemented, .truth)
        default:
            throw ExpressionMistake(
                offset: offset, sentence: "a settlement has no “\(name)”",
                instead: "settlement.in_force or settlement.implemented")
        }
    }

    private func step(_ name: String, at offset: Int, _ start: Int) throws(ExpressionMistake) -> Typed {
        guard scope.hasStep else { throw outOfPlace("step", start, "with `each: step`") }
        switch name {
        case "issue": return (.context(.stepIssue), .issue)
        case "favours": return (.context(.stepFavours), .side)
        case "binds": return (.context(.stepBinds), .parties)
        default:
            throw ExpressionMistake(
                offset: offset, sentence: "a step has no “\(name)”", instead: "step.issue, step.favours or step.binds")
        }
    }

    private func argument(_ name: String, at offset: Int) throws(ExpressionMistake) -> Typed {
        guard let position = scope.parameters.firstIndex(where: { $0.id == name }) else {
            throw ExpressionMistake(
                offset: offset, sentence: "no parameter is called “\(name)” here",
                instead: nearest(name, among: scope.parameters.map(\.id)))
        }
        let type: ExpressionType
        switch scope.parameters[position].kind {
        case .party: type = .party
        case .issues: type = .issues
        case .value(let track): type = .state(track: try look(up: track, in: index.tracks, "track", at: offset))
        }
        return (.argument(position), type)
    }

    /// An option of an issue, a state of a track or an outcome of a draw, behind the name of what has it.
    private func namedValue(_ first: String, _ name: String, _ start: Int, _ offset: Int) throws(ExpressionMistake)
        -> Typed
    {
        if let issue = index.issues[IssueID(first)] {
            let option = try look(up: OptionID(name), in: index.options[issue], "option of \(first)", at: offset)
            return (.constant(option), .option(issue: issue))
        }
        if let track = index.tracks[TrackID(first)] {
            let values = index.exercise.tracks[track].values
            guard let position = values.firstIndex(where: { $0.id == name }) else {
                let instead =
                    values.isEmpty ? "write track.\(first) for its number" : nearest(name, among: values.map(\.id))
                throw ExpressionMistake(offset: offset, sentence: "\(first) has no state “\(name)”", instead: instead)
            }
            return (.constant(index.exercise.tracks[track].minimum + position), .state(track: track))
        }
        if let draw = index.draws[DrawID(first)] {
            let outcome = try look(up: OutcomeID(name), in: index.outcomes[draw], "outcome of \(first)", at: offset)
            return (.constant(outcome), .outcome(draw: draw))
        }
        let reach =
            index.exercise.issues.map(\.id.rawValue) + [
                "track", "now", "package", "rule", "draw", "side", "settlement", "weight",
            ]
        throw ExpressionMistake(
            offset: start, sentence: "“\(first)” has nothing named “\(name)”", instead: nearest(first, among: reach))
    }

    private func outOfPlace(_ name: String, _ offset: Int, _ place: String) -> ExpressionMistake {
        ExpressionMistake(offset: offset, sentence: "“\(name)” means nothing here", instead: "it is known \(place)")
    }
}
