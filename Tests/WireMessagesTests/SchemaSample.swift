import StrictJSON

/// Values made from a schema: one with every member that it knows, and one more for each alternative anywhere in it.
struct SchemaSample {
    let schemas: SchemaFolder

    /// - Parameter reference: such as `log-event.json`.
    func values(_ reference: String) -> [JSON] { values(schemas.located(reference), depth: 0) }

    /// The values with each member that must be there left out in turn.
    ///
    /// - Parameter within: whether members of what lies within are left out, too.
    func lacking(_ values: [JSON], _ reference: String, within: Bool) -> [(value: JSON, lacks: String)] {
        values.flatMap { value in
            Self.lacking(value, within: within).filter {
                !schemas.complaints(about: $0.value, against: reference).isEmpty
            }
        }
    }

    private func values(_ located: SchemaFolder.Located, depth: Int) -> [JSON] {
        let schema = located.schema
        if let reference = schema["$ref"]?.text {
            return values(schemas.located(reference, in: located.file), depth: depth)
        }
        if let choices = schema["oneOf"]?.elements {
            return choices.flatMap { values(.init(schema: $0, file: located.file), depth: depth) }
        }
        if let words = schema["enum"]?.elements { return words }
        if let word = schema["const"] { return [word] }
        switch schema["type"]?.text {
        case "object": return objects(located, depth: depth)
        case "array": return arrays(located, depth: depth)
        case "integer": return [7]
        case "boolean": return [true, false]
        default: return [.string(Self.text(fitting: schema["pattern"]?.text))]
        }
    }

    private static func text(fitting pattern: String?) -> String {
        switch pattern {
        case nil: "x y"
        case .some(let pattern) where pattern.hasPrefix("^[0-9a-f]"): String(repeating: "0f", count: 32)
        case .some(let pattern) where pattern.hasPrefix("^(start"): "step x"
        default: "x"
        }
    }

    // Effects hold effects; at some depth a list is empty.
    private func arrays(_ located: SchemaFolder.Located, depth: Int) -> [JSON] {
        guard depth < 7, let items = located.schema["items"] else { return [[]] }
        return [.array(values(.init(schema: items, file: located.file), depth: depth + 1))]
    }

    private func objects(_ located: SchemaFolder.Located, depth: Int) -> [JSON] {
        var all: [JSON] = []
        var whole = JSONObject()
        var others: [(key: String, value: JSON)] = []
        for property in located.schema["properties"]?.object?.members ?? [] {
            let values = values(.init(schema: property.value, file: located.file), depth: depth + 1)
            whole[property.key] = values.first ?? .null
            others += values.dropFirst().map { (property.key, $0) }
        }
        if let each = located.schema["additionalProperties"], each.object != nil {
            for value in values(.init(schema: each, file: located.file), depth: depth + 1) {
                all.append(.object(JSONObject([("x", value)]) ?? JSONObject()))
            }
            return all
        }
        all.append(.object(whole))
        for (key, value) in others {
            var other = whole
            other[key] = value
            all.append(.object(other))
        }
        return all
    }

    /// The value with one member of it, or of what lies within, left out.
    private static func lacking(_ value: JSON, within: Bool) -> [(value: JSON, lacks: String)] {
        var all: [(value: JSON, lacks: String)] = []
        for member in value.object?.members ?? [] {
            guard var object = value.object else { continue }
            object[member.key] = nil
            all.append((.object(object), member.key))
            guard within else { continue }
            for inner in lacking(member.value, within: true) {
                object[member.key] = inner.value
                all.append((.object(object), inner.lacks))
            }
        }
        guard within, var elements = value.elements, let first = elements.first else { return all }
        for inner in lacking(first, within: true) {
            elements[0] = inner.value
            all.append((.array(elements), inner.lacks))
        }
        return all
    }
}
