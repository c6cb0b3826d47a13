import NegotiationModel

/// Looks up the names of an expression, checks its types, and makes a formula of it.
struct ExpressionCompiler {
    let index: ExerciseIndex
    let scope: ExpressionScope
    /// Names bound by macros, innermost last.
    private var locals: [(name: String, type: ExpressionType)] = []

    init(index: ExerciseIndex, scope: ExpressionScope) {
        self.index = index
        self.scope = scope
    }

    typealias Typed = (formula: Formula, type: ExpressionType)

    /// Reads, looks up and checks a whole expression.
    mutating func formula(_ expression: Expression, expecting type: ExpressionType) throws(ExpressionMistake) -> Formula
    {
        let syntax = try ExpressionParser.syntax(of: expression.rawValue)
        return try compile(syntax, as: type)
    }

    mutating func compile(_ syntax: ExpressionSyntax, as wanted: ExpressionType) throws(ExpressionMistake) -> Formula {
        let (formula, type) = try compile(syntax)
        // An empty list fits any list.
        if case .list(let elements, _) = syntax, elements.isEmpty, wanted.element != nil { return formula }
        guard type == wanted else {
            throw ExpressionMistake(
                offset: syntax.offset, sentence: "\(name(of: wanted)) is needed here, but this is \(name(of: type))")
        }
        return formula
    }

    mutating func compile(_ syntax: ExpressionSyntax) throws(ExpressionMistake) -> Typed {
        switch syntax {
        case .number(let value, _): return (.constant(value), .number)
        case .name(let name, let offset): return try self.name(name, at: offset)
        case .member(let base, let name, let offset): return try member(of: base, name, at: offset)
        case .index: return try place(syntax)
        case .call(let name, let arguments, let offset): return try call(name, arguments, at: offset)
        case .macro(let list, let name, let variable, let body, let offset):
            return try macro(list, name, variable, body, at: offset)
        case .list(let elements, let offset): return try list(elements, at: offset)
        case .prefix("!", let operand, _): return (.not(try compile(operand, as: .truth)), .truth)
        case .prefix(_, let operand, _):
            return (.infix(.subtract, .constant(0), try compile(operand, as: .number)), .number)
        case .infix(let symbol, let left, let right, let offset): return try infix(symbol, left, right, at: offset)
        case .conditional(let condition, let yes, let no, let offset):
            let condition = try compile(condition, as: .truth)
            let (yes, no) = (try compile(yes), try compile(no))
            try demandSame(yes.type, no.type, at: offset)
            return (.conditional(condition, yes.formula, no.formula), yes.type)
        }
    }

    // MARK: Names

    private func name(_ name: String, at offset: Int) throws(ExpressionMistake) -> Typed {
        if let local = locals.lastIndex(where: { $0.name == name }) { return (.local(local), locals[local].type) }
        if let constant = constant(name) { return constant }
        if let supplied = try contextual(name, at: offset) { return supplied }
        throw ExpressionMistake(
            offset: offset, sentence: "“\(name)” is not a name here", instead: nearest(name, among: namesInReach))
    }

