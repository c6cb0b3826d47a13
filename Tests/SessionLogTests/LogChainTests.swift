import Digests
import SessionLog
import StrictJSON
import Testing

@Suite("The chain of a log")
struct LogChainTests {
    @Test("a log of each version, kept as it was first written, reads as it did", arguments: [1, 2])
    func storedSample(version: Int) throws {
        let stored = version == 1 ? Self.versionOne : Self.versionTwo
        let (records, ending) = try LogSamples.read(Array(stored.map { $0 + "\n" }.joined().utf8))
        #expect(records.count == 4)
        #expect(ending.chain.isSealed && ending.chain.entryCount == 2 && ending.tornTail == nil)
        #expect(ending.header.version == version && ending.header.program == (version == 1 ? nil : "offramp 0.9.0"))
        #expect(ending.header.session == "sample" && ending.header.openedAtMs == 1_700_000_000_000)
    }

    @Test("what is written is the current version, byte for byte")
    func written() throws {
        let written = try LogSamples.lines(entries: 2, isSealed: true).map { String(decoding: $0, as: UTF8.self) }
        #expect(written == Self.versionTwo.map { $0 + "\n" })
    }

    @Test("a log of an older version goes on in it")
    func olderGoesOn() throws {
        var chain = try LogSamples.read(Array((Self.versionOne[0] + "\n").utf8)).ending.chain
        for number in 1...2 {
            #expect(try chain.append(LogSamples.draft(number)).line == Array((Self.versionOne[number] + "\n").utf8))
        }
        #expect(try chain.seal().line == Array((Self.versionOne[3] + "\n").utf8))
    }

    @Test(
        "a log of another version is refused, and a newer one names the program to read it with",
        arguments: [
            (
                3,
                "The log has version 3, which is newer than this program: Offramp \(Offramp.version) reads versions 1 to 2. "
                    + "Read it with offramp 0.9.0, which wrote it, or a later one."
            ),
            (0, "The log has version 0; Offramp \(Offramp.version) reads versions 1 to 2."),
        ])
    func otherVersions(version: Int, sentence: String) throws {
        var members = try #require(try JSON(parsing: Self.versionTwo[0], limits: .file).object)
        members["version"] = .integer(version)
        members["hash"] = nil
        members["hash"] = .string(SHA256Digest(of: JSON.object(members).canonicalBytes).hex)
        let line = JSON.object(members).canonicalText + "\n"
        let fault = #expect(throws: LogFault.self) { try LogSamples.read(Array(line.utf8)) }
        #expect(fault?.sentence == sentence)
    }

