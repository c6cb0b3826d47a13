/// Where a log doesn't hold what it promises, and why.
package struct LogFault: Error, Sendable, Hashable {
    /// The line, from 1; the header is line 1.
    package let line: Int
    /// The number of the entry that was expected in this line; nil for the header.
    package let entry: Int?
    /// The number of bytes before the line, where the log was read from bytes.
    package let offset: Int?
    /// What was found and what was expected, in sentences.
    package let sentence: String

    /// A fault in a line.
    package init(line: Int, entry: Int?, offset: Int?, _ sentence: String) {
        self.line = line
        self.entry = entry
        self.offset = offset
        self.sentence = sentence
    }
}

extension LogFault: CustomStringConvertible {
    /// "Line 8 (entry 7, after 2048 bytes): …".
    package var description: String {
        let remarks = [entry.map { "entry \($0)" }, offset.map { "after \($0) bytes" }].compactMap { $0 }
        return "Line \(line)" + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))") + ": " + sentence
    }
}
