import ExerciseFormat
package import ExerciseModel
import Glibc
import NegotiationModel
import SystemPackage
import Threads

/// An exercise's folder on the disk.
package struct ExerciseFolder: Sendable {
    /// Where it is.
    package let path: String
    static let fileBytesMax = 4 * 1024 * 1024
    private static let filesMax = 500
    private static let depthMax = 4

    package init(path: String) { self.path = path }

    /// The exercise, or every mistake in it.
    package func exercise() throws(ExerciseFolderFault) -> Exercise {
        var files: [String: [UInt8]] = [:]
        try collect("", depth: 0, into: &files)
        do throws(ExerciseMistakes) {
            return try ExerciseReader.read(ExerciseFiles(files: files))
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
    }

    /// The exercise with what its author most likely doesn't mean, a line each; or every mistake in it.
    package func exerciseAndWarnings() throws(ExerciseFolderFault) -> (exercise: Exercise, warnings: [String]) {
        var files: [String: [UInt8]] = [:]
        try collect("", depth: 0, into: &files)
        do throws(ExerciseMistakes) {
            let (exercise, warnings) = try ExerciseReader.readWithWarnings(ExerciseFiles(files: files))
            return (exercise, warnings.map(\.description))
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
    }

    /// The exercise with what it claims of itself, if it claims anything; or every mistake in either.
    package func exerciseAndClaims() throws(ExerciseFolderFault) -> (exercise: Exercise, claims: Claims?) {
        var files: [String: [UInt8]] = [:]
        try collect("", depth: 0, into: &files)
        let folder = ExerciseFiles(files: files)
        do throws(ExerciseMistakes) {
            let exercise = try ExerciseReader.read(folder)
            return (exercise, try ClaimsReader.claims(folder, for: exercise))
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
    }

    /// A variation in a file, for an exercise.
    package static func variation(at path: String, for exercise: Exercise) throws(ExerciseFolderFault) -> Variation {
        let bytes = try wholeFile(path)
        do throws(ExerciseMistakes) {
            return try ClaimsReader.variation(bytes, named: path, for: exercise)
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
    }

    private func collect(_ folder: String, depth: Int, into files: inout [String: [UInt8]]) throws(ExerciseFolderFault)
    {
        for name in try names(in: folder) where !name.hasPrefix(".") {
            let inside = folder.isEmpty ? name : folder + "/" + name
            var status = stat()
            // Links are not followed: an exercise's folder holds all of it.
            guard lstat(path + "/" + inside, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                guard depth < Self.depthMax else {
                    throw ExerciseFolderFault("\(path)/\(inside): folders lie too deep.")
                }
                try collect(inside, depth: depth + 1, into: &files)
            case S_IFREG:
                guard status.st_size <= Self.fileBytesMax else {
                    throw ExerciseFolderFault("\(path)/\(inside): the file is longer than \(Self.fileBytesMax) bytes.")
                }
                guard files.count < Self.filesMax else {
                    throw ExerciseFolderFault("\(path): more than \(Self.filesMax) files are no exercise.")
                }
                files[inside] = try Self.contents(of: path + "/" + inside, byteCount: Int(status.st_size))
            default: continue
            }
        }
    }

    private func names(in folder: String) throws(ExerciseFolderFault) -> [String] {
        let place = folder.isEmpty ? path : path + "/" + folder
        do throws(Errno) {
            return try FolderListing.names(in: place)
        } catch {
            throw ExerciseFolderFault("\(place): the folder can't be read (\(error)).")
        }
    }

    static func wholeFile(_ path: String) throws(ExerciseFolderFault) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ExerciseFolderFault("\(path): the file can't be read (\(Errno.ofLastCall)).")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ExerciseFolderFault("\(path): this is no file.") }
        guard status.st_size <= fileBytesMax else {
            throw ExerciseFolderFault("\(path): the file is longer than \(fileBytesMax) bytes.")
        }
        return try contents(of: path, byteCount: Int(status.st_size))
    }

    static func contents(of file: String, byteCount: Int) throws(ExerciseFolderFault) -> [UInt8] {
        do throws(Errno) {
            let opened = try OwnedDescriptor(opening: file, .readOnly, options: .noFollow)
            return try opened.descriptor.readWhole(byteCount: byteCount)
        } catch {
            throw ExerciseFolderFault("\(file): the file can't be read (\(error)).")
        }
    }
}

/// Why a folder gives no exercise: sentences for people, one a line.
package struct ExerciseFolderFault: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
