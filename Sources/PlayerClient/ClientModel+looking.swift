package import NegotiationModel
package import WireMessages

// What renderers ask of the client.
extension ClientModel {
    package var connection: Connection { link.state }
    /// Whether the seat is joined now.
    package var isJoined: Bool { link.state == .joined }
    /// The requests that wait for their answers.
    package var requestsWaiting: [RequestID] { link.pending.map(\.id) }
    /// What the seat sees; nil until it has joined once.
    package var view: View? { sight.view }
    /// The seat; nil until it has joined once.
    package var seat: SeatID? { sight.seat }
    /// The number of the last news that the view includes.
    package var lastNews: Int { sight.lastNews }
    /// Who is at which seat, where the seat may know.
    package var presence: Presence? { sight.presence }
    /// Server time, UTC milliseconds, as well as this machine knows it.
    package var time: Int { clock.time }
    /// The offer being composed; survives refusals.
    package var draft: OfferPlan? { composing.draft }
    /// The form that asks for an offer part by part.
    package var form: OfferForm? { composing.form }
    /// What waits for `yes`.
    package var confirmation: Confirmation? { composing.question }
    /// What the server said of the plan that is being composed.
    package var planPreview: PlanPreview? { composing.preview }
    /// Why what is being composed can't be sent as it is, as the server said; nil where it can, or nobody knows yet.
    package var formRefusal: WireError? { composing.refusal }
    /// When things happened last, as control keeps an eye on them.
    package var activity: Activity { lookout.activity }
    /// Minutes without an offer after which control's alarm comes; nil for never.
    package var stallMinutes: Int? { lookout.stallMinutes }

    /// What is to be shown: what a watched viewer sees, or else what the seat itself sees.
    package var shownView: View? { watchedView ?? view }
    /// Whether the next line that is typed answers a question.
    package var isAsking: Bool { confirmation != nil || isAskingInParts }
    /// Whether it asks for an offer part by part, where an empty line is an answer too.
    package var isAskingInParts: Bool { form != nil }

    /// What stands before the line that is typed: who one is, or what is asked.
    package var prompt: String {
        guard let view else { return "" }
        if confirmation != nil { return "yes or no> " }
        if form != nil { return "offer> " }
        let eyes = watch.map { " as \($0.view.shortName)" } ?? ""
        return isJoined ? "\(view.shortName)\(eyes)> " : "\(view.shortName)\(eyes) (offline)> "
    }
}

extension View {
    /// Who is looking, in a word.
    fileprivate var shortName: String {
        viewer.party.flatMap { party($0)?.tag } ?? (isEvaluator ? "evaluator" : viewer.description)
    }
}
