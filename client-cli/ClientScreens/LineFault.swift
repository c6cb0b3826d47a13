/// Why a typed line was not done: what happened, why, and what to type.
public struct LineFault: Error, Sendable, Equatable {
    public let lines: [String]

    init(_ lines: String...) {
        self.lines = lines
    }
}
