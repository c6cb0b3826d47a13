import ExerciseFormat
import Glibc
import NegotiationModel

/// An MSEL's file on the disk, beside no exercise.
public struct MSELOnDisk: Sendable {
    /// As it was written.
    public let text: String
    public let rows: [Inject]

    /// The rows for an exercise, or every mistake in them.
    public init(path: String, for exercise: Exercise) throws(ExerciseFolderFault) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ExerciseFolderFault("\(path): the file can't be read (\(String(cString: strerror(errno)))).")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ExerciseFolderFault("\(path): this is no file.") }
        guard status.st_size <= ExerciseFolder.fileBytesMax else {
            throw ExerciseFolderFault("\(path): the file is longer than \(ExerciseFolder.fileBytesMax) bytes.")
        }
        let bytes = try ExerciseFolder.contents(of: path, byteCount: Int(status.st_size))
        do throws(ExerciseMistakes) {
            rows = try MSELFile.rows(bytes, named: path, for: exercise)
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
        text = String(decoding: bytes, as: UTF8.self)
    }
}
