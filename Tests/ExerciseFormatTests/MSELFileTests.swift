import ExerciseFormat
import Foundation
import NegotiationModel
import StrictJSON
import Testing

@Suite("The MSEL's file comes back as it was")
struct MSELFileTests {
    private static let header = "msel_no,kind,status,round,t_plus,trigger,from,to,subject,body,basis,our_own_column"

    @Test(
        "to the byte, with columns, order, quotes and line ends",
        arguments: [
            "\(header)\n1,information,approved,1,2,,V,all,Rain,R.,design,keep\n",
            "\(header)\r\n1,information,approved,1,2,,V,all,\"Rain\",\"R, \"\"r\"\".\r\nAnd more.\",design,\r\n",
            "\u{feff}\(header)\n\n1,information,approved,1,2,,V,all,Rain,R.,design,keep",
            "basis, x y ,to,body,subject,status,kind,msel_no,,Ünknown\n\ndesign,=1+1,all,R.,Rain,draft,inject,1,a, b \n",
        ])
    func roundTrip(_ text: String) throws {
        let files = try Folder.minimal().with("msel.csv", text)
        let exercise = try ExerciseReader.read(files)
        #expect(Array(exercise.msel.utf8) == Array(text.utf8))
        // The log carries it on.
        let logged = try JSON(parsing: exercise.canonicalJSON().canonicalBytes, limits: .file)
        #expect(try Array(logged.decode(Exercise.self, unknownMembers: .refuse).msel.utf8) == Array(text.utf8))
    }

    @Test("a change in a column that nobody knows is another exercise")
    func digest() throws {
        let files = try Folder.minimal()
        let other = files.with("msel.csv", files.text("msel.csv").replacing("keep", with: "kept"))
        #expect(try ExerciseReader.read(files).digest() != ExerciseReader.read(other).digest())
    }

    @Test("one bad row: its line, column and what would be right, and nothing is read")
    func badRow() throws {
        let files = try Folder.minimal()
        let bad = files.with("msel.csv", files.text("msel.csv").replacing(",held,", with: ",hold,"))
        #expect(bad.mistakes.map(\.description) == ["msel.csv:3:15: “status” is “hold”; did you mean “held”?"])
    }

    @Test("rows are the clock's or control's")
    func deliverer() throws {
        let text =
            "msel_no,kind,status,to,subject,body,basis,t_plus,delivery\n"
            + "1,inject,approved,all,S,B,design,5,clock\n2,inject,approved,all,S,B,design,5,\n"
            + "3,inject,approved,all,S,B,design,,control\n"
        let exercise = try ExerciseReader.read(Folder.minimal().with("msel.csv", text))
        #expect(exercise.injects.map(\.deliverer) == [.clock, .control, .control])
    }

    @Test("a plan that was run before fills the columns that it has")
    func again() throws {
        let plan = "msel_no,run_status,body\r\n1,draft,B\r\n"
        let inject = try #require(try ExerciseReader.read(Folder.minimal()).injects.first)
        let text = MSELFile.asRun(plan: plan, rows: [InjectRow(inject: inject)], deliveries: []) { _ in "" }
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("msel_no,run_status,body,run_reason,ad_hoc,"))
        #expect(lines[1] == "1,approved,B,,,,,,,,,,")
    }
}
