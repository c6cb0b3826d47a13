/// Names one connection of one server: counted from 1 in order of arrival, never used twice.
///
/// Other threads may hold it safely, for it is a number and not the connection.
public struct ConnectionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let number: UInt64

    public var description: String { "connection \(number)" }

    public static func < (left: ConnectionID, right: ConnectionID) -> Bool {
        left.number < right.number
    }
}
