import NegotiationModel
import Texts

/// Reads one node as what the schema says it is. What doesn't fit is recorded, and something harmless is returned.
struct NodeReader {
    let node: YAMLNode
    /// What it is, for sentences: `“minutes”`.
    let what: String
    let reading: Reading

    init(_ node: YAMLNode, _ what: String, _ reading: Reading) {
        self.node = node
        self.what = what
        self.reading = reading
    }

    var position: Position { node.position }

    func add(_ sentence: String, _ instead: String) {
        if !node.isUnread { reading.add(sentence, instead, at: position) }
    }

    /// The scalar's text; nil, and a mistake, where it is none.
    func scalar(_ wanted: String) -> String? {
        if let text = node.text { return text }
        // In a text that begins so, the bracket is meant as text.
        let isText = wanted == "a text" || wanted == "an expression"
        add(
            "\(what) is \(node.description)",
            "it is \(wanted)\(isText ? ", in quotes where it begins with { or [" : "")")
        return nil
    }

    // MARK: Texts and words

    /// A text that isn't empty, without white space around it.
    func text(limit: Int = 20_000) -> String {
        guard let text = scalar("a text")?.trimmed else { return "" }
        if text.isEmpty {
            let isComment = reading.isCommentFollowing(position)
            add("\(what) is empty", isComment ? "# begins a comment; quote a text that begins with it" : "write a text")
        }
        if text.unicodeScalars.count > limit {
            add("\(what) has \(text.unicodeScalars.count) characters", "at most \(limit) are allowed")
        }
        reading.warnOfComment(in: text, at: position)
        return text
    }

    /// A text of one line.
    func line(limit: Int = 200) -> String {
        let text = text(limit: limit)
        if text.contains(where: \.isNewline) { add("\(what) has several lines", "write it in one line") }
        return text
    }

    /// A whole number in decimal digits.
    func number(_ range: ClosedRange<Int>) -> Int {
        let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let text = scalar(wanted) else { return range.lowerBound }
        guard let number = Int(text), text.utf8.first != UInt8(ascii: "+"), String(number) == text else {
            add("\(what) is \(node.description)", "it is \(wanted)")
            return range.lowerBound
        }
        guard range.contains(number) else {
            add("\(what) is \(number)", "it is \(wanted)")
            return range.lowerBound
        }
        return number
    }

    /// `true` or `false`.
    func truth() -> Bool {
        let text = scalar("true or false")
        if let text, text != "true", text != "false" { add("\(what) is \(text.quoted)", "it is true or false") }
        return text == "true"
    }

    /// One of the words of an enumeration; nil where it is none.
    func choice<Choice>(_ type: Choice.Type) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let words = type.allCases.map(\.rawValue)
        guard let text = scalar(words.alternatives) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let near = Spelling.nearest(to: text, among: words).map { "did you mean “\($0)”?" }
        add("\(what) is \(node.description)", near ?? "it is \(words.alternatives)")
        return nil
    }

    // MARK: Identifiers

    /// An identifier that is declared here.
    func declaration(of kind: NameKind) -> String {
        guard let id = scalar("an identifier") else { return "" }
        if kind.spelling.admits(id) {
            reading.declare(id, as: kind, at: position)
        } else {
            add("\(node.description) is not an identifier of a \(kind.noun)", kind.spelling.rule)
        }
        return id
    }

    /// An identifier that is declared elsewhere.
    func reference(to kind: NameKind) -> String {
        guard let name = scalar("the identifier of a \(kind.noun)") else { return "" }
        reading.demandKnown(name, as: kind, at: position)
        return name
    }

    /// Identifiers that are declared elsewhere, each once.
    func references(to kind: NameKind, isEmptyAllowed: Bool = false, limit: Int = SectionLimit.list) -> [String] {
        var found: [String] = []
        for item in list(of: kind.noun, limit: limit) {
            let name = item.reference(to: kind)
            if found.contains(name) { item.add("\(name.quoted) stands twice in this list", "name it once") }
            found.append(name)
        }
        if found.isEmpty, !isEmptyAllowed, case .sequence = node.content {
            add("\(what) is an empty list", "name at least one \(kind.noun)")
        }
        return found
    }

    // MARK: Lists and mappings

    /// The items of a list; those beyond the bound aren't read.
    func list(of noun: String, limit: Int = SectionLimit.list) -> [NodeReader] {
        guard case .sequence(let items) = node.content else {
            add("\(what) is \(node.description)", "it is a list, such as [\(node.text.map { $0.shortened() } ?? "…")]")
            return []
        }
        if items.count > limit { add("\(what) has \(items.count) entries", "at most \(limit) are allowed") }
        return items.prefix(limit).map { NodeReader($0, "this \(noun)", reading) }
    }

    /// The keys of a mapping whose keys are identifiers, each checked, with their values.
    func entries(by kind: NameKind, limit: Int = SectionLimit.list) -> [(id: String, value: NodeReader)] {
        guard case .mapping(let entries) = node.content else {
            add("\(what) is \(node.description)", "it is a mapping from each \(kind.noun)")
            return []
        }
        if entries.count > limit { add("\(what) has \(entries.count) entries", "at most \(limit) are allowed") }
        return entries.prefix(limit).map { entry in
            reading.demandKnown(entry.key, as: kind, at: entry.keyPosition)
            return (entry.key, NodeReader(entry.value, entry.key.quoted, reading))
        }
    }

    /// A mapping with the keys that the schema knows.
    func fields(_ noun: String, required: [String], optional: [String] = []) -> FieldReader {
        FieldReader(self, noun: noun, required: required, optional: optional)
    }
}
