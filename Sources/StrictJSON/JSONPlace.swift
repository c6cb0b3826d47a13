/// Where one value of a text stands, and what is known of it before anybody asks.
///
/// The values of a text lie in one row, in the order of the text: an object is followed by its first key, each key by its
/// value, and so on to the end of what lies within.
struct JSONPlace {
    enum Kind: UInt8 {
        case null, no, yes, integer, text, array, object
    }

    let kind: Kind
    /// The first byte of the value in the text.
    let start: UInt32
    /// The byte after the value's last.
    var end: UInt32
    /// The place of what follows the value and all that lies within it.
    var next: UInt32
    /// Of a number its value; of an array or object how much it holds; of a text that was written with escapes where it
    /// stands among the unescaped, start in the high half and length in the low, else -1.
    var content: Int
}

/// The values of a text in a row.
struct JSONPlaces {
    var row: [JSONPlace] = []
    /// The texts that were written with escapes, without them, one after the other.
    var unescaped: [UInt8] = []
    /// Whether the text is the canonical spelling of what it says, as far as it was read.
    var isCanonical = true

    /// Takes something out of the text whose values these are.
    @inline(__always)
    func of<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (JSONPlacedText) -> Result) -> Result {
        row.withUnsafeBufferPointer { row in
            unescaped.withUnsafeBufferPointer { unescaped in
                body(JSONPlacedText(bytes: bytes, row: row, unescaped: unescaped, isCanonical: isCanonical))
            }
        }
    }
}

/// A text and the row of its values, while something is taken out of it.
struct JSONPlacedText {
    let bytes: UnsafeBufferPointer<UInt8>
    let row: UnsafeBufferPointer<JSONPlace>
    let unescaped: UnsafeBufferPointer<UInt8>
    let isCanonical: Bool

    /// The UTF-8 of a text or a key.
    func content(_ place: Int) -> UnsafeBufferPointer<UInt8> { content(of: row[place]) }

    func content(of found: JSONPlace) -> UnsafeBufferPointer<UInt8> {
        guard found.content >= 0 else {
            return UnsafeBufferPointer(rebasing: bytes[Int(found.start) + 1..<Int(found.end) - 1])
        }
        let start = found.content >> 32
        return UnsafeBufferPointer(rebasing: unescaped[start..<start + found.content & 0xffff_ffff])
    }

    func text(_ place: Int) -> String { String(decoding: content(place), as: UTF8.self) }

    /// The value as a tree.
    func tree(_ place: Int) -> JSON {
        let found = row[place]
        switch found.kind {
        case .null: return .null
        case .no: return .bool(false)
        case .yes: return .bool(true)
        case .integer: return .integer(found.content)
        case .text: return .string(text(place))
        case .array: return .array(elements(place))
        case .object: return .object(object(place))
        }
    }

    private func elements(_ place: Int) -> [JSON] {
        var elements: [JSON] = []
        elements.reserveCapacity(row[place].content)
        var element = place + 1
        for _ in 0..<row[place].content {
            elements.append(tree(element))
            element = Int(row[element].next)
        }
        return elements
    }

    private func object(_ place: Int) -> JSONObject {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(row[place].content)
        var key = place + 1
        for _ in 0..<row[place].content {
            members.append(JSONObject.Member(key: text(key), value: tree(key + 1)))
            key = Int(row[key + 1].next)
        }
        if isCanonical { return JSONObject(ascending: members) }
        // The reader refuses an object in which a key stands twice.
        return JSONObject(uniquing: members) ?? JSONObject()
    }

    /// The place of the first key, in the order of keys, that stands twice in an object.
    func repeatedKey(in place: Int) -> Int? {
        var keys: [Int] = []
        var key = place + 1
        for _ in 0..<row[place].content {
            keys.append(key)
            key = Int(row[key + 1].next)
        }
        keys.sort { content($0).precedes(content($1)) }
        return zip(keys, keys.dropFirst()).first { content($0).elementsEqual(content($1)) }?.0
    }
}
