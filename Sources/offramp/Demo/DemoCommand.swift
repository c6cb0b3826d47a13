import ArgumentParser
import ExerciseFolders
import Foundation
import NegotiationModel
import SessionLog
import SessionReplay

/// `offramp demo`.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Play an exercise's scripted session with real clients, and check its log.",
        discussion: """
            Runs a server and one client a seat on this machine, types what demo.txt in the exercise's folder says, and ends with \
            a table of the rules that bit. Exit status 1 if a rule that the script requires did not bite, if the session \
            ended otherwise than it requires, or if the log doesn't verify.
            """)

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @Flag(help: "Kill the server where the script says crash, and start it again.") var crash = false
    @Flag(help: "Print only the script's narration and the table.") var quiet = false
    @Option(help: "A folder for the log and what every seat received; left where it is. Else a temporary one.")
    var keep: String?

    func run() throws {
        let folder = try keep ?? temporaryFolder()
        defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
        do {
            try play(in: folder)
        } catch let fault as DemoFault {
            throw StaffFault("The demo stopped: \(fault)")
        }
    }

    private func play(in folder: String) throws {
        let exercise = try ExerciseFolder.named(exercise).path
        guard let text = try? String(contentsOfFile: exercise + "/demo.txt", encoding: .utf8) else {
            throw DemoFault("\(exercise) has no script, demo.txt, that can be read")
        }
        let script = try DemoScript(text)
        let stage = try DemoStage(exercise: exercise, folder: folder, isQuiet: quiet)
        do {
            try perform(script, on: stage)
            try stage.end()
        } catch {
            stage.abandon()
            throw error
        }
        guard let path = stage.sessionLog else { throw DemoFault("the session left no log") }
        let check = try DemoCheck(log: path)
        try check.verify()
        try check.compare(seats: script.seats, in: folder)
        check.showTable(of: script.rules)
        try check.demand(script)
    }

    private func perform(_ script: DemoScript, on stage: DemoStage) throws {
        for seat in script.seats {
            try stage.join(seat, as: seat.prefix(1).uppercased() + seat.dropFirst() + "'s seat")
        }
        stage.show()
        for step in script.steps {
            switch step {
            case .tell(let text): Terminal.write("\n\(text)\n")
            case .type(let seat, let line):
                if !quiet { Terminal.write("\(DemoStage.label(seat))> \(line)\n") }
                try stage.client(seat).type(line)
            case .await(let seat, let text): _ = try stage.client(seat).wait(for: text)
            case .crash where crash:
                Terminal.write("\nThe server is killed, and started again. Everybody resumes.\n")
                try stage.crash()
            case .crash: break
            }
        }
    }

    private func temporaryFolder() throws -> String {
        var template = Array((FileManager.default.temporaryDirectory.path + "/offramp-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw DemoFault("no temporary folder can be made") }
        return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
}
