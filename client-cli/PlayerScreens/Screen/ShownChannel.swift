import NegotiationModel
import PlayerClient

/// A channel on the screen: its messages, and what is being typed into it.
struct ShownChannel: Sendable, Equatable {
    let kind: SeatChannel
    var messages: [Message] = []
    var unread = 0
    /// What is being typed into it.
    var command = CommandEditor()
    /// Rows read back.
    var back = 0

    init(_ kind: SeatChannel) {
        self.kind = kind
    }
}
