/// Looks for aliases before anything is composed: a few lines of them can stand for a structure of billions of nodes.
///
/// An alias needs an anchor of its name, so only a `*name` for which there is an `&name` counts; `2 * x` or *emphasis*
/// in a text is none.
enum AliasScan {
    static func firstAlias(in bytes: [UInt8]) -> (name: String, position: Position)? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        guard let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) }) else {
            return nil
        }
        var position = Position.start
        for scalar in String(decoding: bytes[..<alias.offset], as: UTF8.self).unicodeScalars {
            position.advance(over: scalar)
        }
        return (alias.name, position)
    }

    /// Words with this mark before them where a YAML node may begin.
    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: String, offset: Int)] {
        var found: [(String, Int)] = []
        for index in bytes.indices where bytes[index] == mark {
            if index > 0, !mayPrecedeNode(bytes[index - 1]) { continue }
            let name = bytes[(index + 1)...].prefix(while: isNameByte)
            if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), index)) }
        }
        return found
    }

    private static func mayPrecedeNode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "["),
            UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
