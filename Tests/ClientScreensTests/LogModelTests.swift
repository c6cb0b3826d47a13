import NegotiationModel
import SessionLog
import Testing

@testable import ClientScreens

struct LogModelTests {
    private func model(as viewer: String = "control", sealed: Bool = false) throws -> LogModel {
        var log = try SampleLog.played()
        if sealed { try log.seal() }
        var model = try LogModel(try log.kept(), as: viewer)
        _ = model.begin()
        return model
    }

    private func printed(_ effects: [ClientEffect]) -> [String] {
        effects.flatMap { effect -> [String] in
            if case .print(let lines) = effect { lines.filter { !$0.hasPrefix("== ") } } else { [] }
        }
    }

    private func type(_ line: String, _ model: inout LogModel) -> [String] {
        printed(model.handle(line))
    }

    @Test func theGreetingSaysWhatTheLogIs() throws {
        var model = try LogModel(try SampleLog.played().kept(), as: "port")
        let effects = model.begin()
        #expect(
            effects == [
                .print([
                    "== FICTION – for practice ==",
                    "Harbour hours, version 1.0.0.",
                    "The log of session harbour, opened 2025-11-24 16:00:00 UTC: 7 entries, not closed yet.",
                    "It is whole and unaltered; the rules give the same again. Nothing typed here changes it.",
                    "You look with the eyes of Port of Merrow. Press Enter for the first step, or type help.",
                ])
            ])
        #expect(model.prompt == "0/7 port> ")
    }

    @Test func stepsAreShownOneAfterTheOther() throws {
        var model = try model()
        #expect(type("", &model) == [])
    }
}
