package import NegotiationModel

/// Reads what is chosen with an action: `authorise_talks us forces,crimea`, or by name: `to=us issues=forces,crimea`.
package enum ActionLine {
    static func arguments(
        _ text: String, of action: ActionView, in view: View
    ) throws(LineFault) -> [String: [String]] {
        var pieces = joined(text)[...]
        var arguments: [String: [String]] = [:]
        for parameter in action.parameters {
            let named = pieces.firstIndex { $0.hasPrefix(parameter.id + "=") }
            let piece: String? =
                named.map { pieces.remove(at: $0) } ?? next(for: parameter, of: action, &pieces, in: view)
            let value = piece.map { named == nil ? $0 : String($0.dropFirst(parameter.id.count + 1)) }
            arguments[parameter.id] = try read(value ?? "", parameter, action, view)
        }
        guard pieces.isEmpty else {
            throw LineFault(
                "“\(pieces.joined(separator: " "))” is more than \(action.id) takes.", "Type \(usage(action)).")
        }
        return arguments
    }

    // Issues that are asked for last may stand without commas; a title takes as many words as it has.
    private static func next(
        for parameter: ActionParameter, of action: ActionView, _ pieces: inout ArraySlice<String>, in view: View
    ) -> String? {
        let line = pieces.joined(separator: " ")
        let rest: String?
        switch parameter.kind {
        case .issues where parameter.id == action.parameters.last?.id && !pieces.isEmpty:
            pieces = []
            return line
        case .issues: rest = nil
        case .party: rest = (try? view.partyChoices.first(of: line))?.rest
        case .value(let track): rest = (try? values(of: track, view).first(of: line))?.rest
        }
        guard let rest else { return pieces.popFirst() }
        let taken = pieces.count - rest.split(whereSeparator: \.isWhitespace).count
        defer { pieces.removeFirst(taken) }
        return pieces.prefix(taken).joined(separator: " ")
    }

    /// How the action is typed.
    static func usage(_ action: ActionView) -> String {
        (["act", action.id.rawValue] + action.parameters.map { "\($0.id.uppercased())" }).joined(separator: " ")
    }

    /// The line that chooses it, word for word.
    package static func typed(_ action: ActionView, _ arguments: [String: [String]]) -> String {
        ([Word.act.rawValue, action.id.rawValue]
            + action.parameters.map { (arguments[$0.id] ?? []).joined(separator: ",") }).joined(separator: " ")
    }

    /// What a parameter can be, word by word.
    package static func values(of parameter: ActionParameter, in view: View) -> [String] {
        switch parameter.kind {
        case .party(let among): among.map(\.rawValue)
        case .issues(let among): among.map(\.rawValue)
        case .value(let track): values(of: track, view).entries.map(\.value)
        }
    }

    static func name(of state: String, of track: TrackID, _ view: View) -> String {
        view.exercise.tracks.first { $0.id == track }?.values.first { $0.id == state }?.name ?? state
    }

    private static func read(
        _ text: String, _ parameter: ActionParameter, _ action: ActionView, _ view: View
    ) throws(LineFault) -> [String] {
        guard !text.isEmpty else {
            throw LineFault(
                "\(action.id) needs \(parameter.id): \(choices(parameter, view)).", "Type \(usage(action)).")
        }
        switch parameter.kind {
        case .party: return [try view.partyChoices.find(text).rawValue]
        case .issues(let among):
            if text.folded == "all" { return among.map(\.rawValue) }
            var issues: [String] = []
            var rest = text.words.joined(separator: " ")
            while !rest.isEmpty {
                let (issue, more) = try view.issueChoices.first(of: rest)
                issues.append(issue.id.rawValue)
                rest = more
            }
            return issues
        case .value(let track): return [try values(of: track, view).find(text)]
        }
    }

    /// What can be chosen, in words.
    static func choices(_ parameter: ActionParameter, _ view: View) -> String {
        switch parameter.kind {
        case .party(let among): "one of " + among.map(\.rawValue).joined(separator: ", ")
        case .issues(let among): "one or more, with commas, of " + among.map(\.rawValue).joined(separator: ", ")
        case .value(let track): "one of " + values(of: track, view).entries.map { $0.names[0] }.joined(separator: ", ")
        }
    }

    static func values(of track: TrackID, _ view: View) -> Choices<String> {
        let values = view.exercise.tracks.first { $0.id == track }?.values ?? []
        return Choices(
            kind: "state of \(track)", kinds: "states",
            entries: values.map { .init(names: [$0.id, $0.name], value: $0.id) })
    }

    /// Words; lists with commas stay together.
    private static func joined(_ text: String) -> [String] {
        var pieces: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
            if let last = pieces.last, last.hasSuffix(",") || word.hasPrefix(",") {
                pieces[pieces.count - 1] = last + word
            } else {
                pieces.append(word)
            }
        }
        return pieces
    }
}
