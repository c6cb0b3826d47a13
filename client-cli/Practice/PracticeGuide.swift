import ExerciseModel
import NegotiationModel
import NegotiationRules
import PlayerClient
import RulePrograms
import SessionEngine

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
    /// Whether what the guide said last was said of a phase that has closed.
    var isPast = false

    mutating func note(_ event: Event, own: PartyID) {
        switch event {
        case .phaseBegan(let point, _):
            roundOfPlay = point.round
            isPast = true
        case .ended: isPast = true
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
        guard model.view != nil else { return }
        if guide.isPast { pin("") }
        guide.isPast = false
        guard !isDebriefed else { return }
        for step in steps where guide.isNew(step) {
            let lines = lines(step).map { "[GUIDE] " + $0 }
            // News of the other side must not take it from the screen before it was read.
            pin(lines.last ?? "")
            tell(lines)
        }
    }

    private var steps: [PracticeGuide.Step] {
        guard fold.state.status != .notStarted else { return [.welcome] }
        var steps: [PracticeGuide.Step] = []
        if fold.state.phaseKind == .negotiation {
            steps.append(.begun)
            if guide.isRefused { steps.append(.wasRefused) }
            if !guide.isRefused, !guide.hasOffered, heldMs + timeMs - phaseBeganAtMs >= Self.patienceMs {
                steps.append(.tryRefusal)
            }
            if guide.hasOffered { steps.append(.hasOffered) }
            if guide.isAnswered, !guide.isAgreed { steps.append(.isAnswered) }
            if guide.isAgreed { steps.append(.agreed) }
        }
        if fold.state.phaseKind == .decision { steps.append(owes ? .owed : .decision) }
        return steps
    }

    /// A package of one term that a rule refuses, so that a refusal can be seen before it hurts.
    var tryRefusal: String? {
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
