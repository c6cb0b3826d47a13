/// A side whose favour steps on issues are counted in.
public struct Side: Sendable, Equatable {
    /// Expressions write `side.` before it.
    public var id: SideID
    /// One line, as players read it beside each party's name.
    public var name: String

    public init(id: SideID, name: String) {
        self.id = id
        self.name = name
    }
}
