import ExerciseModel
import NegotiationModel

/// One of the four ways in which a claim is measured.
public enum ClaimWay: Int, Sendable, CaseIterable {
    /// As the exercise stands.
    case on
    /// Without the rules and clauses that state the claim.
    case off
    /// With half of the claim's weights, and with double.
    case halved, doubled

    /// One word, as tables and `--json` have it.
    public var name: String {
        switch self {
        case .on: "on"
        case .off: "off"
        case .halved: "half"
        case .doubled: "double"
        }
    }

    /// What it changes in both arms; nil where the claim has nothing that it could change.
    func variation(for claim: Claim) -> Variation? {
        switch self {
        case .on: return Variation()
        case .off:
            guard claim.isStated else { return nil }
            return Variation(
                rules: Dictionary(claim.rules.map { ($0, .off) }, uniquingKeysWith: { first, _ in first }),
                clausesOff: claim.clauses)
        case .halved, .doubled:
            guard !claim.weights.isEmpty else { return nil }
            let percent = self == .halved ? 50 : 200
            return Variation(
                weights: Dictionary(claim.weights.map { ($0, percent) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
