import ArgumentParser
import ExerciseFolders
import ExerciseModel
import Glibc
import NegotiationModel
import RulePrograms

/// `offramp exercise brief`.
struct ExerciseBriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write the briefing book: what each party, and control, reads before play.",
        discussion: """
            One Markdown file and one page for a browser or paper for each party and for control. Each is built from what that \
            seat is sent when it joins, and holds nobody else's brief or sheet.
            """)

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @Option(
        help:
            "The folder for the book; it is made where it isn't there. Without it: FOLDER-briefs, beside the exercise.")
    var to: String?
    @Option(
        help: ArgumentHelp(
            "When players see values, as of the session that the book is for: during, after or never.",
            valueName: "when"),
        transform: ValuesShown.typed)
    var values: ValuesShown = .during

    func run() throws {
        let found = try ExerciseFolder.named(exercise).exercise()
        let program: RuleProgram
        do { program = try RuleProgram(found) } catch { throw StaffFault("\(error.part): \(error.mistake.sentence)") }
        let folder = to ?? (exercise.hasSuffix("/") ? String(exercise.dropLast()) : exercise) + "-briefs"
        guard mkdir(folder, 0o755) == 0 || access(folder, W_OK) == 0 else {
            throw StaffFault("\(folder) can't be made or written to.")
        }
        let viewers: [Viewer] = found.parties.map { .party($0.id) } + [.control]
        for book in viewers.map({ BriefingBook(program, for: $0, values: values) }) {
            try OutputFile.write(book.markdown, to: "\(folder)/\(book.name).md")
            try OutputFile.write(BriefingPage(book: book).text, to: "\(folder)/\(book.name).html")
        }
        Terminal.write(
            "\(folder) holds a book each for \(SpaceWords.list(found.parties.map(\.name) + ["control"])), as Markdown and as "
                + "a page to be printed. Give each party its own alone.\n")
    }
}
