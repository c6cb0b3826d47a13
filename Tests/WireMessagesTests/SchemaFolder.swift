import StrictJSON

/// The published schemas, and as much of JSON Schema as they use.
struct SchemaFolder {
    private static let names = [
        "alarms", "answer", "closing", "cursor", "error", "exercise", "exercise-file", "log", "log-command",
        "log-event",
        "log-exercise",
        "log-model", "model", "news", "opening", "params", "presence", "preview", "request", "results", "sections",
        "view",
    ]
    private static let files = Dictionary(
        uniqueKeysWithValues: names.map { ("\($0).json", read("\($0).json")) })

    // To make one takes longer than to try it. They are only read.
    private nonisolated(unsafe) static let patterns: [String: Regex<AnyRegexOutput>] = files.values.reduce(into: [:]) {
        collect($1, into: &$0)
    }

    private static func collect(_ schema: JSON, into patterns: inout [String: Regex<AnyRegexOutput>]) {
        for member in schema.object?.members ?? [] {
            if member.key == "pattern", let text = member.value.text { patterns[text] = try? Regex(text) }
            collect(member.value, into: &patterns)
        }
        for element in schema.elements ?? [] { collect(element, into: &patterns) }
    }

    /// What in the value goes against a schema, such as `params.json#/$defs/control.start`; empty where nothing does.
    func complaints(about value: JSON, against reference: String) -> [String] {
        check(value, resolve(reference, in: ""), at: "")
    }

    func file(_ name: String) -> JSON { Self.files[name] ?? .null }

    private static func read(_ name: String) -> JSON {
        (try? JSON(parsing: RepositoryFile.bytes("docs/schemas/\(name)"), limits: .file)) ?? .null
    }

    /// A schema, or a part of one, with the file that it stands in.
    struct Located {
        var schema: JSON
        var file: String
    }

    func located(_ reference: String, in file: String = "") -> Located { resolve(reference, in: file) }

    private func resolve(_ reference: String, in file: String) -> Located {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let name = parts[0].isEmpty ? file : String(parts[0])
        var schema = self.file(name)
        for step in (parts.count > 1 ? parts[1] : "").split(separator: "/") {
            schema = Int(step).flatMap { index in schema.elements.map { $0[index] } } ?? schema[String(step)] ?? .null
        }
        return Located(schema: schema, file: name)
    }

    private func check(_ value: JSON, _ located: Located, at path: String) -> [String] {
        guard let schema = located.schema.object else { return ["\(path): there is no such schema"] }
        return schema.members.flatMap { member -> [String] in
            switch member.key {
            case "$ref": check(value, resolve(member.value.text ?? "", in: located.file), at: path)
            case "oneOf": checkChoices(value, member.value, located, at: path)
            case "properties", "required", "additionalProperties":
                checkObject(value, member.key, member.value, located, at: path)
            case "items":
                (value.elements ?? []).enumerated().flatMap { place, element in
                    check(element, Located(schema: member.value, file: located.file), at: "\(path)[\(place)]")
                }
            case "$schema", "$id", "$defs", "title", "description": []
            default:
                accepts(value, member.key, member.value) ? [] : ["\(path): \(member.key) \(member.value), not \(value)"]
            }
        }
    }

    private func checkChoices(_ value: JSON, _ choices: JSON, _ located: Located, at path: String) -> [String] {
        let fitting = (choices.elements ?? []).filter {
            check(value, Located(schema: $0, file: located.file), at: path).isEmpty
        }
        return fitting.count == 1 ? [] : ["\(path): fits \(fitting.count) of the choices"]
    }

    private func checkObject(
        _ value: JSON, _ keyword: String, _ rule: JSON, _ located: Located, at path: String
    ) -> [String] {
        guard let object = value.object else { return [] }
        switch keyword {
        case "required":
            return (rule.elements ?? []).compactMap(\.text).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
        case "properties":
            return (rule.object?.members ?? []).flatMap { property in
                object[property.key].map {
                    check($0, Located(schema: property.value, file: located.file), at: "\(path).\(property.key)")
                } ?? []
            }
        default:
            let others = object.members.filter { located.schema["properties"]?[$0.key] == nil }
            if rule == false { return others.map { "\(path): knows no \($0.key)" } }
            return others.flatMap {
                check($0.value, Located(schema: rule, file: located.file), at: "\(path).\($0.key)")
            }
        }
    }

    private func accepts(_ value: JSON, _ keyword: String, _ rule: JSON) -> Bool {
        switch keyword {
        case "const": value == rule
        case "enum": rule.elements?.contains(value) ?? false
        case "minLength": value.text.map { $0.unicodeScalars.count >= rule.wholeNumber ?? .max } ?? true
        case "maxLength": value.text.map { $0.unicodeScalars.count <= rule.wholeNumber ?? .min } ?? true
        case "minItems": value.elements.map { $0.count >= rule.wholeNumber ?? .max } ?? true
        case "maxItems": value.elements.map { $0.count <= rule.wholeNumber ?? .min } ?? true
        case "minimum": value.wholeNumber.map { $0 >= rule.wholeNumber ?? .max } ?? true
        case "maximum": value.wholeNumber.map { $0 <= rule.wholeNumber ?? .min } ?? true
        case "pattern":
            value.text.map { text in (try? Self.patterns[rule.text ?? ""]?.firstMatch(in: text)) != nil } ?? true
        case "type": value.fits(rule.elements ?? [rule])
        case "minProperties": value.object.map { $0.members.count >= rule.wholeNumber ?? .max } ?? true
        case "maxProperties": value.object.map { $0.members.count <= rule.wholeNumber ?? .min } ?? true
        default: false
        }
    }
}

extension JSON {
    fileprivate func fits(_ types: [JSON]) -> Bool {
        types.contains(.string(schemaType)) || schemaType == "integer" && types.contains("number")
    }

    private var schemaType: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
