import StrictJSON
import Testing

/// docs/asyncapi.yaml names messages, and docs/schemas say what is in them.
@Suite("The page of messages")
struct MessagePageTests {
    private static let schemas = SchemaFolder()

    /// The messages that are a whole frame of the server's, each with what its payload refers to.
    private static let payloads: [(message: String, reference: String)] = {
        var (message, found) = ("", [(message: String, reference: String)]())
        for line in String(decoding: RepositoryFile.bytes("docs/asyncapi.yaml"), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("    "), line.hasSuffix(":"), !line.dropFirst(4).hasPrefix(" ") {
                message = String(line.dropFirst(4).dropLast())
            }
            guard let start = line.firstRange(of: "payload: {$ref: 'schemas/")?.upperBound else { continue }
            found.append((message, String(line[start...].prefix { $0 != "'" })))
        }
        return found
    }()

    @Test("gives each message a payload of its own name, which is there and says that name")
    func names() throws {
        try #require(Self.payloads.count >= 7)
        for (message, reference) in Self.payloads {
            #expect(reference == "answer.json#/$defs/\(message)", "\(message)")
            let schema = Self.schemas.located(reference).schema
            #expect(schema.object != nil, "\(message): there is no \(reference)")
            guard message != "error" else { continue }
            #expect(schema["properties"]?["method"]?["const"] == .string(message), "\(message)")
        }
    }

    @Test("has every frame that the server sends unasked")
    func all() {
        let defined = Self.schemas.file("answer.json")["$defs"]?.object?.members ?? []
        let sent = defined.filter { $0.value["properties"]?["method"] != nil }.map(\.key)
        #expect(sent.sorted() == Self.payloads.map(\.message).filter { $0 != "error" }.sorted())
    }
}
