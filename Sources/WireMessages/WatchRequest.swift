public import NegotiationModel

/// `session.watch`: the connection looks through other eyes besides its own; `control` ends that.
///
/// For seats with the eyes of control alone. Whoever is looked at is told nothing of it.
public struct WatchRequest: Sendable, Equatable {
    /// A party, `observer`, or `control` for one's own eyes alone.
    public var `as`: Viewer

    /// Whether the seat may look there, the server says.
    public init(as viewer: Viewer) {
        self.as = viewer
    }
}
