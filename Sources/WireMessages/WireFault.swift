/// Why a frame is not what it should be: the error to answer with, and to which request.
public struct WireFault: Error, Sendable, Equatable {
    /// The request's identifier, if it could be read.
    public var id: RequestID?
    /// What the answer says.
    public var error: WireError

    package init(id: RequestID?, error: WireError) {
        self.id = id
        self.error = error
    }

    init(_ id: RequestID?, _ kind: WireErrorKind, _ sentence: String) {
        self.init(id: id, error: WireError(kind, sentence))
    }
}
