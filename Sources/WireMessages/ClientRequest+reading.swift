import NegotiationModel
import StrictJSON

extension ClientRequest {
    /// The methods that are not commands.
    public static let plainMethods = [
        "session.join", "session.news", "session.watch", "offer.preview", "log.lines",
    ]

    init(method: String, parameters: JSONNode?) throws(WireError) {
        let parameters = try Self.object(parameters)
        switch method {
        case "session.join": self = .join(try Self.join(parameters))
        case "session.news": self = .news(try Self.news(parameters))
        case "session.watch": self = .watch(try Self.read(parameters))
        case "offer.preview": self = .preview(try Self.preview(parameters))
        case "log.lines": self = .logLines(try Self.logLines(parameters))
        default: self = try Self.command(method, parameters)
        }
    }

    private static func object(_ parameters: JSONNode?) throws(WireError) -> JSONNode {
        guard let parameters = parameters ?? none else { throw WireError(.paramsInvalid, "params is missing.") }
        guard parameters.isObject else {
            throw WireError(.paramsInvalid, "params must be an object, but \(parameters.kindInWords) was found.")
        }
        return parameters
    }

    // What stands where a request has no parameters; paths in faults begin at the frame.
    private static let none = try? JSONDocument(parsing: Array(#"{"params":{}}"#.utf8), limits: .wire).root()["params"]

    private static func read<Value: JSONForm>(_ parameters: JSONNode) throws(WireError) -> Value {
        do {
            return try Value(reading: parameters)
        } catch {
            throw WireError(.paramsInvalid, "\(error)")
        }
    }

    private static func join(_ parameters: JSONNode) throws(WireError) -> JoinRequest {
        let request: JoinRequest = try read(parameters)
        guard 1...64 ~= request.code.unicodeScalars.count else {
            throw WireError(.paramsInvalid, "params.code must be a join code, 1 to 64 characters long.")
        }
        if let after = request.after, after < 0 {
            throw WireError(.paramsInvalid, "params.after must be a news number, 0 or more, but \(after) was found.")
        }
        try TextRule.name.check(request.name, at: "params.name")
        return request
    }

    private static func news(_ parameters: JSONNode) throws(WireError) -> NewsRequest {
        let request: NewsRequest = try read(parameters)
        guard request.after >= 0 else {
            throw WireError(
                .paramsInvalid, "params.after must be a news number, 0 or more, but \(request.after) was found.")
        }
        guard 1...NewsRequest.limitMax ~= request.limit else {
            throw WireError(
                .paramsInvalid, "params.limit must be 1 to \(NewsRequest.limitMax), but \(request.limit) was found.")
        }
        return request
    }

    private static func logLines(_ parameters: JSONNode) throws(WireError) -> LogLinesRequest {
        let request: LogLinesRequest = try read(parameters)
        guard request.after >= 0 else {
            throw WireError(
                .paramsInvalid, "params.after must be a number of lines, 0 or more, but \(request.after) was found.")
        }
        return request
    }

    private static func preview(_ parameters: JSONNode) throws(WireError) -> PreviewRequest {
        let request: PreviewRequest = try read(parameters)
        try TextRule.note.check(request.offer.note, at: "params.offer.note")
        return request
    }

    private static func command(_ name: String, _ parameters: JSONNode) throws(WireError) -> ClientRequest {
        guard let method = CommandMethod(name: name) else { throw unknown(name) }
        let key = try key(parameters["key"])
        let command: Command
        do {
            var members = try parameters.members()
            _ = members.find("key")
            command = try Command.reading(method.kind, &members)
            try members.end()
        } catch {
            throw WireError(.paramsInvalid, "\(error)")
        }
        try checkRanges(of: command)
        for entry in command.typedTexts { try entry.rule.check(entry.text, at: "params." + entry.path) }
        return .command(command, key: key)
    }

    // The ranges that docs/schemas name. Play holds what it is told against them too, whoever tells it.
    private static func checkRanges(of command: Command) throws(WireError) {
        switch command {
        case .propose(_, _, let reasons) where !Command.reasonCounts.contains(reasons.count):
            throw WireError(
                .paramsInvalid, "params.reasons must be one to three texts, but \(reasons.count) were found.")
        case .setStep(let sessions) where sessions.count > Command.stepCounts.upperBound:
            let most = Command.stepCounts.upperBound
            throw WireError(.paramsInvalid, "params.sessions has \(sessions.count) entries; \(most) are the most.")
        case .extend(let minutes, _) where !Command.extensionMinutes.contains(minutes):
            throw WireError(.paramsInvalid, "params.minutes must be -240 to 240, but \(minutes) was found.")
        default: break
        }
    }

    private static func key(_ node: JSONNode?) throws(WireError) -> CommandKey {
        guard let key = (try? node?.text()).flatMap(CommandKey.init) else {
            throw WireError(
                .keyInvalid,
                "params.key must be there: 1 to 64 of A–Z, a–z, 0–9, _ and -, new for each command, and the same when "
                    + "that command is sent again.")
        }
        return key
    }

    private static func unknown(_ name: String) -> WireError {
        let known = plainMethods + CommandMethod.all.map(\.name)
        let namespace = name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let near = known.filter { $0.hasPrefix(namespace + ".") }
        let shown = JSON.string(String(name.unicodeScalars.prefix(40).map(Character.init))).canonicalText
        let hint =
            near.isEmpty
            ? "methods begin with session., offer., words., action., control., delegation., request., channel., seat. or "
                + "log."
            : "known are " + near.joined(separator: ", ") + "."
        return WireError(.methodUnknown, "No method is called \(shown); \(hint)")
    }
}
