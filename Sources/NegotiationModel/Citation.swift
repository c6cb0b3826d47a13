/// A numbered passage of the source, in the exercise's own words.
public struct Passage: Sendable, Hashable {
    /// As citations name it, such as `A9`.
    public var id: String
    /// Shown to everyone, beside what rests on it and with the whole source.
    public var text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// What a clause rests on.
public enum Basis: String, Sendable, CaseIterable {
    /// The passage says so.
    case article = "article"
    /// It follows from the passage, which does not say it.
    case inference = "inference"
    /// The exercise needs it to be playable.
    case design = "design"
}

/// The passages that an element of an exercise rests on, and how.
public struct Citation: Sendable, Hashable {
    /// Identifiers of passages, in the order given; may be empty where the basis is design.
    public var passages: [String]
    /// Whether the passages say it, it follows from them, or neither.
    public var basis: Basis
    /// What exactly is design or inference where the basis is mixed.
    public var note: String?

    public init(passages: [String], basis: Basis, note: String? = nil) {
        self.passages = passages
        self.basis = basis
        self.note = note
    }
}

/// Where an exercise comes from.
public struct Source: Sendable, Hashable {
    /// Everyone may read it, with all the rest of the source.
    public var title: String
    /// In one text, however many there are.
    public var author: String
    /// The house or institution that brought it out.
    public var publisher: String
    /// As printed, such as `10 March 2022`.
    public var date: String
    /// In the order of the exercise's file, which is the order in which they are shown.
    public var passages: [Passage]

    public init(title: String, author: String, publisher: String, date: String, passages: [Passage]) {
        self.title = title
        self.author = author
        self.publisher = publisher
        self.date = date
        self.passages = passages
    }
}
