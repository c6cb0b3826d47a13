extension [UInt8] {
    mutating func append(word: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    mutating func append(decimal number: Int) {
        if 0..<10 ~= number {
            append(0x30 + UInt8(number))
            return
        }
        if number < 0 { append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var first = 20
            repeat {
                first -= 1
                digits[first] = 0x30 + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }

    mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        let appended: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if appended == nil {
            Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
        }
        append(UInt8(ascii: "\""))
    }

    // Stretches without escapes are copied whole.
    mutating func append(escaping content: UnsafeBufferPointer<UInt8>) {
        var pieceStart = 0
        var index = 0
        while index < content.count {
            index += PlainText.byteCount(in: content, from: index)
            guard index < content.count else { break }
            let byte = content[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                append(contentsOf: UnsafeBufferPointer(rebasing: content[pieceStart..<index]))
                append(escapeOf: byte)
                pieceStart = index + 1
            }
            index += 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: content[pieceStart...]))
    }

    private mutating func append(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(word: "\\\"")
        case UInt8(ascii: "\\"): append(word: "\\\\")
        case 0x08: append(word: "\\b")
        case 0x09: append(word: "\\t")
        case 0x0a: append(word: "\\n")
        case 0x0c: append(word: "\\f")
        case 0x0d: append(word: "\\r")
        default:
            append(word: byte < 0x10 ? "\\u000" : "\\u001")
            let low = byte & 0xf
            append(low < 10 ? 0x30 + low : 0x57 + low)
        }
    }
}
