/// Why a server can't start, or can't do what staff ask: a sentence for people.
public struct HostRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    public init(_ sentence: String) {
        description = sentence
    }
}
