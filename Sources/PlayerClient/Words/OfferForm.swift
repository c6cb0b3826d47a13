import NegotiationModel

/// An offer asked for part by part. Every part keeps what it has when the answer is empty.
package struct OfferForm: Sendable, Equatable {
    enum Step: Sendable, Equatable {
        case parties
        case issue(Int)
        case visibility, expiry, note, finished
    }

    var plan: OfferPlan
    var step: Step

    init(_ plan: OfferPlan) {
        self.plan = plan
        self.plan.draft = nil
        step = .parties
    }

    /// What is asked now.
    func question(_ view: View) -> [String] {
        switch step {
        case .parties:
            ["To whom? " + PlainPages.numbered(view.otherParties.map(\.name)) + kept(view.names(plan.offer.addressees))]
        case .issue(let index): issueQuestion(view.exercise.issues[index], view)
        case .visibility: ["Who may read it? 1 those addressed, 2 everyone" + kept(plan.offer.isPublic ? "2" : "1")]
        case .expiry:
            [
                "Until when? 1 the end of the next negotiation phase, 2 the end of this one"
                    + kept(plan.offer.thisPhaseOnly ? "2" : "1")
            ]
        case .note: ["A note beside the terms? - for none" + kept(plan.offer.note.isEmpty ? "none" : plan.offer.note)]
        case .finished: []
        }
    }

    private func kept(_ text: String) -> String { ". Enter keeps: \(text)." }

    private func issueQuestion(_ issue: Issue, _ view: View) -> [String] {
        let chosen = plan.offer.terms.first { $0.issue == issue.id }
        let now = view.now(issue.id).map { view.name($0, of: issue.id) } ?? "nothing"
        let keeps = chosen.map { view.name($0.option, of: issue.id) } ?? "as it is now"
        return [
            "\(issue.name) (now: \(now)): " + PlainPages.numbered(issue.options.map(\.name)) + ", - as it is now"
                + kept(keeps)
        ]
    }

    /// Takes an answer, and goes on to the next part.
    mutating func answer(_ text: String, _ view: View) throws(LineFault) {
        if !text.isEmpty { try set(text, view) }
        step = next(after: step, view)
    }

    private mutating func set(_ text: String, _ view: View) throws(LineFault) {
        switch step {
        case .parties: plan.offer.addressees = try parties(text, view)
        case .issue(let index): try setTerm(text, view.exercise.issues[index], view)
        case .visibility: plan.offer.isPublic = try second(text, "1 for those addressed, 2 for everyone")
        case .expiry: plan.offer.thisPhaseOnly = try second(text, "1 for the next phase's end, 2 for this one's")
        case .note: plan.offer.note = text == "-" ? "" : text
        case .finished: break
        }
    }

    // Numbers count the other parties here, as the question does.
    private func parties(_ text: String, _ view: View) throws(LineFault) -> [PartyID] {
        var words: [String] = []
        for word in text.words {
            if let number = Int(word), view.otherParties.indices.contains(number - 1) {
                words.append(view.otherParties[number - 1].id.rawValue)
            } else {
                words.append(word)
            }
        }
        return try view.parties(words)
    }

    private mutating func setTerm(_ text: String, _ issue: Issue, _ view: View) throws(LineFault) {
        var terms = plan.offer.terms.filter { $0.issue != issue.id }
        if text != "-" { terms.append(Term(issue: issue.id, option: try view.optionChoices(issue).find(text))) }
        plan.offer.terms = view.exercise.issues.compactMap { issue in terms.first { $0.issue == issue.id } }
    }

    private func second(_ text: String, _ choices: String) throws(LineFault) -> Bool {
        switch text {
        case "1": false
        case "2": true
        default: throw LineFault("“\(text)” is neither.", "Type \(choices).")
        }
    }

    /// Skips what is left of the issues.
    mutating func skipIssues(_ view: View) {
        if case .issue = step { step = .visibility } else { step = next(after: step, view) }
    }

    mutating func goBack(_ view: View) {
        let last = view.exercise.issues.count - 1
        switch step {
        case .parties, .issue(0): step = .parties
        case .issue(let index): step = .issue(index - 1)
        case .visibility: step = last < 0 ? .parties : .issue(last)
        case .expiry: step = .visibility
        case .note, .finished: step = .expiry
        }
    }

    private func next(after step: Step, _ view: View) -> Step {
        let count = view.exercise.issues.count
        switch step {
        case .parties: return count > 0 ? .issue(0) : .visibility
        case .issue(let index): return index + 1 < count ? .issue(index + 1) : .visibility
        case .visibility: return .expiry
        case .expiry: return .note
        case .note, .finished: return .finished
        }
    }
}
