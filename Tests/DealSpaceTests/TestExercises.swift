import ExerciseFormat
import Foundation
import NegotiationModel
import NegotiationRules

/// The repository's exercises, read and made ready once for all tests.
enum TestExercises {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let offRamp = program("off-ramp-2022")
    static let harbour = program("harbour-hours")

    private static func program(_ name: String) -> RuleProgram {
        let folder = repository.appending(path: "exercises").appending(path: name)
        do {
            return try RuleProgram(ExerciseReader.read(files(of: folder)))
        } catch {
            fatalError("\(name): \(error)")
        }
    }

    private static func files(of folder: URL) throws -> ExerciseFiles {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
            files[path] = [UInt8](data)
        }
        return ExerciseFiles(files: files)
    }
}
