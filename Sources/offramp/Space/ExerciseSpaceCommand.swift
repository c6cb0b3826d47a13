import ArgumentParser
import DealSpace
import ExerciseFolders
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import StrictJSON

/// `offramp exercise space`.
struct ExerciseSpaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "space",
        abstract: "Show what could be agreed on: all packages, what the rules admit, the frontier.",
        discussion: "docs/deal-space.md says what is counted, and how.")

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @Option(help: ArgumentHelp("Look at one outcome of a draw alone; once a draw.", valueName: "draw=outcome"))
    var draw: [String] = []
    @Flag(help: "As JSON, for other programs.") var json = false
    @Option(help: ArgumentHelp("Write a page with pictures, to be read without a network.", valueName: "file.html"))
    var page: String?
    @Option(
        help: ArgumentHelp("The two parties whose worths the page's first picture shows.", valueName: "party,party"))
    var between: String?

    func run() throws {
        let found = try ExerciseFolder.named(exercise).exercise()
        let fixed = try draw.map { try outcome($0, of: found) }
        let pair = try between.map { try parties($0, of: found) }
        let program: RuleProgram
        do { program = try RuleProgram(found) } catch { throw StaffFault("\(error.part): \(error.mistake.sentence)") }
        let space: DealSpace
        do { space = try DealSpace(program, fixed: fixed) } catch { throw StaffFault("\(error)") }
        if let page { try OutputFile.write(SpacePage(space, between: pair).text, to: page) }
        if json {
            Terminal.write(SpaceRecord(space).json.canonicalText + "\n")
        } else {
            Terminal.write(SpaceTables(space).text)
        }
    }

    private func outcome(_ text: String, of exercise: Exercise) throws -> DrawnOutcome {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let draws = exercise.draws.map { draw in
            "\(draw.id)=\(draw.outcomes.map(\.id.rawValue).joined(separator: "|"))"
        }
        guard parts.count == 2, let draw = exercise.draws.first(where: { $0.id.rawValue == parts[0] }),
            let outcome = draw.outcomes.first(where: { $0.id.rawValue == parts[1] })
        else {
            throw StaffFault(
                draws.isEmpty
                    ? "“\(text)” names no outcome: the exercise has no hidden draw. Leave --draw out."
                    : "“\(text)” names no outcome of a draw. Write \(draws.joined(separator: " or ")).")
        }
        return DrawnOutcome(draw: draw.id, outcome: outcome.id)
    }

    private func parties(_ text: String, of exercise: Exercise) throws -> (Int, Int) {
        let places = text.split(separator: ",").map { name in exercise.parties.firstIndex { $0.id.rawValue == name } }
        guard places.count == 2, let first = places[0], let second = places[1], first != second else {
            let known = exercise.parties.map(\.id.rawValue).joined(separator: ", ")
            throw StaffFault("“\(text)” names no two parties. Write two of \(known), with a comma between them.")
        }
        return (first, second)
    }
}
