import SessionEngine

/// A connection within a connection: whoever runs a hall sits at every table of it over one.
struct Branch {
    /// The connection that it grows from.
    let stem: ConnectionNumber
    let session: String
}
