import ExerciseFormat
import ExerciseModel
import NegotiationModel

/// The exercises of the repository.
enum ShippedExercise {
    static let harbourHours = read("harbour-hours", briefs: ["port", "line", "control"])
    static let offRamp = read("off-ramp-2022", briefs: ["russia", "ukraine", "us", "europe", "control"])

    static let darkPlateau = read(
        "dark-plateau", briefs: ["halcyon", "ministry", "herders", "corvane", "quillgate", "lake_trust", "control"])

    private static func read(_ name: String, briefs: [String]) -> Exercise {
        var files: [String: [UInt8]] = [:]
        for path in ["exercise.yaml", "msel.csv"] + briefs.map({ "briefs/\($0).md" }) {
            files[path] = RepositoryFile.bytes("exercises/\(name)/\(path)")
        }
        do {
            return try ExerciseReader.read(ExerciseFiles(files: files))
        } catch {
            fatalError("The exercise \(name) has mistakes:\n\(error)")
        }
    }
}
