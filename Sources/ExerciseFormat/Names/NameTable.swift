import ExerciseModel
import NegotiationModel

/// The identifiers that an exercise file declares, in its order, so that references can be checked wherever they stand.
struct NameTable {
    private var names: [NameKind: [String]] = [:]
    /// For each action, whether it is taken at once.
    private(set) var immediateActions: Set<String> = []
    private(set) var derivedTracks: Set<String> = []
    private(set) var levels: [String: [String]] = [:]

    /// Nothing declared.
    init() {}

    /// What an MSEL refers to in an exercise that has been read.
    init(forMSELOf exercise: Exercise) {
        names[.party] = exercise.parties.map(\.id.rawValue)
        names[.passage] = exercise.source.passages.map(\.id)
    }

    /// All that an exercise names which has been read.
    init(of exercise: Exercise) {
        self.init(forMSELOf: exercise)
        names[.side] = exercise.sides.map(\.id.rawValue)
        names[.track] = exercise.tracks.map(\.id.rawValue)
        names[.rule] = exercise.rules.map(\.id.rawValue)
        names[.weight] = exercise.weights.map(\.id.rawValue)
        names[.ending] = exercise.endings.map(\.id.rawValue)
        names[.issue] = exercise.issues.map(\.id.rawValue)
        for issue in exercise.issues { names[.option(of: issue.id.rawValue)] = issue.options.map(\.id.rawValue) }
        names[.action] = exercise.actions.map(\.id.rawValue)
        for action in exercise.actions { names[.parameter(of: action.id.rawValue)] = action.parameters.map(\.id) }
        names[.draw] = exercise.draws.map(\.id.rawValue)
        for draw in exercise.draws { names[.outcome(of: draw.id.rawValue)] = draw.outcomes.map(\.id.rawValue) }
        names[.clauseInFull] = exercise.rules.flatMap { rule in rule.clauses.map { "\(rule.id).\($0.id)" } }
    }

    subscript(kind: NameKind) -> [String] { names[kind] ?? [] }

    /// Collects what is declared, malformed or not: the readers of the sections complain, and one mistake isn't
    /// reported again at every reference.
    init(collectingFrom root: YAMLNode) {
        for entry in root.entries {
            switch entry.key {
            case "sides": collect(.side, from: entry.value)
            case "parties": collect(.party, from: entry.value)
            case "issues": collect(.issue, from: entry.value, inner: "options") { .option(of: $0) }
            case "tracks": collectTracks(from: entry.value)
            case "actions": collectActions(from: entry.value)
            case "resolution": collect(.step, from: entry.value)
            case "rules": collectRules(from: entry.value)
            case "draws": collect(.draw, from: entry.value, inner: "outcomes") { .outcome(of: $0) }
            case "weights": collect(.weight, from: entry.value)
            case "endings": collect(.ending, from: entry.value)
            case "source": collect(.passage, from: entry.value["passages"])
            default: break
            }
        }
    }

    private mutating func collect(
        _ kind: NameKind, from list: YAMLNode?, inner key: String? = nil,
        _ innerKind: (String) -> NameKind = { _ in .side }
    ) {
        for item in (list?.items ?? []).prefix(SectionLimit.most) {
            guard let id = item["id"]?.text else { continue }
            names[kind, default: []].append(id)
            if let key { collect(innerKind(id), from: item[key]) }
        }
    }

    private mutating func collectTracks(from list: YAMLNode) {
        collect(.track, from: list, inner: "values") { .state(of: $0) }
        for item in list.items.prefix(SectionLimit.most) {
            if let id = item["id"]?.text, item["derived"] != nil { derivedTracks.insert(id) }
        }
    }

    private mutating func collectActions(from list: YAMLNode) {
        collect(.action, from: list, inner: "parameters") { .parameter(of: $0) }
        for item in list.items.prefix(SectionLimit.most) {
            if let id = item["id"]?.text, item["slot"]?.text == "immediate" { immediateActions.insert(id) }
        }
    }

    private mutating func collectRules(from list: YAMLNode) {
        collect(.rule, from: list, inner: "clauses") { .clause(of: $0) }
        for item in list.items.prefix(SectionLimit.most) {
            if let id = item["id"]?.text { levels[id] = item["levels"]?.items.compactMap(\.text) ?? [] }
        }
    }
}
