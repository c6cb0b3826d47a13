/// Names one connection of one server; never used twice.
package struct ConnectionNumber: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }
}
