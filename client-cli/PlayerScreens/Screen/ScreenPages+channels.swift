import NegotiationModel
import PlayerClient
import Texts

// Where people talk: the channels by number, and the chosen one's messages below a line that says who reads it.
extension ScreenPages {
    private static let listColumns = 26
    /// Fewer columns have no room for a list beside the messages.
    private static let columnsForList = 60

    /// The chosen channel, in exactly so many rows at most.
    ///
    /// - Parameter isReadOnly: whether they are somebody else's.
    func channels(_ list: ChannelList, rows: Int, isReadOnly: Bool = false) -> [ScreenLine] {
        guard let current = list.current, rows > 0 else { return [] }
        guard columns >= Self.columnsForList else { return talk(current, rows: rows, isReadOnly) }
        let talk = narrowed(columns - Self.listColumns - 2).talk(current, rows: rows, isReadOnly)
        let names = names(list, rows: rows)
        return (0..<max(talk.count, names.count)).map { row in
            let name = row < names.count ? names[row] : ScreenLine("")
            let line = name.padded(Self.listColumns) + ScreenLine("| ", .quiet)
            return row < talk.count ? line + talk[row] : line
        }
    }

    /// The channels with what is unread and what was said last, for where there is room beside another panel.
    func channelsInShort(_ list: ChannelList) -> [ScreenLine] {
        list.channels.enumerated().map { index, channel in
            let head = ScreenLine(self.head(channel, number: index + 1), channel.unread > 0 ? .bold : .plain)
            guard let last = channel.messages.last else { return head.padded(columns) }
            return (head + ScreenLine("  ") + signed(PlainText.line(line(last)), by: last.author)).padded(columns)
        }
    }

    private func head(_ channel: ShownChannel, number: Int) -> String {
        "\(number) \(channel.kind.name(in: view))" + (channel.unread > 0 ? " (\(channel.unread) new)" : "")
            + (channel.command.isEmpty ? "" : " *")
    }

    /// The names, the chosen one among them.
    private func names(_ list: ChannelList, rows: Int) -> [ScreenLine] {
        let first = max(0, min(list.chosen - rows / 2, list.channels.count - rows))
        return list.channels.indices.dropFirst(first).prefix(rows).map { index in
            let channel = list.channels[index]
            let isHere = index == list.chosen
            let isCut = (index == first && first > 0) || (index == first + rows - 1 && index < list.channels.count - 1)
            let text = (isHere ? ">" : isCut ? "…" : " ") + head(channel, number: index + 1)
            return ScreenLine(text, isHere ? .bar : channel.unread > 0 ? .bold : .plain)
        }
    }

    private func talk(_ channel: ShownChannel, rows: Int, _ isReadOnly: Bool) -> [ScreenLine] {
        let audience = isReadOnly ? nil : channel.kind.audience(in: view)
        let readers = audience.map(plain.readers) ?? "You only read here."
        let head = prose(readers, rows: 3, .bold)
        let room = max(0, rows - head.count)
        guard !channel.messages.isEmpty else { return head + [ScreenLine("Nothing was said here yet.")].prefix(room) }
        return head + messages(channel, rows: room)
    }

    /// The last rows, or those that somebody reads back to; no more messages are broken into lines than it takes.
    private func messages(_ channel: ShownChannel, rows: Int) -> [ScreenLine] {
        guard rows > 0 else { return [] }
        var lines: [ScreenLine] = []
        var left = channel.messages[...]
        while lines.count < rows + channel.back, let message = left.popLast() {
            var rows = prose([line(message)])
            rows[0] = signed(rows[0].text, by: message.author)
            lines = rows + lines
        }
        let end = max(min(rows, lines.count), lines.count - channel.back)
        var shown = Array(lines[max(0, end - rows)..<end])
        if end < lines.count, !shown.isEmpty { shown[shown.count - 1] = ScreenLine("… more below: PgDn", .bold) }
        return shown
    }

    private func line(_ message: Message) -> String {
        let author = message.author.map { view.party($0)?.tag.uppercased() ?? $0.rawValue } ?? "Control"
        return "[\(author)] \(message.person): \(message.text)"
    }

    /// With the sign of whose words they are in its colour, and the person beside it.
    private func signed(_ text: String, by author: PartyID?) -> ScreenLine {
        let head = text.firstIndex(of: "]").map { text[...$0] } ?? ""
        return ScreenLine(String(head), signs.style(author, isBold: true))
            + ScreenLine(String(text.dropFirst(head.count)))
    }
}
