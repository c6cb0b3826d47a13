import ExerciseModel
import NegotiationModel
import RulePrograms
import SessionEngine

// What the guide says.
extension PracticeSession {
    func lines(_ step: PracticeGuide.Step) -> [String] {
        switch step {
        case .welcome: welcome
        case .begun: [Self.begun, tryRefusal].compactMap(\.self)
        case .tryRefusal: ["Put an offer forward when you are ready: offer alone asks for each part of it."]
        case .wasRefused: [Self.wasRefused]
        case .hasOffered: [hasOffered]
        case .isAnswered: [isAnswered]
        case .agreed: [Self.agreed]
        case .decision: [Self.decision]
        case .owed:
            ["You owe something now: owed says what, perform and its issue keeps the promise. Then type next."]
        }
    }

    private func name(_ party: PartyID) -> String {
        fold.program.exercise.parties.first { $0.id == party }?.name ?? party.rawValue
    }

    private var names: String {
        fold.program.exercise.parties.map(\.id).filter { $0 != own }.map(name).joined(separator: ", ")
    }

    private var welcome: [String] {
        [
            "This is practice, about five minutes; nothing leaves this machine. You are \(name(own)). An automated "
                + "delegation plays \(names), and control is a script.",
            "Type brief, read your instructions, and then start. Lines like this one say what to try next. Once play "
                + "runs, two words of control's are yours: next closes the phase, and wait lets ten seconds pass.",
        ]
    }

    private var hasOffered: String {
        "Your offer is on the table. \(names) will look at it within seconds (wait, if you don't like waiting). "
            + "It takes what is worth enough to it, and more will be worth enough as time goes by."
    }

    private var isAnswered: String {
        "\(names) has put an offer forward. show reads it; compare its worth with your no-deal value and your "
            + "target. accept takes it, counter answers it. What is cheap for you may be dear to them: vary the "
            + "package before you lower your price."
    }

    private static let begun =
        "Play runs; its clock starts with your first offer. Type offers: what stands on the table. show 1 reads the first offer, and "
        + "says what it would be worth to you. sheet has your points, table every issue with its options."

    private static let wasRefused =
        "That was a refusal: it names the rule, what the rule rests on, and what would be accepted instead. It costs "
        + "nothing, and your draft is kept. why says it again; why and a rule's name says more."

    private static let agreed =
        "Agreed, and in force: owed says who owes what, and from when. Promises are kept in decision phases; next "
        + "closes the talks."

    private static let decision =
        "A decision phase: what you choose is secret until it closes. act shows what you can do; next closes the "
        + "phase."
}
