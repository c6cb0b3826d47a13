/// Names one connection of one server: counted from 1 in order of arrival, never used twice.
///
/// Other threads may hold it safely, for it is a number and not the connection.
package struct ConnectionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let number: UInt64

    package var description: String { "connection \(number)" }

    package static func < (left: ConnectionID, right: ConnectionID) -> Bool {
        left.number < right.number
    }
}
