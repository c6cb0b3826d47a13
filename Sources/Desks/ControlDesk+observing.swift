import NegotiationModel
import PlayerClient

// What is observed, against which objectives, and what evaluators are asked.
extension ControlDesk {
    /// The objectives, so that one can observe against them, each with the questions on it; and what was observed, the latest
    /// first.
    var observations: DeskList {
        let left = plain.unanswered(by: person).map { [DeskRow(nil, $0, .bold)] } ?? []
        let objectives = view.exercise.objectives.enumerated().flatMap { index, text in
            [DeskRow(.objective(index + 1), "Objective \(index + 1): \(text)")] + questionRows(on: index + 1)
        }
        let texts = Array(zip(view.sections.observations ?? [], plain.observations)).reversed()
        let made = texts.map { DeskRow(.observation($0.0.number), $0.1) }
        let head = DeskRow(
            nil, made.isEmpty ? "Nothing was observed yet; observe notes something." : "Observed, the latest first:",
            .bold)
        return DeskList(left + objectives + questionRows(on: nil) + [head] + made) { item in
            switch item {
            case .objective(let number): [view.exercise.objectives[number - 1]]
            case .question(let id): details(of: id)
            case .observation(let number): texts.filter { $0.0.number == number }.map(\.1)
            default: []
            }
        }
    }

    private func questionRows(on objective: Int?) -> [DeskRow] {
        view.questions(on: objective).map { question in
            let indent = objective == nil ? "" : "  "
            return DeskRow(.question(question.id), indent + plain.line(question, for: person))
        }
    }

    private func details(of id: QuestionID) -> [String] {
        guard let question = view.questions.first(where: { $0.id == id }) else { return [] }
        return [question.text] + plain.answers(to: id)
    }

    // MARK: Keys

    /// An observation in one line, bound to what is chosen, or to the moment.
    package func observe(_ item: DeskItem?) -> DeskKey {
        let about = item?.observed ?? ""
        let words = Word.observe.rawValue + (about.isEmpty ? " " : " \(about): ")
        var entry = DeskEntry(words: words, title: "Observe \(about.isEmpty ? "this moment" : about)")
        if about.isEmpty {
            entry.context = [
                "Begin with “objective 1:” to bind it to an objective, with “objective 1 rated …:” to rate it too."
            ]
        }
        entry.context += context(of: item)
        return DeskKey("o", "observe", .write(entry))
    }

    /// The same with one of the exercise's ratings; none where nothing is rated, or the row is neither objective nor question.
    func ratingKeys(_ item: DeskItem) -> [DeskKey] {
        switch item {
        case .objective, .question: break
        default: return []
        }
        // Ten ratings at most have a digit each.
        let rated = view.exercise.ratings.prefix(10).enumerated().map { index, rating in
            let words = "\(Word.observe.rawValue) \(item.observed) rated \(rating.id): "
            let entry = DeskEntry(
                words: words, title: "Observe \(item.observed), rated \(rating.id) \(rating.text)",
                context: context(of: item))
            let digit = Unicode.Scalar(UInt8(ascii: "0") + UInt8((index + 1) % 10))
            return DeskKey(digit, rating.id, .write(entry))
        }
        guard !rated.isEmpty else { return [] }
        let lines = zip(rated, view.exercise.ratings).map { "\($0.sign)  \($1.id) \($1.text)" }
        return [DeskKey("r", "rate", .choose(title: "Rate \(item.observed), and say why", lines: lines, keys: rated))]
    }

    /// Control asks evaluators about an objective.
    func posingKeys(_ objective: Int) -> [DeskKey] {
        [
            entry(
                "q", "ask evaluators", "\(Word.pose.rawValue) objective \(objective): ",
                [
                    view.exercise.objectives[objective - 1],
                    "Evaluators and control alone read it; it can't be taken back.",
                ])
        ]
    }

    /// What is to be known while one writes: the question, or the objectives.
    private func context(of item: DeskItem?) -> [String] {
        guard case .question(let id) = item else { return plain.objectives }
        return view.questions.filter { $0.id == id }.map(\.text) + plain.scale
    }
}
