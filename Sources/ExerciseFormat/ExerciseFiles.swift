/// The files of an exercise's folder, as a value: whoever has a disk reads them, this room reads what they say.
public struct ExerciseFiles: Sendable, Equatable {
    /// Bytes by path; paths are relative to the folder, with `/` between names.
    public var files: [String: [UInt8]]

    /// Files that the format doesn't know are passed over.
    public init(files: [String: [UInt8]]) {
        self.files = files
    }

    /// The path of the file that everything starts from.
    public static let mainPath = "exercise.yaml"
}
