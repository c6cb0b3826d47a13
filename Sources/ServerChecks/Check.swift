/// What was looked at before a server is started, and what came of it.
package struct Check: Sendable, Equatable {
    /// How bad a finding is.
    package enum Verdict: String, Sendable, CaseIterable {
        case good
        /// It will do, or may not: somebody who knows the room has to say.
        case look
        /// The day will fail over it, or somebody's work is in danger.
        case mend

        /// As it stands in a line.
        var words: String {
            switch self {
            case .good: "good"
            case .look: "look at this"
            case .mend: "mend this"
            }
        }
    }

    /// One word for what was looked at, such as `disk`.
    package let name: String
    package let verdict: Verdict
    /// A sentence: what is so.
    package let found: String
    /// A sentence: what to do; nil where all is good.
    package let advice: String?

    private init(_ name: String, _ verdict: Verdict, _ found: String, _ advice: String?) {
        self.name = name
        self.verdict = verdict
        self.found = found
        self.advice = advice
    }

    static func good(_ name: String, _ found: String) -> Check { Check(name, .good, found, nil) }

    static func look(_ name: String, _ found: String, do advice: String) -> Check { Check(name, .look, found, advice) }

    static func mend(_ name: String, _ found: String, do advice: String) -> Check { Check(name, .mend, found, advice) }
}
