import Digests
import StrictJSON

/// Checks one line of a log after the other.
struct LogVerifier: Sendable {
    private let head: LogHead?
    private var header: LogHeader?
    private var entryCount = 0
    private var previous: SHA256Digest?
    private var isSealed = false

    init(head: LogHead?) {
        self.head = head
    }

    /// Whether the next line may be a torn one: a header is durable before its log exists, and nothing follows a seal.
    var canBeTorn: Bool { header != nil && !isSealed }

    /// Takes the next line, without its line feed.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LogFault) -> LogRecord {
        guard !isSealed else { throw fault("Something follows the seal, which is the last line of a log.", at: offset) }
        let members = try checkedMembers(of: line, at: offset)
        guard let previous else { return .header(try takeHeader(members, at: offset)) }
        if members["number"] != nil { return .entry(try takeEntry(members, after: previous, at: offset)) }
        if members["entries"] != nil { return .seal(try takeSeal(members, after: previous, at: offset)) }
        throw fault("The line is neither an entry nor the seal.", at: offset)
    }

    /// How the log ends, if it goes as far as the head says.
    func ending(byteCount: Int, tornTail: TornTail?) throws(LogFault) -> LogEnding {
        guard let header, let previous else { throw fault("The log has no complete header.", at: 0) }
        if tornTail != nil, isSealed {
            throw fault("Something follows the seal, which is the last line of a log.", at: byteCount)
        }
        if let head, head.entry > entryCount || (head.isSealed && !isSealed) { throw loss(head, at: byteCount) }
        let chain = LogChain(entryCount: entryCount, head: previous, isSealed: isSealed)
        return LogEnding(header: header, chain: chain, byteCount: byteCount, tornTail: tornTail)
    }

    func fault(_ sentence: String, at offset: Int) -> LogFault {
        LogFault(
            line: lineNumber, entry: header == nil || isSealed ? nil : entryCount + 1, offset: offset, sentence)
    }

    private var lineNumber: Int { header == nil ? 1 : entryCount + (isSealed ? 3 : 2) }

    private func loss(_ head: LogHead, at offset: Int) -> LogFault {
        let durable = head.isSealed ? "the seal after entry \(head.entry)" : "entry \(head.entry)"
        return fault(
            "The log ends after entry \(entryCount), but its head file says that \(durable) was durable. "
                + "What lay between is lost; restore the log from a copy.", at: offset)
    }

    // The line must be, byte for byte, what its own contents give.
    private func checkedMembers(of line: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LogFault) -> JSONObject {
        guard let members = try parsed(line, at: offset).object else {
            throw fault("The line is JSON, but not an object.", at: offset)
        }
        let expected = HashedLine(of: members)
        guard !expected.bytes.elementsEqual(line) else { return members }
        guard let stated = members[HashedLine.hashKey]?.text else {
            throw fault("The line has no hash.", at: offset)
        }
        guard stated == expected.hash.hex else {
            throw fault(
                "The hash doesn't fit: the line says \(stated), but its contents give \(expected.hash).", at: offset)
        }
        throw fault("The line is not in the canonical spelling of JSON.", at: offset)
    }

    private func parsed(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LogFault) -> JSON {
        do {
            return try JSON(parsing: line, limits: .file)
        } catch {
            throw fault("The line is not JSON. At its column \(error.column): \(error.sentence)", at: offset)
        }
    }

    private mutating func takeHeader(_ members: JSONObject, at offset: Int) throws(LogFault) -> LogHeader {
        guard members["format"] == .string(LogHeader.format) else {
            throw fault(
                "This is not a session's log: its first line has no format \"\(LogHeader.format)\".", at: offset)
        }
        guard members["version"] == .integer(LogHeader.version) else {
            let version = members["version"] ?? .null
            throw fault("The log has version \(version); only \(LogHeader.version) can be read.", at: offset)
        }
        let header: LogHeader = try decode(members, at: offset)
        let digest = SHA256Digest(of: header.exercise.canonicalBytes)
        guard header.exerciseDigest == digest else {
            throw fault(
                "The exercise doesn't fit its digest: \(header.exerciseDigest) is stated, \(digest) was found.",
                at: offset)
        }
        if let head, head.entry == 0 { try check(header.hash, against: head, at: offset) }
        self.header = header
        previous = header.hash
        return header
    }

    private mutating func takeEntry(
        _ members: JSONObject, after previous: SHA256Digest, at offset: Int
    ) throws(LogFault) -> LogEntry {
        let entry: LogEntry = try decode(members, at: offset)
        guard entry.number == entryCount + 1 else {
            throw fault("Entry \(entryCount + 1) was expected, but entry \(entry.number) was found.", at: offset)
        }
        guard entry.previous == previous else {
            throw fault(
                "The entry follows another one: it names \(entry.previous) as the hash before it, "
                    + "but that is \(previous).", at: offset)
        }
        if let head, head.entry == entry.number { try check(entry.hash, against: head, at: offset) }
        entryCount = entry.number
        self.previous = entry.hash
        return entry
    }

    private mutating func takeSeal(
        _ members: JSONObject, after previous: SHA256Digest, at offset: Int
    ) throws(LogFault) -> LogSeal {
        let seal: LogSeal = try decode(members, at: offset)
        guard seal.entries == entryCount, seal.head == previous else {
            throw fault(
                "The seal is for \(seal.entries) entries that end with \(seal.head), "
                    + "but \(entryCount) were found that end with \(previous).", at: offset)
        }
        isSealed = true
        return seal
    }

    private func check(_ hash: SHA256Digest, against head: LogHead, at offset: Int) throws(LogFault) {
        guard hash != head.digest else { return }
        throw fault(
            "The head file knows another line \(head.entry + 1), with the hash \(head.digest): "
                + "this is not the log that was kept with it.", at: offset)
    }

    private func decode<Record: Decodable>(_ members: JSONObject, at offset: Int) throws(LogFault) -> Record {
        do {
            return try JSON.object(members).decode(Record.self, unknownMembers: .refuse)
        } catch {
            throw fault("\(error)", at: offset)
        }
    }
}
