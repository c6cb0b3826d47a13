/// What went otherwise than a test expected: sentences, and the screen.
package struct TerminalFault: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
