import ArgumentParser
import ExerciseFolders
import ExerciseFormat

/// `offramp exercise new`.
struct ExerciseNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a small exercise with comments into a new folder, to go on from.")

    @Argument(help: "The new folder; its last name is the exercise's: a–z, 0–9, - and _, a letter first.") var path:
        String

    func run() throws {
        let whole = path.hasSuffix("/") ? String(path.dropLast()) : path
        let name = whole.split(separator: "/").last.map(String.init) ?? ""
        guard let files = NewExercise.files(named: name) else {
            throw StaffFault(
                "“\(name)” is no name of an exercise. Write 40 of a–z, 0–9, - and _ at most, a letter first, such as "
                    + "my-exercise.")
        }
        try ExerciseFolder.make(files, at: whole)
        Terminal.write(
            """
            \(whole) holds an exercise of two parties, ready to be played. Write on in \(whole)/exercise.yaml.
            offramp exercise check \(whole) finds mistakes, and offramp exercise brief \(whole) writes what players read.

            """)
    }
}
