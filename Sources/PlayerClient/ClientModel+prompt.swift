extension ClientModel {
    /// What stands before the line that is typed: who one is, or what is asked.
    package var prompt: String {
        guard let view else { return "" }
        if confirmation != nil { return "yes or no> " }
        if form != nil { return "offer> " }
        let role = view.isEvaluator ? "evaluator" : view.viewer.description
        let name = view.viewer.party.flatMap { view.party($0)?.tag } ?? role
        let eyes =
            watch.map { " as \($0.view.viewer.party.flatMap { view.party($0)?.tag } ?? $0.view.viewer.description)" }
            ?? ""
        return connection == .joined ? "\(name)\(eyes)> " : "\(name)\(eyes) (offline)> "
    }

    /// Whether the next line that is typed answers a question.
    package var isAsking: Bool { confirmation != nil || isAskingInParts }

    /// Whether it asks for an offer part by part, where an empty line is an answer too.
    package var isAskingInParts: Bool { form != nil }
}
