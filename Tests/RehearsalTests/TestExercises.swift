import ExerciseFormat
import Foundation
import NegotiationModel

/// The repository's exercises, read once for all tests.
enum TestExercises {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let offRamp = read("off-ramp-2022").exercise
    static let harbour = read("harbour-hours").exercise
    static let harbourClaims = read("harbour-hours").claims

    private static func read(_ name: String) -> (exercise: Exercise, claims: Claims?) {
        let folder = repository.appending(path: "exercises").appending(path: name)
        do {
            var files: [String: [UInt8]] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                let url = folder.appending(path: path)
                guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
                files[path] = [UInt8](data)
            }
            let exercise = try ExerciseReader.read(ExerciseFiles(files: files))
            return (exercise, try ClaimsReader.claims(ExerciseFiles(files: files), for: exercise))
        } catch {
            fatalError("\(name): \(error)")
        }
    }
}
