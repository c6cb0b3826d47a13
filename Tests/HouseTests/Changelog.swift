/// What `CHANGELOG.md` tells of versions: `## [Unreleased]`, and below it one heading a version with its day.
struct Changelog {
    struct Version: Equatable {
        let name: String
        /// As year, month and day, such as 2026-11-29: in this form the later day is the greater text.
        let day: String
    }

    /// Headings of the second level, from the top.
    let headings: [Substring]

    init(text: String) {
        headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    }

    /// The dated ones, newest first; one that is written otherwise is left out.
    var versions: [Version] {
        headings.dropFirst().compactMap { heading in
            guard let match = heading.wholeMatch(of: /\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)/) else { return nil }
            return Version(name: String(match.1), day: String(match.2))
        }
    }

    var isInForm: Bool { headings.first == "[Unreleased]" && versions.count == headings.count - 1 }
}
