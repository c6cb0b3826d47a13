/// A type with a form: how its values stand in JSON, written down apart from the names that Swift's code gives them.
///
/// A form is a promise. Logs and exercises that were stored are read by it for years, so its members are spelled out in
/// reader and writer, and renaming a property changes neither. Both stand in a file of their own, `Type+form.swift`:
///
///     extension Term: JSONForm {
///         public init(reading node: JSONNode) throws(JSONCodingFault) {
///             var members = try node.members()
///             self.init(issue: try members.read("issue"), option: try members.read("option"))
///             try members.end()
///         }
///
///         public func write(to writer: inout JSONWriter) {
///             writer.object {
///                 $0.member("issue", issue)
///                 $0.member("option", option)
///             }
///         }
///     }
public protocol JSONForm {
    /// Reads a value. Members that are missing, unknown or of another kind are faults that name their path.
    init(reading node: JSONNode) throws(JSONCodingFault)

    /// Writes the value in the canonical spelling; members in the order of the UTF-8 bytes of their keys.
    func write(to writer: inout JSONWriter)
}

extension JSONForm {
    /// The value in the canonical spelling.
    ///
    /// A fault are numbers that are not in `JSON.wholeNumbers`.
    @inlinable
    public func canonicalBytes() throws(JSONCodingFault) -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return try writer.finish()
    }
}

extension JSON {
    /// The tree of what a form writes; a fault as `canonicalBytes()` has it.
    public init(of value: some JSONForm) throws(JSONCodingFault) { self = try JSONNode(of: value).json }
}

/// An enum whose cases are single words in JSON: its raw values, which are spelled out where it is declared.
public protocol JSONWord: JSONForm, RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension JSONWord {
    @inlinable
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        let text = try node.text()
        guard let word = Self(rawValue: text) else { throw Self.unknown(text, at: node) }
        self = word
    }

    @usableFromInline static func unknown(_ text: String, at node: JSONNode) -> JSONCodingFault {
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        return node.fault("must be one of \(known), but \(JSON.string(text.excerpt)) was found")
    }

    @inlinable
    public func write(to writer: inout JSONWriter) { writer.text(rawValue) }
}

/// What may be the key of a dictionary with a form.
public protocol JSONKey: Hashable {
    /// The key of this text.
    init(key: String)
    /// Its text.
    var key: String { get }
}
