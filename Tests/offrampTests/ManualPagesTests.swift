import Foundation
import Testing

/// The pages that packages bring, made of what the programs say of themselves.
@Suite(
    "Manual pages", .timeLimit(.minutes(1)),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "skipped for want of python3"))
struct ManualPagesTests {
    private static let script = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent()
        .appendingPathComponent("Packaging/man-pages.py").path

    /// The names of a program's commands, as it names them to programs that ask.
    private static func commands(of program: String) throws -> [String] {
        let (status, output) = try Programs.run(program, ["--experimental-dump-help"])
        try #require(status == 0)
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        return names(below: try #require(whole["command"] as? [String: Any]), after: "")
    }

    private static func names(below command: [String: Any], after path: String) -> [String] {
        guard let name = command["commandName"] as? String, name != "help" else { return [] }
        let subcommands = command["subcommands"] as? [[String: Any]] ?? []
        return [path + name] + subcommands.flatMap { names(below: $0, after: path + name + "-") }
    }

    @Test("Every command has one, with what each of its options does", arguments: ["offramp", "offramp-join"])
    func areWhole(program: String) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try Programs.run(
            "/usr/bin/python3", ["-B", Self.script, Programs.path(program), "2026-11-29", folder])
        // A command or an option that says nothing of itself ends the script.
        try #require(status == 0, "\(output)")
        let commands = try Self.commands(of: program)
        #expect(commands.count > (program == "offramp" ? 20 : 0))
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(pages.sorted() == commands.map { $0 + ".1" }.sorted())
        for command in commands {
            let page = try String(contentsOfFile: "\(folder)/\(command).1", encoding: .utf8)
            for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "SEE ALSO"] {
                #expect(page.contains("\n.SH \(heading)\n"), "\(command) has no \(heading)")
            }
        }
    }
}
