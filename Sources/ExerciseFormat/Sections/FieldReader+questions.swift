import NegotiationModel

extension FieldReader {
    /// What evaluators are to answer.
    ///
    /// - Parameter objectives: how many there are; none where they could not be read.
    func questions(objectives: Int) -> [EvaluatorQuestion] {
        var known: [String] = []
        return list("questions", of: "question", limit: SectionLimit.questions).map { item in
            let fields = item.fields("a question to evaluators", required: ["id", "text"], optional: ["objective"])
            let id = fields["id"]?.questionID(beside: known) ?? ""
            known.append(id)
            return EvaluatorQuestion(
                id: QuestionID(id), text: fields.text("text", limit: EvaluatorQuestion.textMaximum),
                objective: fields["objective"]?.objective(of: objectives))
        }
    }
}

extension NodeReader {
    /// One word, and another than those before: who answers types it, and capitals don't count there.
    fileprivate func questionID(beside known: [String]) -> String {
        guard let id = scalar("an identifier") else { return "" }
        guard IdentifierSpelling.numbers.admits(id) else {
            add("\(id.quoted) is not an identifier of a question", IdentifierSpelling.numbers.rule + ", such as Q1")
            return id
        }
        if let other = known.first(where: { $0.lowercased() == id.lowercased() }) {
            let isSame = other == id
            add(
                isSame
                    ? "the question \(id.quoted) stands twice"
                    : "\(id.quoted) differs from \(other.quoted) by capitals alone",
                "give every question an identifier of its own")
        }
        return id
    }

    fileprivate func objective(of count: Int) -> Int {
        let number = number(1...SectionLimit.list)
        if count > 0, number > count {
            add("there is no objective \(number)", "the objectives are counted from 1 to \(count)")
        }
        return number
    }
}
