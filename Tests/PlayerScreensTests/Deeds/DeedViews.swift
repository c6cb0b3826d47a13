import NegotiationModel
import SeatedPlayers

/// What a party sees where there is something to choose and to do.
enum DeedViews {
    static let purpose = Choice(action: "declare_purpose", arguments: ["purpose": ["end_the_war"]])

    /// A decision phase of the United States: two actions, relief that is due, what Europe owes, an agreement.
    static func deciding(isHead: Bool = true, _ change: (inout View) -> Void = { _ in }) -> View {
        var view = SampleView.view(isHead: isHead)
        view.exercise.actions.removeAll { $0.id == "authorise_talks" }
        view.exercise.actions.append(
            ActionView(
                id: "pause", name: "Ask for a pause", summary: "The guns fall silent for a day.", parties: ["us"],
                slot: .immediate, parameters: [], citation: SampleView.article))
        view.sections.play = phase(.decision)
        view.sections.offers = []
        view.sections.desk = DeskView(
            actions: ["tighten", "declare_purpose"], performable: ["relief_us"], suspendable: ["relief_us"])
        let relief = Term(issue: "relief_us", option: "phased")
        view.sections.agreements = [
            Agreement(
                number: 1, parties: ["us", "europe"], without: [],
                terms: [relief, Term(issue: "relief_europe", option: "phased")], round: 1)
        ]
        view.sections.obligations = [
            Obligation(
                id: ObligationID(agreement: 1, issue: "relief_europe", party: "europe", instalment: 1),
                term: Term(issue: "relief_europe", option: "phased"), state: .owed),
            Obligation(id: own, term: relief, state: .owed),
        ]
        change(&view)
        return view
    }

    static let own = ObligationID(agreement: 1, issue: "relief_us", party: "us", instalment: 1)

    /// A negotiation of Ukraine's, which can give mandates and has given one.
    static func mandating(_ change: (inout View) -> Void = { _ in }) -> View {
        var view = SampleView.view(as: .party("ukraine"))
        view.exercise.actions.removeAll { $0.id != "authorise_talks" }
        view.exercise.actions.append(
            ActionView(
                id: "withdraw_mandate", name: "Withdraw a mandate", summary: "Takes back every issue.",
                parties: ["ukraine"], slot: .immediate,
                parameters: [ActionParameter(id: "ally", kind: .party(among: ["us", "europe"]))],
                citation: SampleView.article))
        view.sections.desk = DeskView(actions: ["authorise_talks", "withdraw_mandate"])
        view.sections.mandates = [MandateView(from: "ukraine", to: "us", issues: ["forces"])]
        change(&view)
        return view
    }

    static func phase(_ kind: PhaseKind, _ status: PlayStatus = .running) -> PlayView {
        var play = SampleView.play
        (play.phaseKind, play.phaseName, play.status) = (kind, kind == .decision ? "Decision" : "Negotiation", status)
        play.due = ""
        return play
    }
}
