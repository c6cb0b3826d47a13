import ExerciseModel
import NegotiationModel
import NegotiationRules
import PlayerClient

/// What a practice session comes to, told to the one who practised: now both sheets are open.
struct PracticeDebrief {
    /// A package, and what it is worth to each party, in tenths of points, in the exercise's order.
    struct Valued: Equatable {
        var terms: [Term]
        var worths: [Int]
    }

    /// More packages than this are not compared.
    static let packagesMax = 20_000

    let exercise: Exercise
    let own: PartyID
    let end: SessionState
    /// Play when it began: what rules allowed.
    let beginning: SessionState
    let agreements: [Agreement]
    let bites: [(bite: Bite, isRefusal: Bool)]

    var lines: [String] {
        ["", "Debrief. Now both sheets are open."] + outcome + worths + [unkeptLine, betterLine].compactMap(\.self)
            + sheets + rules
            + [
                "",
                "That was practice. At a table it is the same client: offramp-join, the host and the code on your slip. "
                    + "Type quit to leave.",
            ]
    }

    // MARK: What was agreed

    private var outcome: [String] {
        let view = end.view(for: .control, isHead: false)
        let ending = exercise.endings.first { $0.id == view.sections.play?.ending }
        var lines = agreements.map { "Agreed in round \($0.round): \(text($0.terms))." }
        if lines.isEmpty { lines = ["Nothing was agreed."] }
        for obligation in view.sections.obligations ?? [] where obligation.state != .replaced {
            let isKept = obligation.state == .performed || obligation.state == .certified
            let whose = obligation.id.party == own ? "you" : "it"
            lines.append(
                "\(name(obligation.id.party)) \(isKept ? "did" : "didn't do") what \(whose) owed: "
                    + "\(text([obligation.term])).")
        }
        if let ending { lines.append("The end: \(ending.name). \(ending.text)") }
        return lines
    }

    // MARK: What it was worth

    private var worths: [String] {
        exercise.parties.compactMap { party in
            guard let result = end.result(for: party.id), let sheet = sheet(of: party.id) else { return nil }
            let without = sheet.noDealTotal + sheet.ledger
            let who = party.id == own ? "For you it came to" : "For \(party.name) it came to"
            let ledger = sheet.ledger == 0 ? "" : ", its own actions counted in both"
            return "\(who) \(PointsText.points(result)); with nothing agreed it would be "
                + "\(PointsText.points(without))\(ledger). \(party.id == own ? "Your" : "Its") target was "
                + "\(PointsText.points(sheet.targetTotal))."
        }
    }

    /// Where a promise was not kept: what the agreement would have been.
    private var unkeptLine: String? {
        let states = end.view(for: .control, isHead: false).sections.obligations?.map(\.state) ?? []
        guard let standing, states.contains(where: { ![.performed, .certified, .replaced].contains($0) }) else {
            return nil
        }
        return "Kept by all, what was agreed would have been worth \(amounts(standing))."
    }

    private func amounts(_ package: Valued) -> String {
        zip(exercise.parties, package.worths).map { party, worth in
            "\(PointsText.points(worth)) \(party.id == own ? "to you" : "to \(party.name)")"
        }.joined(separator: ", ")
    }

    /// What stands at the end, in whole: what is in force, kept or not.
    var standing: Valued? { valued(standingTerms) }

    private var standingTerms: [Term] {
        (end.view(for: .control, isHead: false).sections.table ?? []).map { Term(issue: $0.issue, option: $0.now) }
    }

    func valued(_ terms: [Term]) -> Valued? {
        let worths = exercise.parties.compactMap { end.worth(of: terms, to: $0.id) }
        return worths.count == exercise.parties.count ? Valued(terms: terms, worths: worths) : nil
    }

    // MARK: What would have been better

    /// The package that rules allow and that was worth more to somebody and less to nobody than what stands; of several the
    /// one where what all gain, multiplied, is most, and then what they gain in sum. Nil where there is none.
    var better: Valued? {
        guard packageCount <= Self.packagesMax, let standing else { return nil }
        let candidates = packages().compactMap { valued($0) }.filter { isBetter($0, than: standing) }
        let ranked = candidates.enumerated().sorted { left, right in
            let (first, second) = (gain(left.element, over: standing), gain(right.element, over: standing))
            if first.product != second.product { return first.product > second.product }
            return first.sum != second.sum ? first.sum > second.sum : left.offset < right.offset
        }
        return ranked.first { isAllowed($0.element.terms) }?.element
    }

