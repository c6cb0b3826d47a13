import StrictJSON

// What is said of a column in the codebook and in the data package: the same words, from the same declaration.
extension Column {
    /// The type as Frictionless' table schema calls it.
    var type: String {
        switch kind {
        case .key, .keys, .word, .name, .text: "string"
        case .whole: "integer"
        case .truth: "boolean"
        case .moment: "datetime"
        }
    }

    /// How a value looks.
    var shape: String {
        switch kind {
        case .key(let prefix): "\(prefix)-…"
        case .keys: "keys with blanks between"
        case .word(let words): words.joined(separator: " | ")
        case .name: "one line"
        case .text: "free text; an apostrophe before = + - @ ' and blanks that begin a line is ours"
        case .whole: "a whole number"
        case .truth: "true | false"
        case .moment: "YYYY-MM-DDThh:mm:ss.mmmZ"
        }
    }

    /// Empty where nothing is measured.
    var unit: String {
        switch kind {
        case .whole(let unit): unit.rawValue
        case .moment: "UTC"
        default: ""
        }
    }

    /// As a field of a table schema.
    var field: JSON {
        var field = JSONObject()
        field["name"] = .string(name)
        field["type"] = .string(type)
        field["description"] = .string(says)
        field["shape"] = .string(shape)
        if !unit.isEmpty { field["unit"] = .string(unit) }
        if kind == .truth {
            field["trueValues"] = ["true"]
            field["falseValues"] = ["false"]
        }
        var constraints = JSONObject()
        constraints["required"] = .bool(!mayBeEmpty)
        switch kind {
        case .key(let prefix): constraints["pattern"] = .string("\(prefix)-\\S+")
        case .word(let words): constraints["enum"] = .array(words.map { .string($0) })
        default: break
        }
        field["constraints"] = .object(constraints)
        return .object(field)
    }
}
