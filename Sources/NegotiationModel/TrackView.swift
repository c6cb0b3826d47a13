/// One number of a track, as far as the seat sees it.
public struct TrackView: Sendable, Equatable {
    /// The track, and whose number of it this is.
    public var place: TrackPlace
    /// The track's name, with the parties in brackets whose number it is.
    public var name: String
    /// Absent where only a band is seen.
    public var value: Int?
    /// The lowest value that it can have; told even where only a band is seen.
    public var minimum: Int
    /// The highest value that it can have, told likewise.
    public var maximum: Int
    /// The name of the value or band, where it has one.
    public var word: String?
    /// False for working numbers, which no screen lists and no notice tells of.
    public var listed: Bool
    /// By how much it moved last; nil where it never moved, or only a band is seen.
    public var lastBy: Int?
    /// Why it did: which rule, whose action, control's reason; nil where `lastBy` is.
    public var lastCause: String?

    public init(
        place: TrackPlace, name: String, value: Int?, minimum: Int, maximum: Int, word: String?, listed: Bool,
        lastBy: Int?, lastCause: String?
    ) {
        self.place = place
        self.name = name
        self.value = value
        self.minimum = minimum
        self.maximum = maximum
        self.word = word
        self.listed = listed
        self.lastBy = lastBy
        self.lastCause = lastCause
    }
}
