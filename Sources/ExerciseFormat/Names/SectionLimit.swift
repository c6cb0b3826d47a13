/// How many of each thing an exercise may hold.
enum SectionLimit {
    static let parties = 16
    static let sides = 16
    static let issues = 64
    static let options = 12
    static let tracks = 128
    static let actions = 128
    static let rules = 256
    static let passages = 256
    static let weights = 256
    static let injects = 2_000
    static let ratings = 10
    static let questions = 100
    /// Lists that no other bound is set for.
    static let list = 64
    /// No list of named things is longer.
    static let most = 256
}
