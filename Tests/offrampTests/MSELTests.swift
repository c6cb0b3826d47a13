import Foundation
import Testing

@Suite("The MSEL by the staff's program")
struct MSELTests {
    @Test("An exercise's MSEL is written as the file is, to the byte", arguments: ["off-ramp-2022", "harbour-hours"])
    func plan(_ name: String) throws {
        let folder = "\(Programs.exercises)/\(name)"
        let (status, output) = try Programs.run("offramp", ["msel", "export", folder])
        #expect(status == 0)
        #expect(try output == String(contentsOfFile: folder + "/msel.csv", encoding: .utf8))
    }

    @Test("A session's log gives the plan back, and the MSEL as run")
    func asRun() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = "\(Programs.exercises)/harbour-hours"
        let opened = try Programs.run("offramp", ["session", "open", exercise, "--name", "one", "--data", folder])
        #expect(opened.status == 0, "\(opened.output)")
        let log = folder + "/one.jsonl"
        let plan = try Programs.run("offramp", ["msel", "export", log, "--plan"])
        #expect(try plan.output == String(contentsOfFile: exercise + "/msel.csv", encoding: .utf8))
        let run = try Programs.run("offramp", ["msel", "export", log])
        #expect(run.output.hasPrefix("msel_no,kind,status,round,"))
        #expect(run.output.contains("run_status,run_reason,ad_hoc,delivered_at"))
        #expect(run.output.contains(",design,approved,,,,,,,,,,\n"))
    }

    @Test("A bad row is shown with its place, and nothing is written")
    func badRow() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = folder + "/exercise"
        try FileManager.default.copyItem(atPath: "\(Programs.exercises)/harbour-hours", toPath: copy)
        let path = copy + "/msel.csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("2,inject,approved", with: "2,inject,aproved").write(
            toFile: path, atomically: true, encoding: .utf8)
        let (status, output) = try Programs.run("offramp", ["msel", "export", copy])
        #expect(status == 1)
        #expect(output.contains("msel.csv:3:10: “status” is “aproved”; did you mean “approved”?"))
        #expect(!output.contains("msel_no"))
    }
}