    @Test("the hash is SHA-256 over the canonical line without the hash, and names the line before")
    func hashes() throws {
        let lines = try LogSamples.lines(entries: 2, isSealed: true)
        var previous: String?
        for line in lines {
            var members = try #require(try JSON(parsing: line, limits: .file).object)
            let hash = try #require(members["hash"]?.text)
            members["hash"] = nil
            #expect(SHA256Digest(of: JSON.object(members).canonicalBytes).hex == hash)
            if members["number"] != nil { #expect(members["previous"]?.text == previous) }
            if members["entries"] != nil { #expect(members["head"]?.text == previous) }
            previous = hash
        }
    }

    @Test("what was appended is what is read")
    func sameEntries() throws {
        var header = try LogSamples.header()
        var (chain, bytes) = try LogChain.open(&header)
        var expected: [LogRecord] = [.header(header)]
        for number in 1...5 {
            let line = try chain.append(LogSamples.draft(number)).line
            expected.append(.entry(try LogEntry(line: line)))
            bytes += line
        }
        let (seal, line) = try chain.seal()
        expected.append(.seal(seal))
        bytes += line
        #expect(chain.position == 6)
        for pieceByteCount in [1, 7, 100, 512, .max] {
            let (records, ending) = try LogSamples.read(bytes, pieceByteCount: pieceByteCount)
            #expect(records == expected)
            #expect(ending.chain == chain)
            #expect(ending.byteCount == bytes.count)
            #expect(ending.header.exerciseDigest == SHA256Digest(of: header.exercise.canonicalBytes))
        }
    }

    @Test("a chain goes on from where a log was read to")
    func goesOn() throws {
        let lines = try LogSamples.lines(entries: 3)
        var chain = try LogSamples.read(lines[0...2].flatMap { $0 }).ending.chain
        #expect(try chain.append(LogSamples.draft(3)).line == lines[3])
    }

    @Test("nothing is appended to a sealed log, and nothing that can't be read again")
    func refusals() throws {
        var header = try LogSamples.header()
        var (chain, _) = try LogChain.open(&header)
        let before = chain
        var draft = LogSamples.draft(1)
        draft.timeMs = 1 << 53
        #expect(throws: LogFault.self) { try chain.append(draft) }
        draft = LogSamples.draft(1)
        draft.command = .string(String(repeating: "x", count: JSONLimits.file.byteCount))
        #expect(throws: LogFault.self) { try chain.append(draft) }
        #expect(chain == before)
        _ = try chain.seal()
        #expect(throws: LogFault.self) { try chain.append(LogSamples.draft(1)) }
        #expect(throws: LogFault.self) { try chain.seal() }
    }

    @Test("an exercise too deep to be read again gets no log")
    func tooDeep() throws {
        let deep = (0..<128).reduce(JSON.array([])) { inner, _ in .array([inner]) }
        var header = try LogHeader(
            session: "deep", openedAtMs: 0, exercise: deep, seats: [:] as JSON, seedCommitment: SHA256Digest(of: []),
            seedHex: "")
        #expect(throws: LogFault.self) { try LogChain.open(&header) }
    }

    static let versionOne: [String] = [
        #"{"exercise":{"parties":["ua","ru"],"title":"Відвід"},"exerciseDigest":"a62441882d6900805ab4044e524b2"#
            + #"f55fa424ae7ae6784119572339b643e12a2","format":"offramp-log","hash":"08b108aec986b3f4bc8ef7e755b56043"#
            + #"c828d143645d41b48f2813689c223f18","openedAtMs":1700000000000,"seats":{"ua-1":"digest"},"seedCommitme"#
            + #"nt":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81","seedHex":"010203","session":"#
            + #""sample","version":1}"#,
        #"{"command":{"statement":{"text":"line 1\n"}},"events":[{"stated":1},{}],"hash":"6207d8f6be3d93bfad4e"#
            + #"1fbfd4c37fdae2aa1b5cf9b7b7cc184f5f7313edd965","key":"k1","number":1,"person":"Олена","previous":"08b"#
            + #"108aec986b3f4bc8ef7e755b56043c828d143645d41b48f2813689c223f18","seat":"ua-1","timeMs":1700000001000}"#,
        #"{"command":{"statement":{"text":"line 2\n"}},"events":[{"stated":2},{}],"hash":"cc118bcdaaf38a2b1786"#
            + #"af6ee319532975135a59c9340a172a869f9fe33ae9e0","key":"","number":2,"person":"Олена","previous":"6207d"#
            + #"8f6be3d93bfad4e1fbfd4c37fdae2aa1b5cf9b7b7cc184f5f7313edd965","seat":"ua-1","timeMs":1700000002000}"#,
        #"{"entries":2,"hash":"80b6c36867cad7ff7f6a5f3d2bee5e746dcb12c21356bfb137748c15b50a6559","head":"cc118"#
            + #"bcdaaf38a2b1786af6ee319532975135a59c9340a172a869f9fe33ae9e0"}"#,
    ]

    static let versionTwo: [String] = [
        #"{"exercise":{"parties":["ua","ru"],"title":"Відвід"},"exerciseDigest":"a62441882d6900805ab4044e524b2"#
            + #"f55fa424ae7ae6784119572339b643e12a2","format":"offramp-log","hash":"df711590e7a714730c9c7cb4581322fc"#
            + #"991d8c4aff3f1d0480fb541669ea86cd","openedAtMs":1700000000000,"program":"offramp 0.9.0","seats":{"ua-"#
            + #"1":"digest"},"seedCommitment":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81","se"#
            + #"edHex":"010203","session":"sample","version":2}"#,
        #"{"command":{"statement":{"text":"line 1\n"}},"events":[{"stated":1},{}],"hash":"33d7c29aaf24548b0e74"#
            + #"9a40ea65d2cf270dcf4048381950448dcfd27954c751","key":"k1","number":1,"person":"Олена","previous":"df7"#
            + #"11590e7a714730c9c7cb4581322fc991d8c4aff3f1d0480fb541669ea86cd","seat":"ua-1","timeMs":1700000001000}"#,
        #"{"command":{"statement":{"text":"line 2\n"}},"events":[{"stated":2},{}],"hash":"2ad33295be59b7f89a21"#
            + #"46c03f173760b608ea5373615a28c355d5fb262c3d70","key":"","number":2,"person":"Олена","previous":"33d7c"#
            + #"29aaf24548b0e749a40ea65d2cf270dcf4048381950448dcfd27954c751","seat":"ua-1","timeMs":1700000002000}"#,
        #"{"entries":2,"hash":"b30f45ccae5bf54131015d1646a994ff0a01ca157667d3c7a96310fb32636ead","head":"2ad33"#
            + #"295be59b7f89a2146c03f173760b608ea5373615a28c355d5fb262c3d70"}"#,
    ]
}
