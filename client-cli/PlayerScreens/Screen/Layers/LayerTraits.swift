/// How a layer stands to those around it.
struct LayerTraits: OptionSet, Sendable {
    let rawValue: Int

    /// It is read: a line that is given closes it.
    static let isRead = LayerTraits(rawValue: 1)
    /// Somebody writes in it: what comes by itself stands below it.
    static let isWritten = LayerTraits(rawValue: 2)
    /// What is typed at a layer above that has no line of its own comes to its line.
    static let isTypedFromAbove = LayerTraits(rawValue: 4)
    /// It wants the rows of what is due, and those of the news, where there are few.
    static let needsRows = LayerTraits(rawValue: 8)
    /// It is about the open panel, which stays named as the open one.
    static let isAboutPanel = LayerTraits(rawValue: 16)
    /// Neither a panel nor other eyes take it away.
    static let stays = LayerTraits(rawValue: 32)
    /// It shows nothing in the middle of the screen: what lies below it stays to be seen.
    static let isSeenThrough = LayerTraits(rawValue: 64)
}
