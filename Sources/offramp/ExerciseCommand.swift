import ArgumentParser
import DealSpace
import ExerciseFolders
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms

/// `offramp exercise`.
struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "Write, check and print exercises, and see what could be agreed on in them.",
        subcommands: [
            ExerciseNewCommand.self, ExerciseCheckCommand.self, ExerciseBriefCommand.self, ExerciseSpaceCommand.self,
        ])
}

/// `offramp exercise check`.
struct ExerciseCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in an exercise's folder.")

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String

    func run() throws {
        let (found, warnings) = try ExerciseFolder.named(exercise).exerciseAndWarnings()
        Terminal.write(
            "\(found.title), version \(found.version): \(found.parties.count) parties, \(found.issues.count) issues, "
                + "\(found.rules.count) rules. No mistakes.\n")
        for warning in warnings + Self.warnings(of: found) { Terminal.complain("Warning: " + warning) }
    }

    /// Where nothing, or everything, could be agreed on. An exercise may be meant so; nothing fails for it.
    private static func warnings(of exercise: Exercise) -> [String] {
        do {
            let space = try DealSpace(RuleProgram(exercise), depth: .findings)
            return space.findings.filter(\.isWarning).map(SpaceWords(space: space).sentence)
        } catch {
            return ["what could be agreed on was not looked at. \(error)"]
        }
    }
}
