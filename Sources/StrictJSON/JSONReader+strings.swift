extension JSONReader {
    /// Reads a text; the position is at its opening quote.
    mutating func readString() throws(JSONFault) -> JSONPlace {
        let start = position
        position += 1
        try walkPlainText()
        if bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return leave(.text, from: start, content: -1)
        }
        return try readStringWithEscapes(from: start)
    }

    // Most texts have no escapes; the others are put together piece by piece.
    private mutating func readStringWithEscapes(from start: Int) throws(JSONFault) -> JSONPlace {
        let first = places.unescaped.count
        var pieceStart = start + 1
        while true {
            places.unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[pieceStart..<position]))
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                return leave(.text, from: start, content: first << 32 | (places.unescaped.count - first))
            }
            try readEscape()
            pieceStart = position
            try walkPlainText()
        }
    }

    // Stops at a closing quote or a backslash; checks the UTF-8 on the way.
    private mutating func walkPlainText() throws(JSONFault) {
        while position < bytes.count {
            position += PlainText.byteCount(in: bytes, from: position)
            guard position < bytes.count else { break }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
            case 0x20..<0x80: position += 1
            case 0..<0x20:
                throw fault("A text holds a raw control character; write it as an escape such as \\n or \\u0007.")
            default: position += try lengthOfScalarHere()
            }
        }
        throw fault("The text ends within a string whose closing quote is missing.")
    }

    // The well-formed sequences of the Unicode standard, table 3-7.
    private func lengthOfScalarHere() throws(JSONFault) -> Int {
        let secondRange: ClosedRange<UInt8>
        let length: Int
        switch bytes[position] {
        case 0xc2...0xdf: (length, secondRange) = (2, 0x80...0xbf)
        case 0xe0: (length, secondRange) = (3, 0xa0...0xbf)
        case 0xed: (length, secondRange) = (3, 0x80...0x9f)
        case 0xe1...0xef: (length, secondRange) = (3, 0x80...0xbf)
        case 0xf0: (length, secondRange) = (4, 0x90...0xbf)
        case 0xf1...0xf3: (length, secondRange) = (4, 0x80...0xbf)
        case 0xf4: (length, secondRange) = (4, 0x80...0x8f)
        default: throw malformedUTF8
        }
        guard position + length <= bytes.count, secondRange.contains(bytes[position + 1]) else { throw malformedUTF8 }
        for index in position + 2..<position + length where bytes[index] & 0xc0 != 0x80 {
            throw malformedUTF8
        }
        return length
    }

    private var malformedUTF8: JSONFault {
        fault("The bytes here are not UTF-8, the only encoding that is taken.")
    }

    private mutating func readEscape() throws(JSONFault) {
        guard position + 1 < bytes.count else {
            throw fault("The text ends within an escape.")
        }
        let start = position
        let first = places.unescaped.count
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): places.unescaped.append(letter)
        case UInt8(ascii: "b"): places.unescaped.append(0x08)
        case UInt8(ascii: "f"): places.unescaped.append(0x0c)
        case UInt8(ascii: "n"): places.unescaped.append(0x0a)
        case UInt8(ascii: "r"): places.unescaped.append(0x0d)
        case UInt8(ascii: "t"): places.unescaped.append(0x09)
        case UInt8(ascii: "u"):
            position = start
            try readScalarEscape()
        default:
            throw fault(
                "An unknown escape; known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits.", at: start)
        }
        if places.isCanonical { checkSpelling(ofEscapeFrom: start, for: first) }
    }

    // What an escape stands for, written canonically, must give the same escape.
    private mutating func checkSpelling(ofEscapeFrom start: Int, for first: Int) {
        var spelled: [UInt8] = []
        places.unescaped[first...].withUnsafeBufferPointer { spelled.append(escaping: $0) }
        places.isCanonical = spelled.elementsEqual(bytes[start..<position])
    }

    private mutating func readScalarEscape() throws(JSONFault) {
        let start = position
        var value = try readUnitEscape()
        if 0xd800..<0xdc00 ~= value {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u"), case let low = try readUnitEscape(), 0xdc00..<0xe000 ~= low
            else { throw halfPair(at: start) }
            value = 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw halfPair(at: start) }
        places.unescaped.append(contentsOf: Array(UTF8.encode(scalar)!))
    }

    private func halfPair(at start: Int) -> JSONFault {
        fault("Half of a surrogate pair; such a character is written with two escapes, high half first.", at: start)
    }

    // Reads \uXXXX, of which the \u is known to be there.
    private mutating func readUnitEscape() throws(JSONFault) -> UInt32 {
        guard position + 6 <= bytes.count else {
            throw fault("The text ends within an escape.")
        }
        var value: UInt32 = 0
        for index in position + 2..<position + 6 {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
            default: throw fault("After \\u four hexadecimal digits were expected.")
            }
        }
        position += 6
        return value
    }
}
