import ArgumentParser
import NegotiationModel

/// As staff type it where a session is opened, and read it on slips.
extension ValuesShown {
    static let help = ArgumentHelp(
        "When players see points, and what packages are worth to them: during, after or never.",
        discussion:
            "during: in play, where nothing is said. after: from ENDEX on. never: not at all, nor their results. "
            + "Control sees them always. It can't be changed once the session is open.",
        valueName: "when")

    static func typed(_ word: String) throws -> ValuesShown {
        guard let values = ValuesShown(rawValue: word) else {
            throw ValidationError("It is \(allCases.map(\.rawValue).joined(separator: ", ")), not “\(word)”.")
        }
        return values
    }

    var words: String {
        switch self {
        case .during: "Players see values in play."
        case .after: "Players see values after ENDEX, and not before."
        case .never: "Players don't see values, and not their results either."
        }
    }
}
