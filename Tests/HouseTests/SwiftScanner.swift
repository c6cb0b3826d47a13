/// Cuts Swift text into tokens: drops comments, keeps string literals apart from code, and reads interpolations as code.
struct SwiftScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var tokens: [Token] = []

    static func tokens(of text: String) -> [Token] {
        var scanner = SwiftScanner(bytes: Array(text.utf8))
        scanner.scanCode(isInterpolation: false)
        return scanner.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func scanCode(isInterpolation: Bool) {
        var depth = 0
        while position < bytes.count {
            if isInterpolation, depth == 0, at(")") {
                position += 1
                return
            }
            if at("//") {
                skipLineComment()
            } else if at("/*") {
                skipBlockComment()
            } else if let pounds = poundsBeforeQuote {
                scanLiteral(pounds: pounds)
            } else if isNameByte(bytes[position]) {
                scanWord()
            } else {
                if at("(") { depth += 1 }
                if at(")") { depth -= 1 }
                scanSymbol()
            }
        }
    }

    private mutating func skipLineComment() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                position += 2
            } else if at("*/") {
                depth -= 1
                position += 2
            } else {
                step()
            }
        } while depth > 0 && position < bytes.count
    }

    private mutating func scanWord() {
        let start = position
        while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
        add(.word, String(decoding: bytes[start..<position], as: UTF8.self), at: line)
    }

    private mutating func scanSymbol() {
        let byte = bytes[position]
        if byte > UInt8(ascii: " ") { add(.symbol, String(decoding: [byte], as: UTF8.self), at: line) }
        step()
    }

    private mutating func scanLiteral(pounds: Int) {
        let start = line
        let mark = String(repeating: "#", count: pounds)
        position += pounds
        let quotes = at("\"\"\"") ? "\"\"\"" : "\""
        position += quotes.utf8.count
        var content: [UInt8] = []
        while position < bytes.count, !at(quotes + mark) {
            if at("\\" + mark + "(") {
                position += 2 + pounds
                content.append(UInt8(ascii: " "))
                scanCode(isInterpolation: true)
            } else if at("\\" + mark) {
                // The character after a backslash never ends the literal; which one it is doesn't matter here.
                position += 1 + pounds
                content.append(UInt8(ascii: " "))
                step()
            } else {
                content.append(bytes[position])
                step()
            }
        }
        position += quotes.utf8.count + pounds
        add(.literal, String(decoding: content, as: UTF8.self), at: start)
    }

    /// How many `#` stand before the quote that begins here; nil if no literal begins here.
    private var poundsBeforeQuote: Int? {
        var end = position
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - position : nil
    }

    private mutating func add(_ kind: Token.Kind, _ text: String, at line: Int) {
        tokens.append(Token(kind: kind, text: text, line: line))
    }

    private mutating func step() {
        guard position < bytes.count else { return }
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    private func at(_ text: String) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
