/// Why a typed line was not done: what happened, why, and what to type.
struct LineFault: Error, Sendable, Equatable {
    var lines: [String]

    init(_ lines: String...) {
        self.lines = lines
    }
}
