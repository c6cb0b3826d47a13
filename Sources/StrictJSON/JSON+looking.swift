extension JSON {
    /// The truth value, or nil if this is something else.
    public var truth: Bool? {
        if case .bool(let truth) = self { truth } else { nil }
    }

    /// The whole number, or nil if this is something else.
    public var wholeNumber: Int? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The text, or nil if this is something else.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of an array, or nil if this is something else.
    public var elements: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The object, or nil if this is something else.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The member of this name, or nil if there is none or this is no object.
    public subscript(key: String) -> JSON? {
        object?[key]
    }

    /// What kind of value this is, in words for people: "text", "a number", "an object" …
    public var kindInWords: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer: "a number"
        case .string: "text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
