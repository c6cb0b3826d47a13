package import Digests
package import StrictJSON

/// Where a log stands, and the only way to make its next line.
package struct LogChain: Sendable, Hashable {
    /// The number of entries so far.
    package private(set) var entryCount: Int
    /// The hash of the last entry, or of the header if there is none.
    package private(set) var head: SHA256Digest
    /// Whether the session was closed; nothing can be appended then.
    package private(set) var isSealed: Bool

    /// How many lines stand after the header: what a log backend counts by.
    package var position: Int { entryCount + (isSealed ? 1 : 0) }

    /// Opens a log: sets the header's hash and gives its line, line feed included.
    ///
    /// Throws if the line is too long or too deep to be read again.
    package static func open(_ header: inout LogHeader) throws(LogFault) -> (chain: LogChain, line: [UInt8]) {
        let line = try header.sealedLine(lineNumber: 1, entry: nil)
        // An exercise comes from outside; a header that no reader takes back must not become a log.
        do {
            _ = try JSONDocument(parsing: line, limits: .file)
        } catch {
            throw LogFault(line: 1, entry: nil, offset: nil, "The header could not be read again: \(error)")
        }
        return (LogChain(entryCount: 0, head: header.hash, isSealed: false), line)
    }

    /// Appends an entry: gives its number and its line, line feed included.
    ///
    /// Throws, and leaves the chain as it was, if the line would be too long, holds a number that no reader takes, or
    /// the log is sealed.
    package mutating func append(
        _ draft: LogDraft<some JSONForm, some JSONForm>
    ) throws(LogFault) -> (number: Int, line: [UInt8]) {
        try requireOpen()
        let (number, previous) = (entryCount + 1, head)
        let (line, hash) = try LogLine.make(entryCount + 2, number) {
            draft.writeMembers(to: &$0, number: number, previous: previous, hash: $1)
        }
        entryCount = number
        head = hash
        return (number, line)
    }

    /// Closes the log: gives the seal and its line, line feed included.
    package mutating func seal() throws(LogFault) -> (seal: LogSeal, line: [UInt8]) {
        try requireOpen()
        var seal = LogSeal(entries: entryCount, head: head, hash: head)
        let line = try seal.sealedLine(lineNumber: entryCount + 2, entry: nil)
        isSealed = true
        return (seal, line)
    }

    private func requireOpen() throws(LogFault) {
        guard !isSealed else {
            throw LogFault(
                line: entryCount + 3, entry: nil, offset: nil, "The log is sealed after \(entryCount) entries.")
        }
    }
}