    private func constant(_ name: String) -> Typed? {
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
            present: KeyPath<ExpressionScope, Bool> & Sendable,
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

    // MARK: Members and places

    private mutating func member(of base: ExpressionSyntax, _ name: String, at offset: Int) throws(ExpressionMistake)
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

    /// `forces.ceasefire`, `purpose.unclear`, `intent.a_price`, and `rule.R5.advise` through `place`.
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
                "track", "now", "package", "rule", "draw", "side", "settlement",
            ]
        throw ExpressionMistake(
            offset: start, sentence: "“\(first)” has nothing named “\(name)”", instead: nearest(first, among: reach))
    }

    /// A number of a track, `track.heat[author]`, `track.need_shown[us].russia`, or a rule's level, `rule.R5.advise`.
    private mutating func place(_ syntax: ExpressionSyntax) throws(ExpressionMistake) -> Typed {
        if case .member(.member(.name("rule", _), let rule, let ruleOffset), let level, let offset) = syntax {
            return try self.level(rule, ruleOffset, level, offset)
        }
        let (track, owners, offset) = try trackPlace(syntax, isRooted: true)
        let type: ExpressionType = index.exercise.tracks[track].values.isEmpty ? .number : .state(track: track)
        if index.exercise.tracks[track].derived != nil { return (.derived(track: track), type) }
        if owners.count != index.trackLayouts[track].ownerCount { throw wrongOwners(track, owners.count, offset) }
        return (
            owners.isEmpty ? .slot(index.trackLayouts[track].firstSlot) : .place(track: track, owners: owners), type
        )
    }

    private func level(_ rule: String, _ ruleOffset: Int, _ level: String, _ offset: Int) throws(ExpressionMistake)
        -> Typed
    {
        let rule = try look(up: RuleID(rule), in: index.rules, "rule", at: ruleOffset)
        guard let position = EnforcementLevel.allCases.firstIndex(where: { $0.rawValue == level }) else {
            throw ExpressionMistake(
                offset: offset, sentence: "“\(level)” is not a level", instead: "enforce, advise, score or off")
        }
        return (.isAt(rule: rule, position), .truth)
    }

    /// The track and owners of a place; effects name places without the leading `track.`.
    mutating func trackPlace(
        _ syntax: ExpressionSyntax, isRooted: Bool
    ) throws(ExpressionMistake) -> (track: Int, owners: [Formula], offset: Int) {
        switch syntax {
        case .name(let name, let offset) where !isRooted:
            return (try look(up: TrackID(name), in: index.tracks, "track", at: offset), [], offset)
        case .member(.name("track", _), let name, let offset):
            return (try look(up: TrackID(name), in: index.tracks, "track", at: offset), [], offset)
        case .member(let base, let party, let offset):
            let (track, owners, start) = try trackPlace(base, isRooted: isRooted)
            let owner = try look(up: PartyID(party), in: index.parties, "party", at: offset)
            try demandOwner(owner, of: track, at: offset)
            return (track, owners + [.constant(owner)], start)
        case .index(let base, let owner, _):
            let (track, owners, start) = try trackPlace(base, isRooted: isRooted)
            let formula = try compile(owner, as: .party)
            if case .constant(let party) = formula { try demandOwner(party, of: track, at: owner.offset) }
            return (track, owners + [formula], start)
        default:
            throw ExpressionMistake(
                offset: syntax.offset, sentence: "only tracks have places", instead: "such as track.heat[us]")
        }
    }

    private func demandOwner(_ party: Int, of track: Int, at offset: Int) throws(ExpressionMistake) {
        guard case .each(let owners) = index.exercise.tracks[track].shape else { return }
        let id = index.exercise.parties[party].id
        guard !owners.contains(id) else { return }
        throw ExpressionMistake(
            offset: offset, sentence: "the track \(index.exercise.tracks[track].id) has no number for \(id)",
            instead: "it has one for \(owners.map(\.rawValue).joined(separator: ", "))")
    }

    func wrongOwners(_ track: Int, _ count: Int, _ offset: Int) -> ExpressionMistake {
        let id = index.exercise.tracks[track].id
        let wanted = ["\(id)", "\(id)[party]", "\(id)[from][to]"][index.trackLayouts[track].ownerCount]
        return ExpressionMistake(
            offset: offset, sentence: "the track \(id) is not used with \(count) parties", instead: "write \(wanted)")
    }

    // MARK: Calls, macros, lists, operators

    private mutating func macro(
        _ list: ExpressionSyntax, _ name: String, _ variable: String, _ body: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        let (list, type) = try compile(list)
        guard let element = type.element else {
            throw ExpressionMistake(
                offset: offset, sentence: "only a list has .\(name)(…), and this is \(self.name(of: type))")
        }
        guard constant(variable) == nil else {
            throw ExpressionMistake(
                offset: offset, sentence: "“\(variable)” is taken", instead: "another name for the element")
        }
        locals.append((variable, element))
        defer { locals.removeLast() }
        let body = try compile(body, as: .truth)
        let local = locals.count - 1
        return (name == "all" ? .all(list, local: local, body) : .exists(list, local: local, body), .truth)
    }

    private mutating func list(_ elements: [ExpressionSyntax], at offset: Int) throws(ExpressionMistake) -> Typed {
        var formulas: [Formula] = []
        var type: ExpressionType?
        for element in elements {
            let (formula, elementType) = try compile(element)
            guard elementType == .party || elementType == .issue else {
                throw ExpressionMistake(
                    offset: element.offset,
                    sentence: "a list holds parties or issues, and this is \(name(of: elementType))")
            }
            if let type { try demandSame(type, elementType, at: element.offset) }
            type = elementType
            formulas.append(formula)
        }
        return (.mask(formulas), type == .issue ? .issues : .parties)
    }

    private mutating func infix(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        switch symbol {
        case "&&": return (.and(try compile(left, as: .truth), try compile(right, as: .truth)), .truth)
        case "||": return (.or(try compile(left, as: .truth), try compile(right, as: .truth)), .truth)
        case "in":
            let (element, elementType) = try compile(left)
            let listType: ExpressionType = elementType == .issue ? .issues : .parties
            guard elementType == .party || elementType == .issue else {
                throw ExpressionMistake(
                    offset: left.offset,
                    sentence: "only a party or an issue can be in a list, and this is \(name(of: elementType))")
            }
            return (.contains(element, in: try compile(right, as: listType)), .truth)
        case "==", "!=", "<", "<=", ">", ">=": return try comparison(symbol, left, right, at: offset)
        default: return try arithmetic(symbol, left, right)
        }
    }

    private mutating func comparison(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at offset: Int
    ) throws(ExpressionMistake) -> Typed {
        let (left, right) = (try compile(left), try compile(right))
        try demandSame(left.type, right.type, at: offset)
        if symbol != "==", symbol != "!=" {
            switch left.type {
            case .number, .option, .state: break
            default:
                throw ExpressionMistake(
                    offset: offset, sentence: "\(name(of: left.type)) has no order",
                    instead: "only == and != compare it")
            }
        }
        switch symbol {
        case "==": return (.infix(.equal, left.formula, right.formula), .truth)
        case "!=": return (.infix(.unequal, left.formula, right.formula), .truth)
        case "<": return (.infix(.less, left.formula, right.formula), .truth)
        case "<=": return (.infix(.lessOrEqual, left.formula, right.formula), .truth)
        case ">": return (.infix(.less, right.formula, left.formula), .truth)
        default: return (.infix(.lessOrEqual, right.formula, left.formula), .truth)
        }
    }

    private mutating func arithmetic(
        _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) throws(ExpressionMistake) -> Typed {
        let (first, second) = (try compile(left, as: .number), try compile(right, as: .number))
        switch symbol {
        case "+": return (.infix(.add, first, second), .number)
        case "-": return (.infix(.subtract, first, second), .number)
        case "*": return (.infix(.multiply, first, second), .number)
        default:
            if case .constant(0) = second {
                throw ExpressionMistake(
                    offset: right.offset, sentence: "this divides by zero", instead: "another number")
            }
            return (.infix(symbol == "/" ? .divide : .remainder, first, second), .number)
        }
    }

    // MARK: Looking up and naming

    func look<ID: Identifier>(
        up id: ID, in positions: [ID: Int], _ what: String, at offset: Int
    ) throws(ExpressionMistake) -> Int {
        if let position = positions[id] { return position }
        throw ExpressionMistake(
            offset: offset, sentence: "no \(what) is called “\(id)”",
            instead: nearest(id.rawValue, among: positions.keys.sorted().map(\.rawValue)))
    }

    func issue(_ name: String, at offset: Int) throws(ExpressionMistake) -> Int {
        try look(up: IssueID(name), in: index.issues, "issue", at: offset)
    }

    private func outOfPlace(_ name: String, _ offset: Int, _ place: String) -> ExpressionMistake {
        ExpressionMistake(offset: offset, sentence: "“\(name)” means nothing here", instead: "it is known \(place)")
    }

    func demandSame(_ left: ExpressionType, _ right: ExpressionType, at offset: Int) throws(ExpressionMistake) {
        guard left != right else { return }
        throw ExpressionMistake(
            offset: offset, sentence: "\(name(of: left)) and \(name(of: right)) can't stand together here")
    }

    private var namesInReach: [String] {
        index.exercise.parties.map(\.id.rawValue) + index.exercise.issues.map(\.id.rawValue)
            + Self.contextNames.filter { scope[keyPath: $0.present] }.map(\.name)
    }

    func name(of type: ExpressionType) -> String {
        switch type {
        case .number: "a number"
        case .truth: "true or false"
        case .party: "a party"
        case .issue: "an issue"
        case .side: "a side"
        case .option(let issue): "an option of \(index.exercise.issues[issue].id)"
        case .state(let track): "a state of \(index.exercise.tracks[track].id)"
        case .outcome(let draw): "an outcome of \(index.exercise.draws[draw].id)"
        case .parties: "a list of parties"
        case .issues: "a list of issues"
        }
    }
}
