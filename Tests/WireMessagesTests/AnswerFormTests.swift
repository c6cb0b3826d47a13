import NegotiationModel
import StrictJSON
import Testing
import WireMessages

/// A form knows every member that its schema has, and writes what it read.
@Suite("The forms of what servers say")
struct AnswerFormTests {
    private func hold<Value: JSONForm & Equatable>(_ type: Value.Type, to reference: String) throws {
        var values = SchemaSample(schemas: SchemaFolder()).values(reference)
        for seed in 0..<60 {
            var chance = ChanceSample(seed: seed)
            values.append(chance.value(reference))
        }
        for json in values {
            let value = try Value(reading: JSONNode(of: json))
            #expect(try String(decoding: value.canonicalBytes(), as: UTF8.self) == json.canonicalText)
        }
    }

    @Test func news() throws { try hold(News.self, to: "news.json") }
    @Test func sections() throws { try hold(ViewSections.self, to: "sections.json") }
    @Test func views() throws { try hold(View.self, to: "view.json") }
    @Test func exercises() throws { try hold(ExerciseView.self, to: "exercise.json") }
    @Test func previews() throws { try hold(Preview.self, to: "preview.json") }
    @Test func presence() throws { try hold(Presence.self, to: "presence.json") }
    @Test func alarms() throws { try hold(TableAlarms.self, to: "alarms.json") }
    @Test func cursors() throws { try hold(LogCursor.self, to: "cursor.json") }
    @Test func errors() throws { try hold(WireError.self, to: "error.json") }
    @Test func joining() throws { try hold(JoinAnswer.self, to: "results.json#/$defs/session.join") }
    @Test func joiningALog() throws { try hold(LogJoinAnswer.self, to: "results.json#/$defs/log.join") }
    @Test func watching() throws { try hold(WatchAnswer.self, to: "results.json#/$defs/session.watch") }
    @Test func commands() throws { try hold(CommandAnswer.self, to: "results.json#/$defs/command") }
    @Test func watchedNews() throws {
        try hold(WatchedNews.self, to: "answer.json#/$defs/watched/properties/params")
    }
}
