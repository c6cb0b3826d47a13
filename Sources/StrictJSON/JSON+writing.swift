extension JSON {
    /// The one canonical spelling of the value, in UTF-8: keys sorted by bytes, no blanks, fewest escapes.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        write(to: &bytes)
        return bytes
    }

    /// The canonical spelling as text.
    public var canonicalText: String {
        String(decoding: canonicalBytes, as: UTF8.self)
    }

    /// Appends the canonical spelling to the bytes.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(word: "null")
        case .bool(true): bytes.append(word: "true")
        case .bool(false): bytes.append(word: "false")
        case .integer(let number): bytes.append(decimal: number)
        case .string(let text): bytes.append(quoted: text)
        case .array(let elements): Self.write(elements, to: &bytes)
        case .object(let object): object.write(to: &bytes)
        }
    }

    private static func write(_ elements: [JSON], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        var first = true
        for element in elements {
            if !first { bytes.append(UInt8(ascii: ",")) }
            first = false
            element.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

extension JSONObject {
    /// Appends the canonical spelling of the object to the bytes.
    public func write(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var first = true
        for member in members {
            if !first { bytes.append(UInt8(ascii: ",")) }
            first = false
            bytes.append(quoted: member.key)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

extension JSON: CustomStringConvertible {
    /// The canonical spelling.
    public var description: String { canonicalText }
}
