import PseudoTerminals

/// Somebody who takes part in a session that a script plays.
protocol SeatInSession: AnyObject {
    /// Whether there is a screen, and keys that do something at once.
    var hasScreen: Bool { get }

    func type(_ line: String) async throws
    func press(_ keys: [Key]) async throws
    /// Waits until a text is there to be seen.
    func see(_ text: String) async throws
    /// All that is to be seen now, or was printed ever, with single blanks.
    var shown: String { get }
    /// What is to be seen, for people who look for what went wrong.
    var picture: String { get }
    /// Leaves, and expects that all is left as it was.
    func leave() async throws
}
