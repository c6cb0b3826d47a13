/// A CSV file as RFC 4180 describes it: comma, double quotes, a header. Line feeds alone end rows too.
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
        try CSVTable.demandCommas(text)
        var scanner = CSVScanner(text)
        var records: [[Field]] = []
        while !scanner.isAtEnd {
            let record = try scanner.record()
            // Spreadsheets and editors leave empty lines behind.
            if record.count > 1 || record[0].text != "" { records.append(record) }
        }
        guard let header = records.first else {
            throw Fault(sentence: "the file is empty", instead: "begin with a header", position: .start)
        }
        for row in records.dropFirst() where row.count != header.count {
            throw Fault(
                sentence: "this row has a field count of \(row.count), and the header of \(header.count)",
                instead: "give every row as many fields, and put texts with commas into double quotes",
                position: row[0].position)
        }
        self.header = header
        rows = Array(records.dropFirst())
    }
}

extension CSVTable {
    /// Spreadsheets of some countries separate by semicolons, and some by tabs.
    private static func demandCommas(_ text: String) throws(Fault) {
        let header = text.prefix { !$0.isNewline }
        guard !header.contains(","), let other = header.first(where: { $0 == ";" || $0 == "\t" }) else { return }
        throw Fault(
            sentence: "the columns are separated by \(other == ";" ? "semicolons" : "tabs")",
            instead: "save the file as CSV with commas", position: .start)
    }
}

/// Walks through the text of a CSV file.
private struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var position = Position.start

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

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
        while current == "," {
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
        while let scalar = current, scalar != ",", !isAtRowEnd {
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
            } else if current == "," || isAtRowEnd {
                return String(text)
            } else {
                throw CSVTable.Fault(
                    sentence: "text follows the closing double quote", instead: "write a comma, or the quote twice",
                    position: position)
            }
        }
        throw CSVTable.Fault(
            sentence: "this double quote is never closed", instead: "close it at the field's end", position: start)
    }
}
