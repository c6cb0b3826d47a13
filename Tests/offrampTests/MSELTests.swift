import Foundation
import Testing

@Suite("The MSEL by the staff's program")
struct MSELTests {
    @Test(
        "An exercise's MSEL is written as the file is, to the byte",
        arguments: ["off-ramp-2022", "harbour-hours", "dark-plateau"])
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

    @Test("What isn't there is named, with what there is")
    func nothingThere() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = "\(Programs.exercises)/harbour-hours"
        _ = try Programs.run("offramp", ["session", "open", exercise, "--name", "one", "--data", folder])
        let replay = try Programs.run("offramp", ["replay", folder + "/one.jsonl", "--as", "mars"])
        #expect(replay.status == 1)
        #expect(replay.output.contains("give --as one of: port, line, control, observer."), "\(replay.output)")
        let file = folder + "/two.jsonl"
        let missing = try Programs.run("offramp", ["verify", file])
        #expect(missing.status == 1)
        #expect(missing.output == "\(file): there is no such file.\n")
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

    @Test("Another MSEL comes into an open session, with a server and without; a bad row, and nothing is imported")
    func importing() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (exercise, data) = ("\(Programs.exercises)/harbour-hours", folder + "/sessions")
        let plan = try String(contentsOfFile: exercise + "/msel.csv", encoding: .utf8)
        let opened = try Programs.run("offramp", ["session", "open", exercise, "--name", "one", "--data", data])
        #expect(opened.status == 0, "\(opened.output)")
        func msel(_ text: String, _ more: String...) throws -> (status: Int32, output: String) {
            let file = folder + "/new.csv"
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            return try Programs.run("offramp", ["session", "msel", "one", file, "--data", data] + more)
        }
        let log = data + "/one.jsonl"
        var copies = 0
        // Of a session that runs, the last lines may not be in its own file yet.
        func entries() throws -> Int {
            copies += 1
            let copy = "\(folder)/copy-\(copies)"
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
            let exported = try Programs.run("offramp", ["session", "export", "one", "--to", copy, "--data", data])
            #expect(exported.status == 0, "\(exported.output)")
            return try String(contentsOfFile: copy + "/one.jsonl", encoding: .utf8).split(separator: "\n").count
        }
        let before = try entries()
        let bad = try msel(plan.replacing("2,inject,approved", with: "2,inject,aproved"))
        #expect(bad.status == 1)
        #expect(bad.output.contains("new.csv:3:10: “status” is “aproved”; did you mean “approved”?"), "\(bad.output)")
        #expect(try entries() == before)
        let first = try msel(plan.replacing("2,inject,approved", with: "2,inject,held"))
        #expect(first.status == 0, "\(first.output)")
        #expect(first.output.contains("\nNew: none\nChanged: 1 (2)\nRetired, since the file doesn't have them: none\n"))
        #expect(first.output.contains("\nUnchanged, what was delivered among them: 2 (1, 3)\n"), "\(first.output)")
        let count = try entries()
        #expect(count > before)
        let server = try Program("offramp", ["serve", "--data", data, "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let other = plan.replacing("2,inject,approved", with: "N-2,inject,approved")
        let change = "\nNew: 1 (N-2)\nChanged: none\nRetired, since the file doesn't have them: 1 (2)\n"
        for dry in [try msel(other, "--dry-run"), try msel(other, "--dry-run", "--yes")] {
            #expect(dry.status == 0 && dry.output.contains("Nothing was changed." + change), "\(dry.output)")
        }
        let asked = try msel(other)
        #expect(asked.status == 1 && asked.output.contains(change) && asked.output.contains("Type yes and Enter"))
        #expect(asked.output.contains("Nothing was imported."), "\(asked.output)")
        #expect(try entries() == count)
        let second = try msel(other, "--yes")
        #expect(second.status == 0, "\(second.output)")
        #expect(second.output.contains(change))
        #expect(try entries() > count)
        let nowhere = try Programs.run("offramp", ["session", "msel", "two", folder + "/new.csv", "--data", data])
        #expect(nowhere.status == 1)
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
        #expect(try Programs.run("offramp", ["verify", log]).status == 0)
        let run = try Programs.run("offramp", ["msel", "export", log])
        #expect(run.output.contains("\nN-2,inject,approved"), "\(run.output)")
        #expect(run.output.contains("\n2,inject,held"), "\(run.output)")
        #expect(try Programs.run("offramp", ["msel", "export", log, "--plan"]).output == plan)
    }
}
