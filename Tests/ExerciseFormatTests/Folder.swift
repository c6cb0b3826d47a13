import ExerciseFormat
import Foundation

/// Folders of this repository, read into values.
enum Folder {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()

    static func files(of folder: URL) throws -> ExerciseFiles {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
            files[path] = [UInt8](data)
        }
        return ExerciseFiles(files: files)
    }

    static func minimal() throws -> ExerciseFiles { try files(of: tests.appending(path: "Minimal")) }
}

extension ExerciseFiles {
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// With another text for one file.
    func with(_ path: String, _ text: String) -> ExerciseFiles {
        var changed = self
        changed.files[path] = Array(text.utf8)
        return changed
    }

    /// The mistakes, as they are printed; none where the exercise can be read.
    var mistakes: [ExerciseMistake] {
        do throws(ExerciseMistakes) {
            _ = try ExerciseReader.read(self)
            return []
        } catch {
            return error.mistakes
        }
    }
}
