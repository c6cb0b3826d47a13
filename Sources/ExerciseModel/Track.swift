public import NegotiationModel

/// A number about the world outside the table, or one of a few named states.
public struct Track: Sendable, Equatable {
    /// What expressions read it by, behind `track.`, and effects bare.
    public var id: TrackID
    /// As those who see it read it; the owners' names are put behind it.
    public var name: String
    /// A derived track is always `.single`.
    public var shape: TrackShape
    /// Lowest and highest value, inclusive; moves beyond are cut off there.
    public var minimum: Int
    /// At least `minimum`; with named states, the last one's value.
    public var maximum: Int
    /// Starting value; by party where `starts` names it.
    public var start: Int
    /// For a track of `.each` alone; parties that aren't named begin at `start`.
    public var starts: [PartyID: Int]
    /// Names of the values from `minimum` on, where it is a state rather than a number.
    public var values: [TrackValue]
    /// Where set, the track is not moved but computed.
    public var derived: Expression?
    /// Who sees the number.
    public var seenBy: TrackAudience
    /// What those see who don't see the number; empty: nothing.
    public var bands: [TrackBand]
    /// False for working numbers that a screen doesn't list.
    public var listed: Bool
    /// What it rests on; whoever has the track in its list can ask for it.
    public var citation: Citation

    public init(
        id: TrackID, name: String, shape: TrackShape = .single, minimum: Int, maximum: Int, start: Int,
        starts: [PartyID: Int] = [:], values: [TrackValue] = [], derived: Expression? = nil, seenBy: TrackAudience,
        bands: [TrackBand] = [], listed: Bool = true, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.shape = shape
        self.minimum = minimum
        self.maximum = maximum
        self.start = start
        self.starts = starts
        self.values = values
        self.derived = derived
        self.seenBy = seenBy
        self.bands = bands
        self.listed = listed
        self.citation = citation
    }
}

/// How many numbers a track is.
public enum TrackShape: Sendable, Equatable {
    /// One number.
    case single
    /// One for each of these parties.
    case each(of: [PartyID])
    /// One for each ordered pair of parties.
    case pairs
}

/// Who sees a track's number. Control sees every number.
public enum TrackAudience: Sendable, Equatable {
    /// Everyone, observers too.
    case all
    /// These parties.
    case parties(only: [PartyID])
    /// The party, or the two parties, that the number belongs to.
    case owners
    /// Control alone.
    case control
}

/// A rough word for a range of values.
public struct TrackBand: Sendable, Equatable {
    /// The highest value that it stands for.
    public var upTo: Int
    /// The word, which those who see the number are sent too.
    public var name: String

    public init(upTo: Int, name: String) {
        self.upTo = upTo
        self.name = name
    }
}