    private var packageCount: Int {
        exercise.issues.reduce(1) { count, issue in min(Self.packagesMax + 1, count * issue.options.count) }
    }

    private func packages() -> [[Term]] {
        exercise.issues.reduce([[]]) { packages, issue in
            packages.flatMap { package in
                issue.options.map { package + [Term(issue: issue.id, option: $0.id)] }
            }
        }
    }

    private func isBetter(_ package: Valued, than other: Valued) -> Bool {
        zip(package.worths, other.worths).allSatisfy { $0 >= $1 } && package.worths != other.worths
    }

    private func gain(_ package: Valued, over other: Valued) -> (product: Int, sum: Int) {
        let gains = zip(package.worths, other.worths).map { $0 - $1 }
        return (gains.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }, gains.reduce(0, +))
    }

    /// Whether somebody could have put it forward when play began.
    private func isAllowed(_ terms: [Term]) -> Bool {
        exercise.parties.contains { author in
            let draft = OfferDraft(
                addressees: exercise.parties.map(\.id).filter { $0 != author.id }, isPublic: false,
                terms: terms.filter { term in
                    exercise.issues.contains { $0.id == term.issue && $0.statusQuo != term.option }
                })
            return (try? beginning.preview(draft, countering: nil, by: author.id, at: 0)) != nil
        }
    }

    private var betterLine: String? {
        guard packageCount <= Self.packagesMax, standing != nil else { return nil }
        guard let better else {
            return agreements.isEmpty
                ? "No package that the rules allow would have been better for both of you than none."
                : "No package that the rules allow was better for one of you and worse for nobody: nothing was left lying."
        }
        let start = agreements.isEmpty ? "Better for all than nothing" : "Better for all than what you agreed"
        return
            "\(start), and within the rules: \(text(better.terms.filter(departs))) – \(amounts(better))."
    }

    private func departs(_ term: Term) -> Bool {
        exercise.issues.contains { $0.id == term.issue && $0.statusQuo != term.option }
    }

    // MARK: The other sheets

    private var sheets: [String] {
        exercise.parties.filter { $0.id != own }.compactMap { party in
            guard let sheet = sheet(of: party.id) else { return nil }
            let issues = zip(exercise.issues, sheet.points).map { issue, row in
                "\(issue.name) "
                    + zip(issue.options, row.points).filter { $0.0.id != issue.statusQuo }
                    .map { "\($0.name) \(PointsText.points($1))" }.joined(separator: ", ")
            }
            return "The points of \(party.name): \(issues.joined(separator: "; "))."
        }
    }

    // MARK: Rules

    private var rules: [String] {
        let bitten = exercise.rules.filter { rule in bites.contains { $0.bite.rule == rule.id } }
        guard !bitten.isEmpty else { return ["No rule bit."] }
        return ["Rules that bit:"]
            + bitten.map { rule in
                let its = bites.filter { $0.bite.rule == rule.id }
                let how = refusals(its) + (its.contains { !$0.isRefusal } ? ["it counted"] : [])
                return "  \(rule.id) \(rule.name): \(how.joined(separator: "; ")). \(rule.text)"
            }
    }

    /// Whom a rule refused something, and how often.
    private func refusals(_ bites: [(bite: Bite, isRefusal: Bool)]) -> [String] {
        exercise.parties.compactMap { party in
            let count = bites.filter { $0.isRefusal && $0.bite.seenBy.contains(.party(party.id)) }.count
            guard count > 0 else { return nil }
            let whom = party.id == own ? "you" : party.name
            return "it refused \(whom) something \(count == 1 ? "once" : "\(count) times")"
        }
    }

    // MARK: Names

    private func sheet(of party: PartyID) -> SheetView? {
        end.view(for: .party(party), isHead: true).sections.sheet
    }

    private func name(_ party: PartyID) -> String {
        party == own ? "You" : exercise.parties.first { $0.id == party }?.name ?? party.rawValue
    }

    private func text(_ terms: [Term]) -> String {
        terms.map { term in
            let issue = exercise.issues.first { $0.id == term.issue }
            let option = issue?.options.first { $0.id == term.option }
            return "\(issue?.name ?? term.issue.rawValue): \(option?.name ?? term.option.rawValue)"
        }.joined(separator: "; ")
    }
}
