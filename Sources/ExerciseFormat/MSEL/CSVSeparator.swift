/// What stands between the fields of a CSV file. Spreadsheets write what their country has: commas, semicolons or tabs.
struct CSVSeparator {
    let sign: Unicode.Scalar
    /// Whether a first line says it, as Excel takes it: `sep=;`.
    let hasOwnLine: Bool

    /// Told by a first line that says so, else by the header.
    init(_ text: String) {
        let first = text.prefix { !$0.isNewline }
        let line = first.replacing("\"", with: "").lowercased()
        if line.hasPrefix("sep="), let sign = line.unicodeScalars.dropFirst(4).first {
            (self.sign, hasOwnLine) = (sign, true)
        } else {
            let other = first.contains(",") ? nil : first.unicodeScalars.first { $0 == ";" || $0 == "\t" }
            (sign, hasOwnLine) = (other ?? ",", false)
        }
    }
}
