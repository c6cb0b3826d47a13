import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts

/// What an author most likely doesn't mean, in an exercise without mistakes.
struct WarningSearch {
    let exercise: Exercise
    let program: RuleProgram
    let root: YAMLNode
    let reading: Reading

    func search() {
        warnOfConditions()
        warnOfCertification()
        warnOfNames()
        warnOfMoments()
        warnOfSheets()
        warnOfDice()
        warnOfUnread()
    }

    func warn(_ sentence: String, _ instead: String, at node: YAMLNode?) {
        reading.warn(sentence, instead, at: (node ?? root).position)
    }

    /// An entry of a list at the top of the file.
    func item(_ section: String, _ position: Int) -> YAMLNode? {
        let items = root[section]?.items ?? []
        return items.indices.contains(position) ? items[position] : nil
    }

    // MARK: Conditions

    private func warnOfConditions() {
        for (position, ending) in exercise.endings.enumerated() {
            guard let formula = program.endings[position] else { continue }
            warn(
                of: formula, "the ending “\(ending.id)”",
                (
                    "so that play ends with the first round: let it wait for something that play brings",
                    "let it name something that play can bring, or leave it out"
                ), at: item("endings", position)?["when"])
        }
        warn(
            of: program.settled, "the settlement",
            (
                "before anything is agreed on: let it name a term, such as “now.issue > issue.status_quo”",
                "let it name terms that can be agreed on"
            ), at: root["settlement"]?["when"])
    }

    private func warn(
        of formula: Formula, _ what: String, _ advice: (true: String, never: String), at node: YAMLNode?
    ) {
        if ValueRange(program, at: .ever).holds(formula) == false {
            warn("\(what) can never come: no range of what it reads lets it hold", advice.never, at: node)
        } else if ValueRange(program, at: .start).holds(formula) == true {
            warn("\(what) holds at STARTEX already", advice.true, at: node)
        }
    }

    // MARK: Certification

    private func warnOfCertification() {
        guard !exercise.resolution.contains(where: { $0.mechanism == .certification }),
            let issue = exercise.issues.firstIndex(where: \.performed)
        else { return }
        warn(
            "nothing certifies what is performed on “\(exercise.issues[issue].id)”, so that no agreement is implemented "
                + "unless control certifies each term by hand",
            "write a step with “mechanism: certification” and “epilogue: true” into the resolution",
            at: root["resolution"] ?? item("issues", issue))
    }

    // MARK: Dice

    private func warnOfDice() {
        for (position, action) in exercise.actions.enumerated() {
            let rolls = action.effects.flatMap(\.rolls)
            guard rolls.count > 1, rolls.contains(where: { $0.asks == nil }) else { continue }
            warn(
                "the action “\(action.id)” rolls \(rolls.count) dice, and players read the same of each: that it succeeds, or "
                    + "doesn't",
                "say with “asks” what each of them decides, such as “Does it gain ground?”",
                at: item("actions", position)?["effects"])
        }
    }

    // MARK: Moments that never come

    private func warnOfMoments() {
        for (position, rule) in exercise.rules.enumerated() {
            for (place, clause) in rule.clauses.enumerated() {
                let node = item("rules", position)?["clauses"]?.items[place]["at"]
                for (moment, node) in zip(clause.at, node?.items ?? []) {
                    guard let key = missing(for: moment) else { continue }
                    warn(
                        "the moment “\(moment)” never comes, since the file has no “\(key.name)”",
                        "write “\(key.name): \(key.example)” at the top of the file, or take the moment out", at: node)
                }
            }
        }
    }

    private func missing(for moment: Moment) -> (name: String, example: String)? {
        switch moment {
        case .concession where exercise.concessions == nil: ("concessions", "{rule: …}")
        case .lastMissing where exercise.backing == nil, .declined where exercise.backing == nil:
            ("backing", "{rule: …, principals: […], backers: […]}")
        default: nil
        }
    }
}
