import NegotiationModel
import Texts

/// One reading of an exercise: its files, what they name, and what was found wrong so far.
///
/// Readers of sections always yield a value, if need be one that stands in for what couldn't be read; with a single
/// mistake recorded nothing of it leaves this room.
final class Reading {
    let files: ExerciseFiles
    let names: NameTable
    /// The file that is read.
    let file: String
    private let source: SourceText
    var findings: Findings
    /// What is no mistake, and most likely not meant.
    private(set) var warnings = Findings()
    /// What all that has no basis of its own rests on, where the file says so.
    var defaultCitation: Citation?
    /// Checked when everything is read.
    var expressions: [PlacedExpression] = []
    /// Where each identifier was first declared.
    private var declared: [NameKind: [String: Position]] = [:]
    /// Which files the exercise names as briefs.
    private var briefs: Set<String> = []

    /// - Parameter file: its path, where it isn't the main file.
    init(
        files: ExerciseFiles, source: SourceText, names: NameTable, findings: Findings,
        file: String = ExerciseFiles.mainPath
    ) {
        self.files = files
        self.file = file
        self.source = source
        self.names = names
        self.findings = findings
    }

    /// Whether nothing but a comment follows in the file's line.
    func isCommentFollowing(_ position: Position) -> Bool {
        String(decoding: source.restOfLine(from: position), as: UTF8.self).trimmed.hasPrefix("#")
    }

    func add(
        _ sentence: String, _ instead: String, in file: String? = nil, at position: Position
    ) {
        findings.add(sentence, instead, in: file ?? self.file, at: position)
    }

    func warn(_ sentence: String, _ instead: String, in file: String? = nil, at position: Position) {
        warnings.add(sentence, instead, in: file ?? self.file, at: position)
    }

    /// What the exercise claims of itself, as it is written; empty where it claims nothing.
    var claims: String { String(decoding: files.files[ClaimsReader.path] ?? [], as: UTF8.self) }

    var lineCount: Int { source.lineCount }

    /// The bytes of the file that is read from a position to the end of its line.
    func restOfLine(from position: Position) -> ArraySlice<UInt8> { source.restOfLine(from: position) }

    /// Records a declared identifier, and the mistake where it isn't the first of its name.
    func declare(_ id: String, as kind: NameKind, in file: String? = nil, at position: Position) {
        if let first = firstDeclaration(of: id, as: kind) {
            let rule =
                kind.isBareInExpressions
                ? "an identifier of a party, an issue, a track or a draw is used once in the file"
                : "give each \(kind.noun) its own identifier"
            add("“\(id)” was used before, in line \(first.line)", rule, in: file, at: position)
        } else {
            declared[kind, default: [:]][id] = position
        }
        if kind.isBareInExpressions, IdentifierSpelling.takenWords.contains(id) {
            add("“\(id)” has another meaning in exercises", "choose another word", in: file, at: position)
        }
    }

    private func firstDeclaration(of id: String, as kind: NameKind) -> Position? {
        let kinds: [NameKind] = kind.isBareInExpressions ? [.party, .issue, .track, .draw] : [kind]
        return kinds.lazy.compactMap { self.declared[$0]?[id] }.first
    }

    /// Complains of a name that nothing of this kind has.
    func demandKnown(_ name: String, as kind: NameKind, in file: String? = nil, at position: Position) {
        let known = names[kind]
        guard !known.contains(name) else { return }
        let near = Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
        let few = known.isEmpty ? nil : "there is \(known.alternatives(atMost: 12))"
        findings.addUnknownName(
            "no \(kind.nounInFull) is called \(name.quoted)", near ?? few ?? "declare it first, or name another",
            in: file ?? self.file, at: position)
    }

    /// Whether something was found wrong in one of these sections of the main file. What rests on several sections
    /// isn't checked then: it would only repeat the mistake in other words.
    func hasMistake(in keys: [String], of root: YAMLNode) -> Bool {
        findings.all.contains { mistake in
            guard mistake.file == ExerciseFiles.mainPath else { return false }
            let position = Position(line: mistake.line, column: mistake.column)
            return root.entries.last { $0.keyPosition <= position }.map { keys.contains($0.key) } ?? true
        }
    }

    /// Whether a brief's file is named for the first time.
    func useBrief(_ path: String) -> Bool { briefs.insert(path).inserted }
}
