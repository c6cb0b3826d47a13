/// A node of a YAML file: every scalar is text until the schema gives it a type.
struct YAMLNode {
    enum Content {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
        /// Refused before it was read; nothing more is said of it.
        case unread
    }

    var content: Content
    var position: Position

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The items of a sequence; none for anything else.
    var items: [YAMLNode] {
        if case .sequence(let items) = content { items } else { [] }
    }

    /// The entries of a mapping; none for anything else.
    var entries: [YAMLEntry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    var isUnread: Bool {
        if case .unread = content { true } else { false }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    /// For sentences: what stands here.
    var description: String {
        switch content {
        case .scalar(""): "nothing"
        case .scalar(let text): text.quoted
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .unread: "unreadable"
        }
    }
}

/// One key of a mapping, with its value.
struct YAMLEntry {
    var key: String
    var keyPosition: Position
    var value: YAMLNode
}
