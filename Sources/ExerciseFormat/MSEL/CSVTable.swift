/// A CSV file as RFC 4180 describes it: comma, double quotes, a header. Line feeds alone end rows too, and what spreadsheets
/// do is taken: another separator, rows and columns in which nothing stands.
struct CSVTable {
    struct Field {
        var text: String
        var position: Position
    }

    var header: [Field]
    var rows: [[Field]]

    /// The first thing that isn't CSV.
    struct Fault: Error {
        var sentence: String
        var instead: String
        var position: Position
    }

    init(_ text: String) throws(Fault) {
        let separator = CSVSeparator(text)
        var scanner = CSVScanner(text, separator: separator.sign)
        if separator.hasOwnLine { scanner.skipLine() }
        var records: [[Field]] = []
        while !scanner.isAtEnd {
            let record = try scanner.record()
            if !record.allSatisfy(\.isBlank) { records.append(record) }
        }
        guard let header = records.first else {
            throw Fault(sentence: "the file is empty", instead: "begin with a header", position: .start)
        }
        let columns = header.indices.filter { column in
            !records.allSatisfy { !$0.indices.contains(column) || $0[column].isBlank }
        }
        for row in records.dropFirst() where !row.fits(header.count) {
            throw Fault(
                sentence: "this row has a field count of \(row.count), and the header of \(header.count)",
                instead: "give every row as many fields, and put texts with commas into double quotes",
                position: row[0].position)
        }
        self.header = columns.map { header[$0] }
        rows = records.dropFirst().map { row in columns.map { row[$0] } }
    }
}

extension CSVTable.Field {
    fileprivate var isBlank: Bool { text.trimmed.isEmpty }
}

extension [CSVTable.Field] {
    /// Whether it has as many fields as the header, empty ones at its end aside.
    fileprivate func fits(_ count: Int) -> Bool { self.count >= count && dropFirst(count).allSatisfy(\.isBlank) }
}

/// Walks through the text of a CSV file.
private struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var position = Position.start

    private let separator: Unicode.Scalar

    init(_ text: String, separator: Unicode.Scalar) {
        scalars = Array(text.unicodeScalars)
        self.separator = separator
    }

    mutating func skipLine() {
        while !isAtEnd, current != "\n" { advance() }
        if !isAtEnd { advance() }
    }

    var isAtEnd: Bool { index == scalars.count }

    private mutating func advance() {
        position.advance(over: scalars[index])
        index += 1
    }

    private var current: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

    private var isAtRowEnd: Bool {
        switch current {
        case nil, "\n": true
        case "\r": index + 1 < scalars.count && scalars[index + 1] == "\n"
        default: false
        }
    }

    mutating func record() throws(CSVTable.Fault) -> [CSVTable.Field] {
        var fields = [try field()]
        while current == separator {
            advance()
            fields.append(try field())
        }
        if current == "\r" { advance() }
        if current == "\n" { advance() }
        return fields
    }

    private mutating func field() throws(CSVTable.Fault) -> CSVTable.Field {
        let start = position
        if current == "\"" { return CSVTable.Field(text: try quoted(), position: start) }
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar != separator, !isAtRowEnd {
            if scalar == "\"" {
                throw CSVTable.Fault(
                    sentence: "a double quote stands inside a field",
                    instead: "quote the whole field, and write it twice",
                    position: position)
            }
            text.append(scalar)
            advance()
        }
        return CSVTable.Field(text: String(text), position: start)
    }

    private mutating func quoted() throws(CSVTable.Fault) -> String {
        let start = position
        var text = String.UnicodeScalarView()
        advance()
        while let scalar = current {
            advance()
            if scalar != "\"" {
                // Spreadsheets write CRLF inside fields too.
                if scalar != "\r" { text.append(scalar) }
            } else if current == "\"" {
                text.append(scalar)
                advance()
            } else if current == separator || isAtRowEnd {
                return String(text)
            } else {
                throw CSVTable.Fault(
                    sentence: "text follows the closing double quote",
                    instead: "write the separator, or the quote twice",
                    position: position)
            }
        }
        throw CSVTable.Fault(
            sentence: "this double quote is never closed", instead: "close it at the field's end", position: start)
    }
}
