import Yams

/// What the YAML library complains of, in this room's words.
struct YAMLMistake {
    var sentence: String
    var instead = "put that right first; the rest is read then"
    var position = Position.start

    init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let within = context.map { " (\($0.text) from line \($0.mark.line), column \($0.mark.column))" } ?? ""
            sentence = "this isn't YAML: \(problem)\(within)"
            position = Position(line: max(1, mark.line), column: max(1, mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            sentence = "\(keys.sorted().first?.quoted ?? "a key") stands twice as a key of one mapping, here first"
            instead = "leave one of them out"
            position = Position(line: max(1, context.mark.line), column: max(1, context.mark.column))
        case .reader(let problem, _, _, _):
            sentence = "this isn't YAML: \(problem)"
        default:
            sentence = "the file can't be read as YAML"
        }
    }
}
