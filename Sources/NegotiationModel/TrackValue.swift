/// A named state of a track.
public struct TrackValue: Sendable, Equatable {
    /// Unique within its track; expressions write the track and a dot before it.
    public var id: String
    /// One line; stands in `TrackView.word` while the track is at it.
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}
