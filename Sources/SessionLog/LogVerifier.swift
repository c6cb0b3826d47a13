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
        let record = try checked(line, at: offset)
        guard let previous else { return .header(try takeHeader(record, at: offset)) }
        if record["number"] != nil { return .entry(try takeEntry(record, after: previous, at: offset)) }
        if record["entries"] != nil { return .seal(try takeSeal(record, after: previous, at: offset)) }
        throw fault("The line is neither an entry nor the seal.", at: offset)
    }

    /// How the log ends, if it goes as far as the head says.
    func ending(_ places: LinePlaces, tornTail: TornTail?) throws(LogFault) -> LogEnding {
        let byteCount = places.byteCount
        guard let header, let previous else { throw fault("The log has no complete header.", at: 0) }
        if tornTail != nil, isSealed {
            throw fault("Something follows the seal, which is the last line of a log.", at: byteCount)
        }
        if let head, head.entry > entryCount || (head.isSealed && !isSealed) { throw loss(head, at: byteCount) }
        let chain = LogChain(entryCount: entryCount, head: previous, isSealed: isSealed)
        return LogEnding(header: header, chain: chain, byteCount: byteCount, places: places, tornTail: tornTail)
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
    private func checked(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LogFault) -> JSONNode {
        let record = try parsed(line, at: offset)
        guard record.isObject else { throw fault("The line is JSON, but not an object.", at: offset) }
        guard HashedLine.hash(ofWhole: record) == nil else { return record }
        let members = record.json.object ?? JSONObject()
        guard let stated = record[HashedLine.hashKey]?.json.text else {
            throw fault("The line has no hash.", at: offset)
        }
        let hash = HashedLine.hash(of: members)
        guard stated == hash.hex else {
            throw fault(
                "The hash doesn't fit: the line says \(stated), but its contents give \(hash).", at: offset)
        }
        throw fault("The line is not in the canonical spelling of JSON.", at: offset)
    }

    private func parsed(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LogFault) -> JSONNode {
        do {
            return try JSONDocument(parsing: Array(line), limits: .file).root()
        } catch {
            throw fault("The line is not JSON. At its column \(error.column): \(error.sentence)", at: offset)
        }
    }

    private mutating func takeHeader(_ record: JSONNode, at offset: Int) throws(LogFault) -> LogHeader {
        guard record["format"]?.json == .string(LogHeader.format) else {
            throw fault(
                "This is not a session's log: its first line has no format \"\(LogHeader.format)\".", at: offset)
        }
        try demandReadableVersion(of: record, at: offset)
        let header: LogHeader = try read(record, at: offset)
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
        _ record: JSONNode, after previous: SHA256Digest, at offset: Int
    ) throws(LogFault) -> LogEntry {
        let entry: LogEntry = try read(record, at: offset)
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
        _ record: JSONNode, after previous: SHA256Digest, at offset: Int
    ) throws(LogFault) -> LogSeal {
        let seal: LogSeal = try read(record, at: offset)
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

    private func read<Record: JSONForm>(_ record: JSONNode, at offset: Int) throws(LogFault) -> Record {
        do {
            return try Record(reading: record)
        } catch {
            throw fault("\(error)", at: offset)
        }
    }

    // What a later version holds nobody here can know, but by which program it was written it should still say.
    private func demandReadableVersion(of record: JSONNode, at offset: Int) throws(LogFault) {
        let version = record["version"]?.json ?? .null
        let readable = LogHeader.readableVersions
        if let number = version.wholeNumber, readable.contains(number) { return }
        let own = "Offramp \(Offramp.version) reads versions \(readable.lowerBound) to \(readable.upperBound)"
        guard let number = version.wholeNumber, number > readable.upperBound else {
            throw fault("The log has version \(version); \(own).", at: offset)
        }
        let writer = record["program"]?.json.text.map { "\($0), which wrote it," } ?? "the program that wrote it"
        throw fault(
            "The log has version \(number), which is newer than this program: \(own). Read it with \(writer) or a later "
                + "one.", at: offset)
    }
}
