/// Reads one JSON value out of a buffer; a position moves over the bytes once.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var position = 0
    private var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func readWhole() throws(JSONFault) -> JSON {
        guard bytes.count <= limits.byteCount else {
            throw fault(
                "The text is longer than \(limits.byteCount) bytes, the most that is taken here.", at: limits.byteCount)
        }
        guard !bytes.starts(with: [0xef, 0xbb, 0xbf]) else {
            throw fault("The text starts with a byte order mark; write it as UTF-8 without one.")
        }
        skipBlanks()
        let value = try readValue()
        skipBlanks()
        guard position == bytes.count else {
            throw fault("After the end of the value there is more text; one value was expected and nothing else.")
        }
        return value
    }

    mutating func readValue() throws(JSONFault) -> JSON {
        guard position < bytes.count else {
            throw fault("The text ends where a value was expected.")
        }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"): return .object(try readObject())
        case UInt8(ascii: "["): return .array(try readArray())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try readInteger())
        case UInt8(ascii: "t"): return try readWord("true", meaning: .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", meaning: .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", meaning: .null)
        default: throw fault("A value was expected: text in double quotes, a number, true, false, null, [ or {.")
        }
    }

    private mutating func readWord(_ word: StaticString, meaning: JSON) throws(JSONFault) -> JSON {
        let length = word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard bytes[position...].starts(with: expected) else {
            throw fault("A bare word was found that is not true, false or null; text stands in double quotes.")
        }
        position += length
        return meaning
    }

    private mutating func readArray() throws(JSONFault) -> [JSON] {
        try enter()
        var elements: [JSON] = []
        if skip(UInt8(ascii: "]")) {
            depth -= 1
            return elements
        }
        while true {
            elements.append(try readValue())
            skipBlanks()
            if skip(UInt8(ascii: ",")) { continue }
            guard skip(UInt8(ascii: "]")) else {
                throw fault("In an array, a comma or the closing ] was expected.")
            }
            depth -= 1
            return elements
        }
    }

    private mutating func readObject() throws(JSONFault) -> JSONObject {
        let start = position
        try enter()
        if skip(UInt8(ascii: "}")) {
            depth -= 1
            return JSONObject()
        }
        var members: [JSONObject.Member] = []
        var ascending = true
        while true {
            let member = try readMember()
            if let last = members.last, ascending { ascending = last.key.precedesInUTF8(member.key) }
            members.append(member)
            skipBlanks()
            if skip(UInt8(ascii: ",")) { continue }
            guard skip(UInt8(ascii: "}")) else {
                throw fault("In an object, a comma or the closing } was expected.")
            }
            depth -= 1
            return ascending ? JSONObject(ascending: members) : try unique(members, start: start)
        }
    }

    private mutating func readMember() throws(JSONFault) -> JSONObject.Member {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw fault("In an object, a key in double quotes was expected.")
        }
        let key = try readString()
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else {
            throw fault("After the key \"\(key.excerpt)\" a colon was expected.")
        }
        return JSONObject.Member(key: key, value: try readValue())
    }

    private func unique(_ members: [JSONObject.Member], start: Int) throws(JSONFault) -> JSONObject {
        if let object = JSONObject(uniquing: members) { return object }
        let keys = members.map(\.key).sorted { $0.precedesInUTF8($1) }
        let twice = zip(keys, keys.dropFirst()).first { $0.equalsInUTF8($1) }?.0 ?? ""
        throw fault(
            "The object that starts here has the key \"\(twice.excerpt)\" twice; each key may stand once.", at: start)
    }

    // Called at an opening bracket: steps over it and the blanks that follow.
    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= limits.depth else {
            throw fault(
                "Arrays and objects lie more than \(limits.depth) deep within each other, the most that is taken here.")
        }
        position += 1
        skipBlanks()
    }

    // Steps over one byte and the blanks after it, if the byte is there.
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { skipBlanks() }
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0a, 0x0d, 0x09: position += 1
            default: return
            }
        }
    }

    func fault(_ sentence: String, at offset: Int? = nil) -> JSONFault {
        JSONFault(sentence, at: offset ?? position, in: bytes)
    }
}

extension String {
    /// At most 40 characters of the text, for a sentence.
    var excerpt: String {
        count > 40 ? String(prefix(40)) + "…" : self
    }
}
