package import Digests
package import StrictJSON

/// One line of a log: an accepted command and its events, in one transaction.
package struct LogEntry: Hashable, Sendable {
    /// The entry's place in the log, from 1.
    package let number: Int
    /// When the command was accepted: UTC, in milliseconds since 1970.
    package let timeMs: Int
    /// The seat that gave the command.
    package let seat: String
    /// The person in the seat.
    package let person: String
    /// The key under which the client sends the command again; may be empty.
    package let key: String
    /// The hash of the entry before, or of the header.
    package let previous: SHA256Digest
    /// SHA-256 over the canonical JSON of the entry without this member.
    package internal(set) var hash: SHA256Digest

    // The line without its line feed, and where in it command and events stand.
    private let text: [UInt8]
    private let commandRange: Range<Int>
    private let eventsRange: Range<Int>
}

extension LogEntry {
    private static let keys: [StaticString] = [
        "command", "events", HashedLine.hashKey, "key", "number", "person", "previous", "seat", "timeMs",
    ]

    /// Reads a line, without its line feed, that is canonical and whose hash fits; nil where it is anything else.
    ///
    /// Command and events are checked as JSON, and not taken out.
    init?(wholeLine line: [UInt8]) {
        guard let outline = JSONOutline(canonical: line, limits: .file), outline.hasKeys(Self.keys),
            outline.isArray(1), let hash = outline.digest(2), let key = outline.text(3), let number = outline.number(4),
            let person = outline.text(5), let previous = outline.digest(6), let seat = outline.text(7),
            let timeMs = outline.number(8), hash == HashedLine.hash(of: line, withoutMemberAt: outline.range(2))
        else { return nil }
        self.number = number
        self.timeMs = timeMs
        self.seat = seat
        self.person = person
        self.key = key
        self.previous = previous
        self.hash = hash
        text = line
        commandRange = outline.range(0)
        eventsRange = outline.range(1)
    }

    /// Reads an entry's line again as `LogChain.append` gave it.
    package init(line: [UInt8]) throws {
        let text = line.last == UInt8(ascii: "\n") ? Array(line.dropLast()) : line
        if let entry = LogEntry(wholeLine: text) {
            self = entry
        } else {
            try self.init(reading: JSONDocument(parsing: text, limits: .file).root())
        }
    }

    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        let command: JSONNode = try members.read("command")
        let events: JSONNode = try members.read("events")
        guard events.isArray else { throw events.fault("must be an array") }
        hash = try members.read(HashedLine.hashKey)
        key = try members.read("key")
        number = try members.read("number")
        person = try members.read("person")
        previous = try members.read("previous")
        seat = try members.read("seat")
        timeMs = try members.read("timeMs")
        try members.end()
        text = node.withBytes { text, _ in Array(text) }
        commandRange = command.withBytes { $1 }
        eventsRange = events.withBytes { $1 }
    }

    /// The command, in its text until somebody who knows its form reads it.
    package var command: JSONNode { value(in: commandRange) }

    /// What happened by the command, in order; in their text, too.
    package var events: [JSONNode] { value(in: eventsRange).elementNodes }

    /// Whether the events stand in the line exactly as these are written.
    package func eventsAreSpelled(as events: [some JSONForm]) -> Bool {
        var writer = JSONWriter(reserving: eventsRange.count + 64)
        writer.array(events)
        guard let bytes = try? writer.finish() else { return false }
        return bytes.isEqual(to: text, in: eventsRange)
    }

    private func value(in range: Range<Int>) -> JSONNode {
        guard let document = try? JSONDocument(parsing: Array(text[range]), limits: .file) else {
            preconditionFailure("A part of a line that was read can't be read.")
        }
        return document.root()
    }

    /// What the entry was made of.
    package var draft: LogDraft<JSONNode, JSONNode> {
        LogDraft(timeMs: timeMs, seat: seat, person: person, key: key, command: command, events: events)
    }
}

extension JSONOutline {
    /// The digest that the value of a member is; nil where it is anything else.
    fileprivate func digest(_ member: Int) -> SHA256Digest? {
        guard let range = plainText(member) else { return nil }
        return bytes.withUnsafeBytes { SHA256Digest(hexDigits: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}
