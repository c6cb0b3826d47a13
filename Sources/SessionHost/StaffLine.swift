import StrictJSON

/// Requests and answers as lines.
enum StaffLine {
    static func bytes(_ value: some Encodable) -> [UInt8] {
        ((try? JSON(encoding: value))?.canonicalBytes ?? []) + [UInt8(ascii: "\n")]
    }

    /// Nil where the line is something else.
    static func read<Value: Decodable>(_ line: [UInt8]) -> Value? {
        guard let json = try? JSON(parsing: line, limits: .file) else { return nil }
        return try? json.decode(Value.self, unknownMembers: .refuse)
    }
}
