import NegotiationModel

/// What has happened so far that the guide speaks of, and what it has said.
struct PracticeGuide: Sendable {
    /// What the guide says, each once.
    enum Step: Sendable, Hashable {
        case welcome, begun, tryRefusal, wasRefused, hasOffered, isAnswered, agreed, decision, owed
    }

    private(set) var said: Set<Step> = []
    var isRefused = false
    private(set) var hasOffered = false
    private(set) var isAnswered = false
    private(set) var isAgreed = false
    private var roundOfPlay = 0

    mutating func note(_ event: Event, own: PartyID) {
        switch event {
        case .phaseBegan(let point, _): roundOfPlay = point.round
        case .offerPutForward(let offer):
            if offer.author == own { hasOffered = true }
            // What an exercise opens with stands before the first phase.
            if offer.author != own, roundOfPlay > 0 { isAnswered = true }
        case .agreed: isAgreed = true
        default: break
        }
    }

    /// Whether this is to be said now, for the first time.
    mutating func isNew(_ step: Step) -> Bool { said.insert(step).inserted }
}

extension PracticeSession {
    /// Seconds of play after which the guide goes on though nothing was typed.
    private static let patienceMs = 20_000

    /// Says what to try next, once something has made it worth saying.
    mutating func guideOn() {
        guard model.view != nil, !isDebriefed else { return }
        for step in steps where guide.isNew(step) { tell(lines(step).map { "[GUIDE] " + $0 }) }
    }

    private var steps: [PracticeGuide.Step] {
        guard fold.state.status != .notStarted else { return [.welcome] }
        var steps: [PracticeGuide.Step] = []
        if fold.state.phaseKind == .negotiation {
            steps.append(.begun)
            if guide.isRefused { steps.append(.wasRefused) }
            if !guide.isRefused, !guide.hasOffered, timeMs >= phaseBeganAtMs + Self.patienceMs {
                steps.append(.tryRefusal)
            }
            if guide.hasOffered { steps.append(.hasOffered) }
            if guide.isAnswered, !guide.isAgreed { steps.append(.isAnswered) }
            if guide.isAgreed { steps.append(.agreed) }
        }
        if fold.state.phaseKind == .decision { steps.append(owes ? .owed : .decision) }
        return steps
    }

    private func lines(_ step: PracticeGuide.Step) -> [String] {
        let exercise = fold.program.exercise
        func name(_ party: PartyID) -> String { exercise.parties.first { $0.id == party }?.name ?? party.rawValue }
        let others = exercise.parties.map(\.id).filter { $0 != own }
        let names = others.map(name).joined(separator: ", ")
        switch step {
        case .welcome:
            return [
                "This is practice, about five minutes; nothing leaves this machine. You are \(name(own)). An automated "
                    + "delegation plays \(names), and control is a script.",
                "Type brief, read your instructions, and then start. Lines like this one say what to try next. Once play "
                    + "runs, two words of control's are yours: next closes the phase, and wait lets ten seconds pass.",
            ]
        case .begun:
            return [
                "Play runs, and the clock with it. Type offers: what stands on the table. show 1 reads the first offer, and "
                    + "says what it would be worth to you. sheet has your points, table every issue with its options.",
                tryRefusal,
            ].compactMap(\.self)
        case .tryRefusal: return ["Put an offer forward when you are ready: offer alone asks for each part of it."]
        case .wasRefused:
            return [
                "That was a refusal: it names the rule, what the rule rests on, and what would be accepted instead. It costs "
                    + "nothing, and your draft is kept. why says it again; why and a rule's name says more."
            ]
        case .hasOffered:
            return [
                "Your offer is on the table. \(names) will look at it within seconds (wait, if you don't like waiting). "
                    + "It takes what is worth enough to it, and more will be worth enough as time goes by."
            ]
        case .isAnswered:
            return [
                "\(names) has put an offer forward. show reads it; compare its worth with your no-deal value and your "
                    + "target. accept takes it, counter answers it. What is cheap for you may be dear to them: vary the "
                    + "package before you lower your price."
            ]
        case .agreed:
            return [
                "Agreed, and in force: owed says who owes what, and from when. Promises are kept in decision phases; next "
                    + "closes the talks."
            ]
        case .decision:
            return [
                "A decision phase: what you choose is secret until it closes. act shows what you can do; next closes the "
                    + "phase."
            ]
        case .owed:
            return ["You owe something now: owed says what, perform and its issue keeps the promise. Then type next."]
        }
    }

    /// A package of one term that a rule refuses, so that a refusal can be seen before it hurts.
    private var tryRefusal: String? {
        let exercise = fold.program.exercise
        let others = exercise.parties.map(\.id).filter { $0 != own }
        for issue in exercise.issues {
            for option in issue.options where option.id != issue.statusQuo {
                let draft = OfferDraft(
                    addressees: others, isPublic: false, terms: [Term(issue: issue.id, option: option.id)])
                guard let rule = refusingRule(draft) else { continue }
                return
                    "See what a refusal looks like; nothing is lost by it, and \(rule) shows how rules speak. Type: "
                    + "offer \(others.map(\.rawValue).joined(separator: " ")): \(issue.id)=\(option.id)"
            }
        }
        return nil
    }

    private func refusingRule(_ draft: OfferDraft) -> RuleID? {
        do throws(Refusal) {
            _ = try fold.state.preview(draft, countering: nil, by: own, at: timeMs)
            return nil
        } catch {
            return error.rule
        }
    }
}
