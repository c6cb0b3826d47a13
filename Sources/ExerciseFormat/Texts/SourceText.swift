/// A file's text: valid UTF-8 without anything that a reader of it couldn't see.
struct SourceText {
    static let byteLimit = 4 << 20

    let text: String
    /// The text as bytes, and where each line begins in them.
    let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Reads a file, or records why it can't be read and yields nil.
    init?(_ file: String, in files: ExerciseFiles, findings: inout Findings) {
        guard let all = files.files[file] else {
            findings.add("the file \(file) is missing", "put it into the exercise's folder", in: file, at: .start)
            return nil
        }
        guard all.count <= SourceText.byteLimit else {
            findings.add(
                "the file has \(all.count) bytes", "a file may have at most \(SourceText.byteLimit) (4 MiB)", in: file,
                at: .start)
            return nil
        }
        let bytes = all.starts(with: [0xef, 0xbb, 0xbf]) ? Array(all.dropFirst(3)) : all
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.add(
                "the file is not UTF-8 from here", "save it as UTF-8", in: file,
                at: SourceText.firstInvalidPosition(in: bytes))
            return nil
        }
        guard SourceText.isClean(text, file: file, findings: &findings) else { return nil }
        self.text = text
        self.bytes = bytes
        lineStarts = [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Where the valid part ends.
    private static func firstInvalidPosition(in bytes: [UInt8]) -> Position {
        var position = Position.start
        var codec = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = codec.decode(&iterator) { position.advance(over: scalar) }
        return position
    }

    /// Records every control character and bidirectional override.
    private static func isClean(_ text: String, file: String, findings: inout Findings) -> Bool {
        var position = Position.start
        var before: Unicode.Scalar = " "
        var isClean = true
        for scalar in text.unicodeScalars {
            let isLoneReturn = before == "\r" && scalar != "\n"
            if isLoneReturn || (scalar != "\t" && scalar != "\r" && scalar.isHiddenOrControl) {
                let culprit = isLoneReturn ? "a carriage return without a line feed" : scalar.nameForPeople
                findings.add("\(culprit) stands here", "take it out; it can't be seen", in: file, at: position)
                isClean = false
            }
            position.advance(over: scalar)
            before = scalar
        }
        return isClean
    }

    var lineCount: Int { lineStarts.count }

    /// The text of a line, counted from 1, without its end.
    func line(_ number: Int) -> String {
        String(decoding: restOfLine(from: Position(line: number, column: 1)), as: UTF8.self)
    }

    /// The bytes from a position to the end of its line.
    func restOfLine(from position: Position) -> ArraySlice<UInt8> {
        guard position.line <= lineStarts.count else { return [] }
        var rest = bytes[lineStarts[position.line - 1]...]
        rest = rest.prefix { $0 != UInt8(ascii: "\n") }
        var columns = position.column - 1
        while columns > 0, !rest.isEmpty {
            rest.removeFirst()
            while let byte = rest.first, byte & 0xc0 == 0x80 { rest.removeFirst() }
            columns -= 1
        }
        return rest
    }
}
