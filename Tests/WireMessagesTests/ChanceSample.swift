import SeededChance
import StrictJSON

/// Values made by chance from a schema: members that need not be there come and go, lists are short, texts are awkward.
struct ChanceSample {
    private let schemas = SchemaFolder()
    private var dice: SplitMix

    init(seed: Int) {
        dice = SplitMix(seed: seed)
    }

    /// - Parameter reference: such as `news.json`.
    mutating func value(_ reference: String) -> JSON { value(schemas.located(reference), depth: 0) }

    private mutating func value(_ located: SchemaFolder.Located, depth: Int) -> JSON {
        let schema = located.schema
        let choice: (JSON) -> SchemaFolder.Located = { .init(schema: $0, file: located.file) }
        if let reference = schema["$ref"]?.text {
            return value(schemas.located(reference, in: located.file), depth: depth)
        }
        if let choices = schema["oneOf"]?.elements { return value(choice(dice.pick(choices) ?? .null), depth: depth) }
        if let words = schema["enum"]?.elements { return dice.pick(words) ?? .null }
        if let word = schema["const"] { return word }
        switch schema["type"]?.text {
        case "object": return .object(object(located, depth: depth))
        case "array":
            guard depth < 9, let items = schema["items"] else { return [] }
            return .array((0..<dice.below(3)).map { _ in value(choice(items), depth: depth + 1) })
        case "integer": return .integer(number())
        case "boolean": return .bool(dice.chance(50))
        default: return .string(text())
        }
    }

    private mutating func object(_ located: SchemaFolder.Located, depth: Int) -> JSONObject {
        var object = JSONObject()
        if let each = located.schema["additionalProperties"], each.object != nil {
            for _ in 0..<dice.below(3) {
                object[text()] = value(.init(schema: each, file: located.file), depth: depth + 1)
            }
        }
        let properties = located.schema["properties"]?.object ?? JSONObject()
        // Whoever sends a draft may leave out some of it, but servers don't.
        let isDraft = properties["thisPhaseOnly"] != nil
        let needed = located.schema["required"]?.elements ?? []
        for property in properties.members
        where isDraft || needed.contains(.string(property.key)) || dice.chance(60) {
            object[property.key] = value(.init(schema: property.value, file: located.file), depth: depth + 1)
        }
        return object
    }

    private mutating func number() -> Int {
        switch dice.below(4) {
        case 0: dice.pick([0, 1, -1, JSON.wholeNumbers.lowerBound, JSON.wholeNumbers.upperBound]) ?? 0
        default: dice.number(in: -1_000...2_000_000_000_000)
        }
    }

    private mutating func text() -> String {
        let pieces = [
            "x", "us", "A line", "\n", "\"", "\\", "/", "\u{1}", "\u{1f}", "\u{7f}", "Київ", "e\u{301}", "\u{2028}",
            "🕊",
            "control", "observer", "null", " ",
        ]
        return (0..<dice.below(4)).map { _ in dice.pick(pieces) ?? "" }.joined()
    }
}
