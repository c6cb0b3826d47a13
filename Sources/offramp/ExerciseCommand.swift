import ArgumentParser
import ExerciseFolders

/// `offramp exercise`.
struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "Check exercises.", subcommands: [ExerciseCheckCommand.self])
}

/// `offramp exercise check`.
struct ExerciseCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in an exercise's folder.")

    @Argument(help: "The exercise's folder.") var exercise: String

    func run() throws {
        let found = try ExerciseFolder(path: exercise).exercise()
        Terminal.write(
            "\(found.title), version \(found.version): \(found.parties.count) parties, \(found.issues.count) issues, "
                + "\(found.rules.count) rules. No mistakes.\n")
    }
}
