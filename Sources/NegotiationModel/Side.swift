/// A side whose favour steps on issues are counted in.
public struct Side: Sendable, Equatable {
    public var id: SideID
    public var name: String

    public init(id: SideID, name: String) {
        self.id = id
        self.name = name
    }
}
