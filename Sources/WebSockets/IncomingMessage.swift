/// Puts one message together from the pieces that arrive, within limits.
struct IncomingMessage {
    enum Step: Equatable {
        case unfinished
        case complete([UInt8])
        case tooLong
        case tooManyFragments
    }

    let bytesMax: Int
    let fragmentsMax: Int
    private var bytes: [UInt8] = []
    private var finishedFragments = 0

    init(bytesMax: Int, fragmentsMax: Int) {
        self.bytesMax = bytesMax
        self.fragmentsMax = fragmentsMax
    }

    /// - Parameters:
    ///   - piece: part of a frame's payload.
    ///   - frameRest: bytes of the same frame still to come; declared by the peer, so it may be absurd.
    ///   - isLastFrame: the frame says that it ends the message.
    mutating func take(_ piece: UnsafeRawBufferPointer, frameRest: Int, isLastFrame: Bool) -> Step {
        let room = bytesMax - bytes.count - piece.count
        guard frameRest >= 0, room >= 0, frameRest <= room else { return .tooLong }
        bytes.append(contentsOf: piece)
        guard frameRest == 0 else { return .unfinished }
        finishedFragments += 1
        guard finishedFragments <= fragmentsMax else { return .tooManyFragments }
        guard isLastFrame else { return .unfinished }
        defer { clear() }
        return .complete(bytes)
    }

    private mutating func clear() {
        bytes = []
        finishedFragments = 0
    }
}
