/// Something in the house that is not as it should be, and where.
struct Finding: CustomStringConvertible, Equatable {
    let path: String
    let line: Int
    let complaint: String

    var description: String { "\(path):\(line): \(complaint)" }
}

extension [Finding] {
    /// One finding a line, for the message of a test that fails.
    var listed: String { "\n" + map(\.description).joined(separator: "\n") }
}
