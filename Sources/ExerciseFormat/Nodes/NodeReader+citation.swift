import NegotiationModel
import Texts

extension NodeReader {
    /// `article A9`, `inference A5; independence must be kept`, `design`.
    func citation() -> Citation {
        let wanted = "“article A1”, “inference A1 A2; a note”, or “design”"
        guard let text = scalar(wanted)?.trimmed else { return Citation(passages: [], basis: .design) }
        return NodeReader.citation(in: text) { sentence, instead in
            add(sentence, instead)
        } knowing: {
            reading.demandKnown($0, as: .passage, at: position)
        }
    }

    /// The same for text from any file.
    static func citation(
        in text: String, add: (String, String) -> Void, knowing demandPassage: (String) -> Void
    ) -> Citation {
        let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let words = parts[0].split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
        guard let basis = words.first.flatMap(Basis.init(rawValue:)) else {
            let near = words.first.flatMap { Spelling.nearest(to: $0, among: Basis.allCases.map(\.rawValue)) }
            add(
                "a basis begins with \(words.first.map(\.quoted) ?? "nothing")",
                near.map { "did you mean “\($0)”?" } ?? "it begins with article, inference or design")
            return Citation(passages: [], basis: .design)
        }
        let passages = Array(words.dropFirst())
        passages.forEach(demandPassage)
        if passages.isEmpty, basis != .design {
            add(
                "“\(basis.rawValue)” names no passage", "name the passages, such as “\(basis.rawValue) A1”, or “design”"
            )
        }
        let note = parts.count > 1 ? String(parts[1]).trimmed : nil
        return Citation(passages: passages, basis: basis, note: note?.isEmpty == true ? nil : note)
    }
}

extension FieldReader {
    /// The value of `basis`, or what the file says for all that have none.
    func citation(_ key: String = "basis") -> Citation {
        self[key]?.citation() ?? reading.defaultCitation ?? Citation(passages: [], basis: .design)
    }
}
