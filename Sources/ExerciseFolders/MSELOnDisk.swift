import ExerciseFormat
package import ExerciseModel
package import NegotiationModel

/// An MSEL's file on the disk, beside no exercise.
package struct MSELOnDisk: Sendable {
    /// As it was written.
    package let text: String
    package let rows: [Inject]

    /// The rows for an exercise, or every mistake in them.
    package init(path: String, for exercise: Exercise) throws(ExerciseFolderFault) {
        let bytes = try ExerciseFolder.wholeFile(path)
        do throws(ExerciseMistakes) {
            rows = try MSELFile.rows(bytes, named: path, for: exercise)
        } catch {
            throw ExerciseFolderFault("\(error)")
        }
        text = String(decoding: bytes, as: UTF8.self)
    }
}
