import StrictJSON
import Testing
import WireMessages

/// The ranges that docs/schemas/params.json names are those that a server takes: what lies beyond is no request, whatever play would say.
@Suite("Ranges of parameters")
struct RangeTests {
    private static let schemas = SchemaFolder()

    /// A method, one of its parameters, and a bound of that: `session.news`, `limit`, `maximum`, 500.
    struct Bound: Sendable, CustomTestStringConvertible {
        let method: String
        let member: String
        let keyword: String
        let limit: Int

        var testDescription: String { "\(method).\(member) \(keyword) \(limit)" }

        /// The last value that is taken, and the first that isn't; nil where nothing lies beyond.
        var values: (last: JSON, beyond: JSON?) {
            let beyond = keyword.hasPrefix("min") ? limit - 1 : limit + 1
            guard keyword.hasSuffix("Items") else { return (.integer(limit), .integer(beyond)) }
            return (Self.texts(limit), beyond < 0 ? nil : Self.texts(beyond))
        }

        private static func texts(_ count: Int) -> JSON { .array(Array(repeating: "x", count: count)) }
    }

    static let bounds: [Bound] = {
        let methods = schemas.file("params.json")["$defs"]?.object?.members ?? []
        return methods.flatMap { method in
            (method.value["properties"]?.object?.members ?? []).flatMap { member in
                ["minimum", "maximum", "minItems", "maxItems"].compactMap { keyword in
                    member.value[keyword]?.wholeNumber.map {
                        Bound(method: method.key, member: member.key, keyword: keyword, limit: $0)
                    }
                }
            }
        }
    }()

    @Test("are named for numbers and for lists")
    func some() {
        #expect(Set(Self.bounds.map(\.keyword)) == ["minimum", "maximum", "minItems", "maxItems"])
    }

    @Test("end where the schema says", arguments: bounds)
    func ends(at bound: Bound) throws {
        #expect(try fault(of: bound, with: bound.values.last) == nil)
        guard let beyond = bound.values.beyond else { return }
        let error = try #require(try fault(of: bound, with: beyond)?.error)
        #expect(error.data.code == "params.invalid")
        #expect(error.message.contains("params.\(bound.member) "), "\(error.message)")
    }

    private func fault(of bound: Bound, with value: JSON) throws -> WireFault? {
        let sample = SchemaSample(schemas: Self.schemas).values("params.json#/$defs/\(bound.method)")
        var parameters = try #require(sample.first?.object)
        parameters[bound.member] = value
        let frame = JSON.object(
            try #require(
                JSONObject([
                    ("jsonrpc", "2.0"), ("id", 1), ("method", .string(bound.method)),
                    ("params", .object(parameters)),
                ])))
        do {
            _ = try FromClient(json: frame)
            return nil
        } catch {
            return error
        }
    }
}
