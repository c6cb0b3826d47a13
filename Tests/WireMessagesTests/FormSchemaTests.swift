import ExerciseModel
import NegotiationModel
import SessionLog
import StrictJSON
import Testing
import WireMessages

/// What stands in logs is exactly what the published schemas say: no member more, none less, none of another name.
@Suite("The forms of logs, member by member")
struct FormSchemaTests {
    private let sample = SchemaSample(schemas: SchemaFolder())

    /// - Parameters:
    ///   - whole: whether every alternative in it is tried, and not one value alone.
    ///   - readsWithin: whether the form reads what lies within; a log's line leaves that to whoever knows it.
    private func hold<Value: JSONForm>(
        _ type: Value.Type, to reference: String, whole: Bool = true, readsWithin: Bool = true
    ) throws {
        let values = whole ? sample.values(reference) : Array(sample.values(reference).prefix(1))
        try #require(!values.isEmpty)
        for value in values {
            #expect(sample.schemas.complaints(about: value, against: reference) == [])
            let read = try Value(reading: JSONNode(of: value))
            #expect(try JSON(of: read) == value)
        }
        for (value, lacks) in sample.lacking(values, reference, within: readsWithin) {
            let fault = #expect(throws: JSONCodingFault.self) { try Value(reading: JSONNode(of: value)) }
            let isSaid = fault?.complaint == "is missing" && fault?.path.hasSuffix(lacks) == true
            #expect(
                isSaid || fault?.complaint.contains("exactly one member") == true,
                "without \(lacks): \(fault.map { "\($0)" } ?? "read")")
        }
    }

    @Test func commands() throws {
        try hold(Command.self, to: "log-command.json")
        let known = SchemaFolder().file("log-command.json")["oneOf"]?.elements?.compactMap { $0["required"]?[0] }
        #expect(known == Command.Kind.allCases.map { .string($0.rawValue) })
    }

    @Test func events() throws {
        try hold(Event.self, to: "log-event.json")
        let known = SchemaFolder().file("log-event.json")["oneOf"]?.elements?.compactMap { $0["required"]?[0] }
        #expect(known == Event.Kind.allCases.map { .string($0.rawValue) })
    }

    @Test func exercises() throws {
        try hold(Exercise.self, to: "log-exercise.json", whole: false)
        try hold(Schedule.self, to: "log-exercise.json#/$defs/schedule")
        try hold(Issue.self, to: "log-exercise.json#/$defs/issue")
        try hold(Track.self, to: "log-exercise.json#/$defs/track")
        try hold(Action.self, to: "log-exercise.json#/$defs/action", whole: false)
        try hold(ParameterKind.self, to: "log-exercise.json#/$defs/parameterKind")
        try hold(Effect.self, to: "log-exercise.json#/$defs/effect", whole: false)
        for kind in Effect.Kind.allCases.indices {
            try hold(Effect.self, to: "log-exercise.json#/$defs/effect/oneOf/\(kind)", whole: false)
        }
        try hold(Clause.self, to: "log-exercise.json#/$defs/clause", whole: false)
        try hold(Ending.self, to: "log-exercise.json#/$defs/ending")
    }

    @Test func seats() throws { try hold(Seat.self, to: "log-model.json#/$defs/seat") }
    @Test func entries() throws {
        try hold(LogEntry.self, to: "log.json#/$defs/entry", whole: false, readsWithin: false)
    }
    @Test func seals() throws { try hold(LogSeal.self, to: "log.json#/$defs/seal") }

    @Test(arguments: LogHeader.readableVersions) func headers(version: Int) throws {
        try hold(LogHeader.self, to: "log.json#/$defs/header\(version)", whole: false, readsWithin: false)
    }

    @Test func theHead() throws {
        let head = LogHead(
            entry: 7, digest: SampleCommands.offer.digest, isSealed: true, exerciseTimeMs: 7, renewedAtMs: 7)
        let json = try JSON(parsing: head.line(renewal: 7), limits: .wire)
        #expect(SchemaFolder().complaints(about: json, against: "log.json#/$defs/head") == [])
    }

    @Test("a command's form is what the wire's method takes")
    func wire() throws {
        for command in SampleCommands.all {
            let (_, parameters) = try #require(CommandMethod.sending(command))
            let written = try JSON(of: command).object?.members[0].value
            #expect(written == .object(parameters))
        }
    }
}

extension JSON {
    fileprivate subscript(index: Int) -> JSON? { elements?[index] }
}
