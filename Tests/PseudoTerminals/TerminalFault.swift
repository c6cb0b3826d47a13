/// What went otherwise than a test expected: sentences, and the screen.
public struct TerminalFault: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
