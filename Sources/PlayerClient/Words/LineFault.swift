/// Why a typed line was not done: what happened, why, and what to type.
package struct LineFault: Error, Sendable, Equatable {
    package let lines: [String]

    package init(_ lines: String...) {
        self.lines = lines
    }
}
