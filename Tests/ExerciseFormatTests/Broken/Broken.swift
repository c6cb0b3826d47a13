import ExerciseFormat
import Testing

/// The minimal exercise with one change, and the one mistake that it makes. `⌖` marks where the mistake is.
struct Broken: CustomTestStringConvertible, Sendable {
    var name: String
    var file = "exercise.yaml"
    var old: String
    var new: String
    /// Words of the mistake: what is wrong, and what would be right.
    var says: [String]
    private var more: (old: String, new: String)?

    init(_ name: String, in file: String = "exercise.yaml", _ old: String, _ new: String, says: String...) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.says = says
    }

    /// With one more replacement in the same file, made after the first.
    func marking(_ old: String, _ new: String) -> Broken {
        var changed = self
        changed.more = (old, new)
        return changed
    }

    var testDescription: String { name }

    /// The changed folder, and the place of the mark.
    func made(from minimal: ExerciseFiles) throws -> (files: ExerciseFiles, line: Int, column: Int) {
        var changed = try Broken.replacing(old, by: new, in: minimal.text(file))
        if let more { changed = try Broken.replacing(more.old, by: more.new, in: changed) }
        let marked = changed.split(separator: "⌖", omittingEmptySubsequences: false)
        try #require(marked.count == 2, "the change of “\(name)” has one mark")
        let lines = marked[0].split(separator: "\n", omittingEmptySubsequences: false)
        let files = minimal.with(file, marked.joined())
        return (files, lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func replacing(_ old: String, by new: String, in text: String) throws -> String {
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "the minimal exercise doesn't hold “\(old)”")
        return parts[0] + new + parts[1]
    }
}
