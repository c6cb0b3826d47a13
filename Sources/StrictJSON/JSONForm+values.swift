// The forms of Swift's own types, and of JSON itself.

extension String: JSONForm, JSONKey {
    public init(reading node: JSONNode) throws(JSONCodingFault) { self = try node.text() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.text(self) }
    /// The text itself; any text may be a key.
    public init(key: String) { self = key }
    /// The text itself.
    public var key: String { self }
}

extension Int: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) { self = try node.number() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.number(self) }
}

extension Bool: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) { self = try node.truth() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.truth(self) }
}

extension Array: JSONForm where Element: JSONForm {
    @inlinable
    public init(reading node: JSONNode) throws(JSONCodingFault) { self = try node.elements() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.array(self) }
}

/// An object: one member for each key.
extension Dictionary: JSONForm where Key: JSONKey, Value: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        self.init()
        for place in try node.members().keyPlaces {
            self[Key(key: node.document.withText { $0.text(place) })] = try Value(reading: node.node(place + 1))
        }
    }

    public func write(to writer: inout JSONWriter) {
        let members = map { (key: $0.key.key, value: $0.value) }.sorted { $0.key.precedesInUTF8($1.key) }
        writer.object { writer in
            for (key, value) in members { writer.member(named: key, value) }
        }
    }
}

extension JSON: JSONForm {
    public init(reading node: JSONNode) { self = node.json }
    public func write(to writer: inout JSONWriter) { writer.append { write(to: &$0) } }
}

/// A value that stays in its text: whoever knows its form reads it later, and paths in faults begin at it.
extension JSONNode: JSONForm {
    public init(reading node: JSONNode) { self = node.alone }
    public func write(to writer: inout JSONWriter) { writer.append { $0 += canonicalBytes } }
}

/// What was written before, to be put into something larger as it stands.
public struct CanonicalJSON: JSONForm, Sendable, Hashable {
    /// The canonical spelling of one value.
    public let bytes: [UInt8]

    /// What a value's form writes; a fault as `canonicalBytes()` has it.
    public init(_ value: some JSONForm) throws(JSONCodingFault) { bytes = try value.canonicalBytes() }

    public init(reading node: JSONNode) { bytes = node.canonicalBytes }
    public func write(to writer: inout JSONWriter) { writer.append { $0 += bytes } }
}
