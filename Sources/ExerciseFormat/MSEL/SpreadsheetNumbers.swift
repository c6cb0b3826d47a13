/// Words that a spreadsheet takes for numbers, days or truth values, and writes otherwise when it saves them.
///
/// LibreOffice 7.4 was seen to write 1.10 as 1.1, 007 as 7, 1e3 as 1000 and .5 as 0.5; what looks like a day (1-2, MAR-1)
/// becomes one in Excel.
enum SpreadsheetNumbers {
    /// Whether a word may come back as another.
    static func rewrite(_ word: String) -> Bool {
        isOddNumber(word) || isDay(word) || ["true", "false"].contains(word)
    }

    // Anything that a number can look like, other than a whole number of at most 15 digits as it is written anyway.
    private static func isOddNumber(_ word: String) -> Bool {
        if let number = Int(word), String(number) == word { return word.utf8.count > 15 }
        guard let match = word.wholeMatch(of: /-?([0-9]*)\.?([0-9]*)([eE]-?[0-9]+)?/) else { return false }
        if match.1.isEmpty && match.2.isEmpty { return false }
        return match.3 != nil || match.1.isEmpty || match.2.isEmpty || match.2.last == "0"
            || (match.1.count > 1 && match.1.first == "0") || match.1.count + match.2.count > 15
    }

    private static func isDay(_ word: String) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return false }
        let numbers = parts.compactMap { Int($0) }
        if numbers.count == parts.count { return true }
        let words = parts.filter { Int($0) == nil }
        return words.count == 1 && words.allSatisfy { months.contains($0.lowercased()) }
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]
}
