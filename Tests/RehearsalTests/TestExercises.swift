import ExerciseFormat
import Foundation
import NegotiationModel

/// The repository's exercises, read once for all tests.
enum TestExercises {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let offRamp = exercise("off-ramp-2022")
    static let harbour = exercise("harbour-hours")

    private static func exercise(_ name: String) -> Exercise {
        let folder = repository.appending(path: "exercises").appending(path: name)
        do {
            var files: [String: [UInt8]] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                let url = folder.appending(path: path)
                guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
                files[path] = [UInt8](data)
            }
            return try ExerciseReader.read(ExerciseFiles(files: files))
        } catch {
            fatalError("\(name): \(error)")
        }
    }
}
