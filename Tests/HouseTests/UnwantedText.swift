/// Text that no file of the repository may hold.
struct UnwantedText {
    let text: String
    let reason: String

    /// Put together from halves, so that this file doesn't hold what it looks for.
    static let everywhere = [
        UnwantedText(text: "/" + "work/", reason: "a path of one machine means nothing on another"),
        UnwantedText(text: "/" + "root/", reason: "a path of one machine means nothing on another"),
        UnwantedText(text: "/tmp/" + "offramp/", reason: "a path of one machine means nothing on another"),
    ]

    static let inSwift = [
        UnwantedText(text: "// TO" + "DO", reason: "what is left to do is done, or not promised"),
        UnwantedText(text: "// FIX" + "ME", reason: "what is broken is mended, or not kept"),
        UnwantedText(text: "// XX" + "X", reason: "what is doubtful is settled, or said in a sentence"),
        UnwantedText(text: "to be " + "furnished", reason: "an empty room has no place in the house"),
        UnwantedText(text: "fatalError(\"un" + "impl", reason: "nothing is called done that isn't"),
    ]

    static func findings(in text: String, path: String) -> [Finding] {
        let sought = path.hasSuffix(".swift") ? everywhere + inSwift : everywhere
        guard sought.contains(where: { text.contains($0.text) }) else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            sought.filter { line.contains($0.text) }.map {
                Finding(path: path, line: index + 1, complaint: "“\($0.text)” stands here: \($0.reason).")
            }
        }
    }
}
