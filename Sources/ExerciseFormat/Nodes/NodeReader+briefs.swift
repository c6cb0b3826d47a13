import NegotiationModel
import Texts

extension NodeReader {
    /// The text of the brief that this path names.
    func brief() -> String {
        guard let path = scalar("the path of a brief") else { return "" }
        guard isInsideFolder(path) else { return "" }
        guard path.hasSuffix(".md") else {
            add("the brief \(path.quoted) is no Markdown file", "name a file that ends in .md")
            return ""
        }
        guard reading.files.files[path] != nil else {
            let near = Spelling.nearest(to: path, among: reading.files.files.keys.sorted())
            add(
                "the brief \(path.quoted) is not in the folder",
                near.map { "did you mean “\($0)”?" } ?? "write it, or name another")
            return ""
        }
        if !reading.useBrief(path) {
            add("the brief \(path.quoted) is somebody else's too", "everyone has a brief of their own")
        }
        guard let source = SourceText(path, in: reading.files, findings: &reading.findings) else { return "" }
        let text = source.text.trimmed
        if text.isEmpty { reading.add("this brief is empty", "write what its readers need", in: path, at: .start) }
        return text
    }

    /// Whether a path stays in the exercise's folder; a mistake where it doesn't.
    func isInsideFolder(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.contains("\\")
        if !isInside { add("the path \(path.quoted) leads out of the folder", "write it as briefs/name.md") }
        return isInside
    }
}
