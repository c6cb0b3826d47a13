import NegotiationModel
import Texts

/// A mapping whose keys the schema knows. Reading a key that isn't there yields something harmless: that a required
/// one is missing was recorded when the reader was made.
struct FieldReader {
    let reader: NodeReader
    /// For sentences: `a party`.
    let noun: String

    init(_ reader: NodeReader, noun: String, required: [String], optional: [String]) {
        self.reader = reader
        self.noun = noun
        guard case .mapping(let entries) = reader.node.content else {
            let keys = required.isEmpty ? optional : required
            reader.add("\(noun) stands as \(reader.node.description)", "it is a mapping with \(keys.alternatives)")
            return
        }
        let known = required + optional
        var meant: [String] = []
        for entry in entries where !known.contains(entry.key) {
            let near = Spelling.nearest(to: entry.key, among: known)
            // What stands behind a comma of an unquoted text is read as a key without a value.
            let isText = entry.key.contains(" ") && entry.value.text == ""
            reader.reading.add(
                "\(noun) has no key \(entry.key.quoted)",
                isText
                    ? "quote the text before it, since a comma ends it within { }"
                    : near.map { "did you mean “\($0)”?" } ?? "it may have \(known.alternatives)",
                at: entry.keyPosition)
            if let near { meant.append(near) }
        }
        // The file may say what everything rests on that doesn't say it itself.
        let isBasisKnown = reader.reading.defaultCitation != nil
        for key in required where !entries.contains(where: { $0.key == key }) && !meant.contains(key) {
            if key == "basis", isBasisKnown { continue }
            reader.add("\(noun) lacks “\(key)”", "write “\(key):” with its value")
        }
    }

    var reading: Reading { reader.reading }
    var position: Position { reader.position }

    func add(_ sentence: String, _ instead: String) { reader.add(sentence, instead) }

    /// The reader of a key's value, where the key is there.
    subscript(key: String) -> NodeReader? {
        reader.node[key].map { NodeReader($0, "“\(key)”", reading) }
    }

    func has(_ key: String) -> Bool { reader.node[key] != nil }

    func text(_ key: String, limit: Int = 20_000) -> String { self[key]?.text(limit: limit) ?? "" }
    func line(_ key: String, limit: Int = 200) -> String { self[key]?.line(limit: limit) ?? "" }
    func number(_ key: String, _ range: ClosedRange<Int>, else fallback: Int = 0) -> Int {
        self[key]?.number(range) ?? fallback
    }
    func truth(_ key: String, else fallback: Bool = false) -> Bool { self[key]?.truth() ?? fallback }
    func choice<Choice>(_ key: String, else fallback: Choice) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        self[key]?.choice(Choice.self) ?? fallback
    }
    func declaration(_ key: String, of kind: NameKind) -> String { self[key]?.declaration(of: kind) ?? "" }
    func reference(_ key: String, to kind: NameKind) -> String { self[key]?.reference(to: kind) ?? "" }
    func references(_ key: String, to kind: NameKind, isEmptyAllowed: Bool = false) -> [String] {
        self[key]?.references(to: kind, isEmptyAllowed: isEmptyAllowed) ?? []
    }
    func list(_ key: String, of noun: String, limit: Int = SectionLimit.list) -> [NodeReader] {
        self[key]?.list(of: noun, limit: limit) ?? []
    }

    /// A required list with at least one item.
    func nonEmptyList(_ key: String, of noun: String, limit: Int = SectionLimit.list) -> [NodeReader] {
        let list = list(key, of: noun, limit: limit)
        if list.isEmpty, case .sequence? = self[key]?.node.content {
            self[key]?.add("“\(key)” is an empty list", "write at least one \(noun)")
        }
        return list
    }
}
