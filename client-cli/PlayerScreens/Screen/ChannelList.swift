import NegotiationModel
import PlayerClient

/// The channels of a seat, each with its messages, how many of them are unread, and what is being typed into it.
///
/// The list is made from what the seat sees: its own channels, then those that messages come in.
struct ChannelList: Sendable {
    private(set) var channels: [ShownChannel] = []
    private(set) var chosen = 0
    /// How many of the view's messages are in the channels; nil before the first view.
    private var taken: Int?
    private var lastTaken: Message?

    var current: ShownChannel? { channels.indices.contains(chosen) ? channels[chosen] : nil }
    var unread: Int { channels.reduce(0) { $0 + $1.unread } }

    /// Takes over the messages that are new.
    ///
    /// - Parameter isOpen: whether somebody looks at the chosen channel.
    mutating func follow(_ view: View, person: String, isOpen: Bool) {
        let messages = view.sections.messages ?? []
        if taken == nil {
            addAll(view)
            fill(messages[...], view)
        } else {
            addAll(view)
            if !goesOn(messages) { refill(messages, view) }
            for message in messages[(taken ?? 0)...] {
                let isOwn = message.author == view.viewer.party && message.person == person
                if let index = add(message, view), !isOwn { channels[index].unread += 1 }
            }
        }
        taken = messages.count
        lastTaken = messages.last
        if isOpen { read() }
    }

    /// Control may have made more of them meanwhile.
    private mutating func addAll(_ view: View) {
        for kind in SeatChannel.all(for: view) { _ = index(making: kind) }
    }

    /// Whether the messages taken so far are still the first ones: a view that comes anew may hold fewer.
    private func goesOn(_ messages: [Message]) -> Bool {
        guard let taken, taken <= messages.count else { return false }
        return taken == 0 || messages[taken - 1] == lastTaken
    }

    /// Puts the messages in anew, up to the last one that was there before; what is unread stays unread.
    private mutating func refill(_ messages: [Message], _ view: View) {
        for index in channels.indices { channels[index].messages = [] }
        let known = lastTaken.flatMap { messages.lastIndex(of: $0) }.map { $0 + 1 } ?? 0
        fill(messages[..<known], view)
        taken = known
    }

    private mutating func fill(_ messages: ArraySlice<Message>, _ view: View) {
        for message in messages { _ = add(message, view) }
    }

    private mutating func add(_ message: Message, _ view: View) -> Int? {
        guard let kind = SeatChannel(of: message, in: view) else { return nil }
        let index = index(making: kind)
        channels[index].messages.append(message)
        return index
    }

    /// What stands in the chosen channel is read.
    mutating func read() {
        if channels.indices.contains(chosen) { channels[chosen].unread = 0 }
    }

    mutating func choose(_ index: Int) {
        guard channels.indices.contains(index) else { return }
        chosen = index
        read()
    }

    mutating func step(by distance: Int) {
        guard !channels.isEmpty else { return }
        choose((chosen + distance + channels.count) % channels.count)
    }

    /// The next one after the chosen with something unread; false where there is none.
    mutating func chooseNextUnread() -> Bool {
        let after = channels.indices.map { (chosen + 1 + $0) % channels.count }
        guard let index = after.first(where: { channels[$0].unread > 0 }) else { return false }
        choose(index)
        return true
    }

    /// Changes what is typed into the chosen one.
    mutating func edit<Result>(_ change: (inout ShownChannel) -> Result) -> Result? {
        channels.indices.contains(chosen) ? change(&channels[chosen]) : nil
    }

    private mutating func index(making kind: SeatChannel) -> Int {
        if let index = channels.firstIndex(where: { $0.kind == kind }) { return index }
        channels.append(ShownChannel(kind))
        return channels.count - 1
    }
}
