import Yams

/// What the YAML library complains of, in this room's words.
struct YAMLMistake {
    var sentence: String
    var instead = "put that right first; the rest is read then"
    var position = Position.start

    init(_ error: YamlError, in source: SourceText) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            position = Position(line: max(1, mark.line), column: max(1, mark.column))
            let first = context?.mark.line ?? position.line
            if let blank = source.firstOddBlank(inLines: min(first, position.line)...position.line) {
                sentence = "\(blank.scalar.nameForPeople) stands here, a blank of another kind"
                instead = "write an ordinary space; YAML takes this one for a letter"
                position = blank.position
                return
            }
            let within = context.map { " (\($0.text) from line \($0.mark.line), column \($0.mark.column))" } ?? ""
            sentence = "this isn't YAML: \(problem)\(within)"
            if let hint = YAMLMistake.hint(for: problem) { instead = hint }
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.sorted().first ?? ""
            position = Position(line: max(1, context.mark.line), column: max(1, context.mark.column))
            let other = source.line(ofKey: key, besideKeyAt: position)
            sentence = "\(key.quoted) stands twice as a key of one mapping, here"
            sentence +=
                other == position.line ? " and later in this line" : other.map { " and in line \($0)" } ?? " first"
            instead = "leave one of them out"
        case .reader(let problem, _, _, _):
            sentence = "this isn't YAML: \(problem)"
        default:
            sentence = "the file can't be read as YAML"
        }
    }

    /// What most likely is meant, by the library's sentence.
    private static func hint(for problem: String) -> String? {
        let hints = [
            (
                "mapping values are not allowed",
                "quote a text that holds “: ”, and let keys of one mapping begin in one column"
            ),
            (
                "did not find expected key",
                "let keys of one mapping begin in one column, and put the whole text into quotes where it begins with a quotation mark, { or ["
            ),
            (
                "did not find expected ','",
                "close the bracket; within brackets, quote a text that holds , [ ] { } or “: ”"
            ),
            ("did not find expected '-'", "let the items of one list begin in one column, each with “- ”"),
            ("could not find expected ':'", "write “: ” behind the key, or quote a text of several lines"),
            ("tab character", "indent with spaces"),
            ("cannot start any token", "quote a text that begins with it; indent with spaces"),
            ("unexpected end of stream", "close the quotation mark"),
            ("alphabetic or numeric", "quote a text that begins with & or *"),
            ("unknown escape character", "write \\\\ for a backslash, or use single quotes"),
            ("block sequence entries are not allowed", "begin the list in a line of its own"),
        ]
        return hints.first { problem.contains($0.0) }?.1
    }
}

extension SourceText {
    /// The first blank in these lines that looks like a space and is none.
    fileprivate func firstOddBlank(inLines lines: ClosedRange<Int>) -> (scalar: Unicode.Scalar, position: Position)? {
        for line in lines.suffix(3) {
            for (offset, scalar) in self.line(line).unicodeScalars.enumerated()
            where scalar.properties.isWhitespace && !scalar.isASCII {
                return (scalar, Position(line: line, column: offset + 1))
            }
        }
        return nil
    }

    /// Where a key stands again: later in the line, or in the same column of a line below.
    fileprivate func line(ofKey key: String, besideKeyAt first: Position) -> Int? {
        guard !key.isEmpty else { return nil }
        let rest = String(decoding: restOfLine(from: first), as: UTF8.self)
        if rest.split(separator: "\(key):", omittingEmptySubsequences: false).count > 2 { return first.line }
        let indent = line(first.line).unicodeScalars.prefix(first.column - 1)
        for number in (first.line + 1)..<(lineCount + 1) {
            let text = line(number).unicodeScalars
            let isSameColumn = text.prefix(indent.count).allSatisfy { $0 == " " || $0 == "-" }
            if isSameColumn, String(text.dropFirst(indent.count)).hasPrefix("\(key):") { return number }
        }
        return nil
    }
}
