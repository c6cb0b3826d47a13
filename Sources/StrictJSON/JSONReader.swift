/// Reads one JSON value out of a buffer; a position moves over the bytes once, and each value leaves its place.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var position = 0
    var places = JSONPlaces()
    private var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The places of the one value that the buffer holds.
    static func places(
        in bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits
    ) throws(JSONFault) -> JSONPlaces {
        var reader = JSONReader(bytes: bytes, limits: limits)
        try reader.readWhole()
        return reader.places
    }

    private mutating func readWhole() throws(JSONFault) {
        guard bytes.count <= limits.byteCount else {
            throw fault(
                "The text is longer than \(limits.byteCount) bytes, the most that is taken here.", at: limits.byteCount)
        }
        guard !bytes.starts(with: [0xef, 0xbb, 0xbf]) else {
            throw fault("The text starts with a byte order mark; write it as UTF-8 without one.")
        }
        places.row.reserveCapacity(bytes.count / 12 + 4)
        skipBlanks()
        try readValue()
        skipBlanks()
        guard position == bytes.count else {
            throw fault("After the end of the value there is more text; one value was expected and nothing else.")
        }
    }

    private mutating func readValue() throws(JSONFault) {
        guard position < bytes.count else {
            throw fault("The text ends where a value was expected.")
        }
        switch bytes[position] {
        case UInt8(ascii: "\""): _ = try readString()
        case UInt8(ascii: "{"): try readObject()
        case UInt8(ascii: "["): try readArray()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = position
            leave(.integer, from: start, content: try readInteger())
        case UInt8(ascii: "t"): try readWord("true", .yes)
        case UInt8(ascii: "f"): try readWord("false", .no)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default: throw fault("A value was expected: text in double quotes, a number, true, false, null, [ or {.")
        }
    }

    /// Notes a value that holds no others and ends at the position.
    @discardableResult
    mutating func leave(_ kind: JSONPlace.Kind, from start: Int, content: Int) -> JSONPlace {
        let place = JSONPlace(
            kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
            next: UInt32(truncatingIfNeeded: places.row.count + 1), content: content)
        places.row.append(place)
        return place
    }

    private mutating func readWord(_ word: StaticString, _ kind: JSONPlace.Kind) throws(JSONFault) {
        let start = position
        let length = word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard bytes[position...].starts(with: expected) else {
            throw fault("A bare word was found that is not true, false or null; text stands in double quotes.")
        }
        position += length
        leave(kind, from: start, content: 0)
    }

    private mutating func readArray() throws(JSONFault) {
        let place = try enter(.array)
        var count = 0
        if skip(UInt8(ascii: "]")) { return exit(place, holding: 0) }
        while true {
            try readValue()
            count += 1
            skipBlanks()
            if skip(UInt8(ascii: ",")) { continue }
            guard skip(UInt8(ascii: "]")) else {
                throw fault("In an array, a comma or the closing ] was expected.")
            }
            return exit(place, holding: count)
        }
    }

    private mutating func readObject() throws(JSONFault) {
        let place = try enter(.object)
        var count = 0
        if skip(UInt8(ascii: "}")) { return exit(place, holding: 0) }
        var ascending = true
        var last: JSONPlace?
        while true {
            let key = try readMember()
            if let last, ascending { ascending = precedes(last, key) }
            last = key
            count += 1
            skipBlanks()
            if skip(UInt8(ascii: ",")) { continue }
            guard skip(UInt8(ascii: "}")) else {
                throw fault("In an object, a comma or the closing } was expected.")
            }
            exit(place, holding: count)
            if !ascending { try demandUniqueKeys(in: place) }
            return
        }
    }

    // The member's key.
    private mutating func readMember() throws(JSONFault) -> JSONPlace {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw fault("In an object, a key in double quotes was expected.")
        }
        let key = try readString()
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else {
            let name = placed { String(decoding: $0.content(of: key), as: UTF8.self) }
            throw fault("After the key \"\(name.excerpt)\" a colon was expected.")
        }
        try readValue()
        return key
    }

    // Keys are nearly always written without escapes.
    private func precedes(_ left: JSONPlace, _ right: JSONPlace) -> Bool {
        guard left.content < 0, right.content < 0 else {
            return placed { $0.content(of: left).precedes($0.content(of: right)) }
        }
        let first = UnsafeBufferPointer(rebasing: bytes[Int(left.start) + 1..<Int(left.end) - 1])
        return first.precedes(UnsafeBufferPointer(rebasing: bytes[Int(right.start) + 1..<Int(right.end) - 1]))
    }

    private func placed<Result>(_ body: (JSONPlacedText) -> Result) -> Result { places.of(bytes, body) }

    private mutating func demandUniqueKeys(in place: Int) throws(JSONFault) {
        places.isCanonical = false
        guard let twice = placed({ text in text.repeatedKey(in: place).map { text.text($0) } }) else { return }
        throw fault(
            "The object that starts here has the key \"\(twice.excerpt)\" twice; each key may stand once.",
            at: Int(places.row[place].start))
    }

    // Called at an opening bracket: notes the place, steps over the bracket and the blanks that follow.
    private mutating func enter(_ kind: JSONPlace.Kind) throws(JSONFault) -> Int {
        guard depth < limits.depth else {
            throw fault(
                "Arrays and objects lie more than \(limits.depth) deep within each other, the most that is taken here.")
        }
        let place = places.row.count
        leave(kind, from: position, content: 0)
        depth += 1
        position += 1
        skipBlanks()
        return place
    }

    // Called behind a closing bracket.
    private mutating func exit(_ place: Int, holding count: Int) {
        depth -= 1
        places.row[place].end = UInt32(truncatingIfNeeded: position)
        places.row[place].next = UInt32(truncatingIfNeeded: places.row.count)
        places.row[place].content = count
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
            case 0x20, 0x0a, 0x0d, 0x09:
                position += 1
                places.isCanonical = false
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
