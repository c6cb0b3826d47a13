import StrictJSON
import Testing

@testable import ExerciseFormat

/// What editors are told of `exercise.yaml` is what the reader takes.
@Suite("The schema of exercise.yaml")
struct ExerciseFileSchemaTests {
    private static let schema = "exercise-file.json"
    private static let minimal = "Tests/ExerciseFormatTests/Minimal"
    private let schemas = SchemaFolder()

    @Test(
        "every exercise of the repository fits it",
        arguments: ["exercises/off-ramp-2022", "exercises/harbour-hours", "exercises/dark-plateau", minimal])
    func fits(_ folder: String) throws {
        let file = try EditedFile(RepositoryFile.bytes("\(folder)/exercise.yaml"))
        #expect(schemas.complaints(about: file.typed, against: Self.schema) == [])
    }

    @Test("the richer example of the page fits it, with what the small one lacks")
    func richer() throws {
        let page = String(decoding: RepositoryFile.bytes("docs/exercise-format.md"), as: UTF8.self)
        let example = try #require(page.split(separator: "\n## A richer example\n").last)
        let yaml = try #require(
            example.split(separator: "```yaml\n").dropFirst().first?.split(separator: "\n```").first)
        #expect(schemas.complaints(about: try EditedFile(Array(yaml.utf8)).typed, against: Self.schema) == [])
    }

    @Test("a key that the reader needs is needed, and none that it can do without")
    func missingKeys() throws {
        let file = try EditedFile(RepositoryFile.bytes(Self.minimal + "/exercise.yaml"))
        for place in file.places {
            guard case .key(let key)? = place.last, let edited = file.editing(place, with: nil) else { continue }
            let isRequired = schemas.complaints(about: edited.typed, against: Self.schema).contains {
                $0.hasSuffix("lacks \(key)")
            }
            let mistakes = Self.mistakes(in: edited)
            let isMissed = mistakes.contains { $0.contains("lacks “\(key)”") }
            // What is needed only beside something else, and a basis, which the file may say for all, no schema knows here.
            let isConditional = ["basis", "minimum", "maximum", "start", "when", "off"].contains(key)
            #expect(isConditional ? !isRequired || isMissed : isRequired == isMissed, "\(place): \(mistakes)")
        }
    }

    @Test("a key that the reader doesn't know is refused, and so is a value of another kind")
    func otherValues() throws {
        let file = try EditedFile(RepositoryFile.bytes(Self.minimal + "/exercise.yaml"))
        for place in file.places {
            let others: [JSON] = [["zzz": ["zzz": ["zzz": "zzz"]]], "?"]
            for other in others {
                guard let edited = file.editing(place, with: other) else { continue }
                let isRefused = !schemas.complaints(about: edited.typed, against: Self.schema).isEmpty
                // A word may be wrong for what it names, which no schema knows.
                if isRefused || other != "?" {
                    #expect(!Self.mistakes(in: edited).isEmpty && isRefused, "\(place) as \(other)")
                }
            }
        }
    }

    private static func mistakes(in file: EditedFile) -> [String] {
        var files = ["exercise.yaml": Array(file.lines.utf8)]
        for path in ["msel.csv", "briefs/upper.md", "briefs/lower.md", "briefs/control.md"] {
            files[path] = RepositoryFile.bytes("\(minimal)/\(path)")
        }
        do throws(ExerciseMistakes) {
            _ = try ExerciseReader.read(ExerciseFiles(files: files))
            return []
        } catch {
            return error.mistakes.map(\.description)
        }
    }
}

/// A YAML file as JSON, which is YAML too: every scalar as a text, as the reader takes it.
private struct EditedFile {
    enum Step: CustomStringConvertible {
        case key(String)
        case item(Int)

        var description: String {
            switch self {
            case .key(let key): key
            case .item(let item): "\(item)"
            }
        }
    }

    var text: JSON

    init(_ bytes: [UInt8]) throws {
        var findings = Findings()
        let source = try #require(SourceText("f", in: ExerciseFiles(files: ["f": bytes]), findings: &findings))
        let root = try #require(YAMLDocument.root(of: source, file: "f", findings: &findings))
        text = Self.json(root)
    }

    private init(text: JSON) { self.text = text }

    /// In many lines, since a place in a long one takes the reader long to find.
    var lines: String { Self.lines(text) }

    private static func lines(_ value: JSON) -> String {
        switch value {
        case .object(let object):
            let members = object.members.map { JSON.string($0.key).canonicalText + ": " + lines($0.value) }
            return "{" + members.joined(separator: ",\n") + "}"
        case .array(let items): return "[" + items.map(lines).joined(separator: ",\n") + "]"
        default: return value.canonicalText
        }
    }

    /// With scalars typed as editors take them.
    var typed: JSON { Self.typed(text) }

    /// Every key, however deep; of the items of a list the first that has it.
    var places: [[Step]] {
        var known: Set<String> = []
        return Self.places(in: text).filter { place in
            guard case .key? = place.last else { return false }
            let kind = place.map { if case .key(let key) = $0 { key } else { "*" } }
            return known.insert(kind.suffix(3).joined(separator: "/")).inserted
        }
    }

    /// With another value at a place, or without it.
    func editing(_ place: [Step], with value: JSON?) -> EditedFile? {
        Self.editing(text, place[...], with: value).map { EditedFile(text: $0) }
    }

    private static func json(_ node: YAMLNode) -> JSON {
        switch node.content {
        case .scalar(let text): .string(text)
        case .sequence(let items): .array(items.map(json))
        case .mapping(let entries): JSONObject(entries.map { ($0.key, json($0.value)) }).map { .object($0) } ?? .null
        case .unread: .null
        }
    }

    private static func typed(_ value: JSON) -> JSON {
        switch value {
        case .string(let text):
            if let number = Int(text) { .integer(number) } else { ["true": true, "false": false][text] ?? value }
        case .array(let items): .array(items.map(typed))
        case .object(let object):
            JSONObject(object.members.map { ($0.key, typed($0.value)) }).map { .object($0) } ?? .null
        default: value
        }
    }

    private static func places(in value: JSON) -> [[Step]] {
        let steps: [(Step, JSON)] =
            (value.elements ?? []).enumerated().map { (.item($0.offset), $0.element) }
            + (value.object?.members ?? []).map { (.key($0.key), $0.value) }
        return steps.flatMap { step, inner in [[step]] + places(in: inner).map { [step] + $0 } }
    }

    private static func editing(_ value: JSON, _ place: ArraySlice<Step>, with new: JSON?) -> JSON? {
        guard let step = place.first else { return new }
        switch step {
        case .key(let key):
            let members = (value.object?.members ?? []).compactMap { member -> (key: String, value: JSON)? in
                guard member.key == key else { return (member.key, member.value) }
                return editing(member.value, place.dropFirst(), with: new).map { (key, $0) }
            }
            return JSONObject(members).map { .object($0) }
        case .item(let item):
            guard var items = value.elements else { return nil }
            guard let inner = editing(items[item], place.dropFirst(), with: new) else { return nil }
            items[item] = inner
            return .array(items)
        }
    }
}
