/// A line of a case that can't be understood.
struct CaseMistake: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
