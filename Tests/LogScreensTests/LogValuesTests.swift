import NegotiationModel
import PlayerClient
import Testing

@testable import LogScreens

/// Whoever reads a log has everybody's points: its pages show them, and say what players weren't shown.
struct LogValuesTests {
    private func model(_ values: String?) throws -> LogModel {
        var model = try LogModel(try SampleLog.played(values: values).kept(), as: "line")
        _ = model.begin()
        model.move(to: 7)
        return model
    }

    private func type(_ line: String, _ model: inout LogModel) -> [String] {
        model.handle(line).flatMap { effect -> [String] in
            if case .tell(let told) = effect { told.lines.filter { !$0.hasPrefix("== ") } } else { [] }
        }
    }

    @Test(arguments: ["after", "never"])
    func pagesShowThem(_ values: String) throws {
        var (open, kept) = (try model(nil), try model(values))
        let sheet = type("sheet", &kept)
        #expect(sheet.first?.hasPrefix("The delegation doesn't read this: values are ") == true)
        #expect(Array(sheet.dropFirst()) == type("sheet", &open))
        #expect(type("show 1", &kept) == type("show 1", &open))
        #expect(kept.sidePages == open.sidePages)
    }

    @Test func whatPeopleWereToldStaysWhatTheyWereTold() throws {
        func told(_ values: String?) throws -> [String] {
            let model = try model(values)
            return model.log.steps.flatMap { $0.told[model.viewerIndex] }.map(\.text)
        }
        #expect(try told(nil).contains { $0.contains("ledger +1.0") })
        #expect(try !told("after").contains { $0.contains("ledger") })
    }
}
