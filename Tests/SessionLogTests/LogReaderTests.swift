import SessionLog
import Testing

@Suite("Reading a log that was cut or damaged")
struct LogReaderTests {
    @Test("a flipped bit is found in whatever byte it is", arguments: [false, true])
    func flips(isSealed: Bool) throws {
        let lines = try LogSamples.lines(entries: 1, isSealed: isSealed)
        let bytes = lines.flatMap { $0 }
        let head = try LogSamples.head(of: lines)
        var torn = 0
        for position in bytes.indices {
            // Bit 5 turns letters and digits into others like them; the rest take turns.
            for bit in [5, position % 8] {
                var flipped = bytes
                flipped[position] ^= 1 << UInt8(bit)
                #expect(throws: LogFault.self) { try LogSamples.read(flipped, head: head) }
                // Without a head, a lost last line feed looks like a line that was never finished.
                if let ending = try? LogSamples.read(flipped).ending {
                    #expect(position == bytes.count - 1 && ending.tornTail?.reason == .unterminated)
                    torn += 1
                }
            }
        }
        #expect(torn == 2)
    }

    @Test("every cut leaves a beginning of the log, and the head shows it", arguments: [false, true])
    func cuts(isSealed: Bool) throws {
        let lines = try LogSamples.lines(entries: 2, isSealed: isSealed)
        let bytes = lines.flatMap { $0 }
        let whole = try LogSamples.read(bytes).records
        let head = try LogSamples.head(of: lines)
        let lineEnds = lines.indices.map { lines[...$0].reduce(0) { $0 + $1.count } }
        for length in bytes.indices {
            let cut = Array(bytes[..<length])
            #expect(throws: LogFault.self) { try LogSamples.read(cut, head: head) }
            guard length >= lineEnds[0] else {
                #expect(throws: LogFault.self) { try LogSamples.read(cut) }
                continue
            }
            let (records, ending) = try LogSamples.read(cut)
            #expect(records == Array(whole[..<records.count]))
            #expect(ending.byteCount == lineEnds[records.count - 1])
            #expect((ending.tornTail == nil) == lineEnds.contains(length))
            #expect(ending.byteCount + (ending.tornTail?.byteCount ?? 0) == length)
        }
    }

    @Test("lines dropped, doubled, swapped or from another log are found, and the place is named")
    func lineMutants() throws {
        let lines = try LogSamples.lines(entries: 4, isSealed: true)
        let others = try LogSamples.lines(entries: 4, isSealed: true, session: "other")
        let mutants: [(lines: [[UInt8]], line: Int, part: String)] = [
            (lines.removing(2), 3, "Entry 2 was expected, but entry 3 was found."),
            (lines.removing(4), 5, "The seal is for 4 entries"),
            (lines.removing(0), 1, "not a session's log"),
            (lines.inserting(lines[2], at: 3), 4, "Entry 3 was expected, but entry 2 was found."),
            (lines.inserting(lines[0], at: 1), 2, "neither an entry nor the seal"),
            (lines.swapping(2, 3), 3, "Entry 2 was expected, but entry 3 was found."),
            (lines.replacing(2, by: others[2]), 3, "follows another one"),
            (lines.replacing(0, by: others[0]), 2, "follows another one"),
            (lines.replacing(5, by: others[5]), 6, "The seal is for 4 entries that end with"),
            (lines + [lines[5]], 7, "follows the seal"),
            (lines + [Array("x".utf8)], 7, "follows the seal"),
            (lines.inserting([10], at: 2), 3, "not JSON"),
            (lines.inserting(Array("[]\n".utf8), at: 2), 3, "not an object"),
            (lines.inserting(Array("{}\n".utf8), at: 2), 3, "no hash"),
            (lines.replacing(2, by: [32] + lines[2]), 3, "canonical"),
            ([], 1, "no complete header"),
        ]
        for mutant in mutants {
            let fault = #expect(throws: LogFault.self) { try LogSamples.read(mutant.lines.flatMap { $0 }) }
            #expect(fault?.line == mutant.line)
            #expect(fault?.sentence.contains(mutant.part) == true, "\(fault.map(String.init(describing:)) ?? "none")")
        }
    }

    @Test("a change with its hash made anew shows in the next line, and in the head")
    func rewritten() throws {
        var header = try LogSamples.header()
        var (chain, bytes) = try LogChain.open(&header)
        var draft = LogSamples.draft(1)
        draft.seat = "ru-1"
        bytes += try chain.append(draft).line
        let lines = try LogSamples.lines(entries: 2)
        let fault = #expect(throws: LogFault.self) { try LogSamples.read(bytes + lines[2]) }
        #expect(fault?.entry == 2)
        let head = try LogSamples.head(of: Array(lines[0...1]))
        let other = #expect(throws: LogFault.self) { try LogSamples.read(bytes, head: head) }
        #expect(other?.sentence.contains("not the log that was kept with it") == true)
    }

    @Test("sectors that were never written are a torn tail; zeros anywhere else are damage")
    func unwrittenSectors() throws {
        let lines = try LogSamples.lines(entries: 8)
        let bytes = lines.flatMap { $0 }
        let kept = lines[0...2].reduce(0) { $0 + $1.count }
        // The write began at `kept`: the rest of its sector, or a later whole sector, never came to the disk.
        let holes = [kept..<(kept / 512 + 1) * 512, (kept / 512 + 1) * 512..<(kept / 512 + 2) * 512]
        for hole in holes {
            var holed = bytes
            for position in hole { holed[position] = 0 }
            for pieceByteCount in [13, .max] {
                let (records, ending) = try LogSamples.read(holed, pieceByteCount: pieceByteCount)
                #expect(ending.tornTail?.reason == .unwrittenSectors)
                #expect(records.count >= 3)
                #expect(ending.byteCount + (ending.tornTail?.byteCount ?? 0) == bytes.count)
            }
            let head = try LogSamples.head(of: lines)
            #expect(throws: LogFault.self) { try LogSamples.read(holed, head: head) }
            var damaged = bytes
            for position in hole.dropLast() { damaged[position] = 0 }
            #expect(throws: LogFault.self) { try LogSamples.read(damaged) }
        }
    }

    @Test("a fault says the line, the entry, the place and what was expected")
    func sentence() throws {
        let lines = try LogSamples.lines(entries: 2)
        var bytes = lines.flatMap { $0 }
        let position = lines[0].count + lines[1].count + 20
        bytes[position] ^= 1
        let fault = try #require(throws: LogFault.self) { try LogSamples.read(bytes) }
        let offset = lines[0].count + lines[1].count
        #expect(fault.description.hasPrefix("Line 3 (entry 2, after \(offset) bytes): The hash doesn't fit: "))
    }

    @Test("a version of the future is refused by its number")
    func futureVersion() throws {
        let line = "{\"format\":\"offramp-log\",\"hash\":\"\",\"version\":2}\n"
        let fault = #expect(throws: LogFault.self) { try LogSamples.read(Array(line.utf8)) }
        #expect(fault?.sentence.contains("hash") == true)
    }
}

extension [[UInt8]] {
    fileprivate func removing(_ index: Int) -> Self {
        var lines = self
        lines.remove(at: index)
        return lines
    }

    fileprivate func inserting(_ line: [UInt8], at index: Int) -> Self {
        var lines = self
        lines.insert(line, at: index)
        return lines
    }

    fileprivate func swapping(_ first: Int, _ second: Int) -> Self {
        var lines = self
        lines.swapAt(first, second)
        return lines
    }

    fileprivate func replacing(_ index: Int, by line: [UInt8]) -> Self {
        var lines = self
        lines[index] = line
        return lines
    }
}
