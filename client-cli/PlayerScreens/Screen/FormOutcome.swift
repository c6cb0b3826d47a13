/// What a key did in a form.
enum FormOutcome: Sendable, Equatable {
    case changed, moved, send
    /// The key means nothing in this field.
    case unknown
}
