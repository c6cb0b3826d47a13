import Foundation
import Testing

/// `offramp rehearse`, run as staff runs it.
@Suite(.serialized) struct RehearseTests {
    private let harbour = Programs.exercises + "/harbour-hours"

    private func rehearse(_ arguments: String...) throws -> (status: Int32, output: String) {
        try Programs.run("offramp", ["rehearse"] + arguments)
    }

    @Test("the number of threads changes nothing, in tables and in JSON")
    func threads() throws {
        for more in [[], ["--json"], ["--vary", "rule R3 off"]] {
            let outputs = try ["1", "2", "5"].map { jobs in
                try Programs.run("offramp", ["rehearse", harbour, "-n", "60", "--seed", "7", "--jobs", jobs] + more)
            }
            #expect(outputs.allSatisfy { $0.status == 0 && $0.output == outputs[0].output })
        }
    }

    @Test("JSON says what the table says")
    func json() throws {
        let output = try rehearse(harbour, "-n", "20", "--json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let rehearsal = try #require(object["rehearsal"] as? [String: Any])
        #expect(rehearsal["sessions"] as? Int == 20)
        let endings = try #require(rehearsal["endings"] as? [String: Int])
        #expect(endings.values.reduce(0, +) == 20)
    }

    @Test(
        "bad input is answered in a sentence",
        arguments: [
            (["-n", "0"], Int32(2), "-n is 0"), (["--family", "linear,soft"], 2, "“soft” is no kind of delegation"),
            (["--jobs", "0"], 2, "--jobs is 0"), (["--check"], 2, "add --claims"),
            (["--claims", "--vary", "rule R1 off"], 2, "--vary has no place"),
            (["--vary", "rule R77 off"], 1, "No rule is called “R77”"),
            (["--vary", "make it so"], 1, "write one of"), (["--vary", "nowhere.yaml"], 1, "nowhere.yaml"),
        ])
    func badInput(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let run = try Programs.run("offramp", ["rehearse", harbour] + arguments)
        #expect(run.status == status && run.output.contains(words), "\(run.output)")
    }

    @Test("a table is written, checked, found changed, and asked for a reason")
    func table() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = folder + "/exercise"
        try FileManager.default.copyItem(atPath: harbour, toPath: exercise)
        let readme = exercise + "/README.md"
        try Data("# A copy\n".utf8).write(to: URL(filePath: readme))
        #expect(try rehearse(exercise, "--claims", "--check").output.contains("has no table of claims"))
        let sample = ["--pairs", "12", "--perturbations", "2", "--perturbation-pairs", "3"]
        let written = try Programs.run("offramp", ["rehearse", exercise, "--claims", "--write"] + sample)
        #expect(written.status == 0, "\(written.output)")
        var page = try String(contentsOfFile: readme, encoding: .utf8)
        if page.contains("(why?)") {
            let unreasoned = try rehearse(exercise, "--claims", "--check")
            #expect(unreasoned.status == 1 && unreasoned.output.contains("gives no reason for"), "\(unreasoned.output)")
            page = page.replacing("(why?)", with: "The sample is small.")
            try Data(page.utf8).write(to: URL(filePath: readme))
        }
        let checked = try rehearse(exercise, "--claims", "--check")
        #expect(checked.status == 0 && checked.output.contains("is what was measured"), "\(checked.output)")
        let first = try #require(page.firstRange(of: "| **H1**"))
        page.replaceSubrange(first, with: "| **H0**")
        try Data(page.utf8).write(to: URL(filePath: readme))
        let changed = try rehearse(exercise, "--claims", "--check")
        #expect(changed.status == 1 && changed.output.contains("- | **H0**"), "\(changed.output)")
        _ = try Programs.run("offramp", ["rehearse", exercise, "--claims", "--write"] + sample)
        let again = try String(contentsOfFile: readme, encoding: .utf8)
        #expect(again.contains("| **H1**") && !again.contains("(why?)"))
    }
}
