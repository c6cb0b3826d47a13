import ExerciseModel
import NegotiationModel

/// Names that stand alone: literals, what the exercise declares, and what a moment supplies.
extension ExpressionCompiler {
    func name(_ name: String, at offset: Int) throws(ExpressionMistake) -> Typed {
        if let local = locals.lastIndex(where: { $0.name == name }) { return (.local(local), locals[local].type) }
        if let constant = constant(name) { return constant }
        if let supplied = try contextual(name, at: offset) { return supplied }
        throw ExpressionMistake(
            offset: offset, sentence: "“\(name)” is not a name here",
            instead: homes(of: name) ?? nearest(name, among: namesInReach))
    }

    /// Where a name is at home that was written without its home, as an option without its issue.
    private func homes(of name: String) -> String? {
        let exercise = index.exercise
        var homes: [String] = []
        for issue in exercise.issues where issue.options.contains(where: { $0.id.rawValue == name }) {
            homes.append("\(issue.id).\(name)")
        }
        for track in exercise.tracks {
            if track.id.rawValue == name { homes.append("track.\(name)") }
            if track.values.contains(where: { $0.id == name }) { homes.append("\(track.id).\(name)") }
        }
        for draw in exercise.draws {
            if draw.id.rawValue == name { homes.append("draw.\(name)") }
            if draw.outcomes.contains(where: { $0.id.rawValue == name }) { homes.append("\(draw.id).\(name)") }
        }
        if exercise.rules.contains(where: { $0.id.rawValue == name }) { homes.append("rule.\(name)") }
        if exercise.sides.contains(where: { $0.id.rawValue == name }) { homes.append("side.\(name)") }
        if exercise.weights.contains(where: { $0.id.rawValue == name }) { homes.append("weight.\(name)") }
        if scope.parameters.contains(where: { $0.id == name }) { homes.append("argument.\(name)") }
        return homes.isEmpty ? nil : "write \(homes.prefix(4).joined(separator: " or "))"
    }

    func constant(_ name: String) -> Typed? {
        switch name {
        case "true": (.constant(1), .truth)
        case "false": (.constant(0), .truth)
        case "round": (.round, .number)
        case "epilogue": (.isEpilogue, .truth)
        default:
            if let party = index.parties[PartyID(name)] {
                (.constant(party), .party)
            } else if let issue = index.issues[IssueID(name)] {
                (.constant(issue), .issue)
            } else {
                nil
            }
        }
    }

    private func contextual(_ name: String, at offset: Int) throws(ExpressionMistake) -> Typed? {
        guard let known = Self.contextNames.first(where: { $0.name == name }) else { return nil }
        guard scope[keyPath: known.present] else {
            throw ExpressionMistake(
                offset: offset, sentence: "“\(name)” means nothing here", instead: "it is known \(known.place)")
        }
        return (.context(known.context), known.type)
    }

    private static let contextNames:
        [(
            name: String, context: ContextName, type: ExpressionType,
            present: any KeyPath<ExpressionScope, Bool> & Sendable,
            place: String
        )] = [
            ("party", .party, .party, \.hasParty, "where somebody acts: offer, consent, message, declined, actions"),
            ("author", .author, .party, \.hasOffer, "at moments of an offer"),
            ("addressees", .addressees, .parties, \.hasOffer, "at moments of an offer"),
            ("public", .isPublic, .truth, \.hasOffer, "at moments of an offer"),
            ("terms", .terms, .issues, \.hasOffer, "at moments of an offer"),
            ("consents", .consents, .parties, \.hasOffer, "at moments of an offer"),
            ("counterpart", .counterpart, .party, \.hasCounterpart, "at concession, or with `each: addressee`"),
            ("run", .run, .number, \.hasRun, "at concession"),
            ("missing", .missing, .parties, \.hasMissing, "at last-missing and declined"),
            ("members", .members, .parties, \.hasMembers, "at message"),
            ("each", .each, .party, \.hasEach, "with `each: party`"),
            ("points", .points, .number, \.hasPoints, "in a sheet's adjustments"),
            ("performed", .performed, .truth, \.hasPoints, "in a sheet's adjustments"),
            ("option", .option, .number, \.hasPoints, "in a sheet's adjustments"),
            ("no_deal", .noDeal, .number, \.hasNoDeal, "in a sheet's peace and target"),
        ]

    private var namesInReach: [String] {
        index.exercise.parties.map(\.id.rawValue) + index.exercise.issues.map(\.id.rawValue)
            + Self.contextNames.filter { scope[keyPath: $0.present] }.map(\.name)
    }
}
