import ExerciseFormat
package import ExerciseModel
import Foundation
import NegotiationModel
import NegotiationRules
package import RulePrograms

/// The repository's exercises, read and made ready once for all tests.
package enum TestExercises {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    package static let offRamp = program("off-ramp-2022")
    package static let harbour = program("harbour-hours")
    package static let plateau = program("dark-plateau")
    package static let all = [offRamp, harbour, plateau]

    package static let harbourClaims = claims("harbour-hours", of: harbour)

    /// An exercise by its id.
    package static func named(_ name: String) -> RuleProgram? { all.first { $0.exercise.id == name } }

    private static func program(_ name: String) -> RuleProgram {
        do {
            return try RuleProgram(ExerciseReader.read(files(of: name)))
        } catch {
            fatalError("\(name): \(error)")
        }
    }

    private static func claims(_ name: String, of program: RuleProgram) -> Claims? {
        do {
            return try ClaimsReader.claims(files(of: name), for: program.exercise)
        } catch {
            fatalError("\(name): \(error)")
        }
    }

    private static func files(of name: String) throws -> ExerciseFiles {
        let folder = repository.appending(path: "exercises").appending(path: name)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
            files[path] = [UInt8](data)
        }
        return ExerciseFiles(files: files)
    }

    /// 32 bytes for a small number, as case files and random play name their seeds.
    package static func seed(_ number: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: 24) + (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) }
    }
}
