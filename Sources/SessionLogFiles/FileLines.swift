import Glibc
import SessionLog
import SystemPackage
import Threads

/// The lines of an open log, to be read back: from its own file, and those that stand in the journal alone from here.
struct FileLines: Sendable {
    /// After so many more bytes it is asked whether the file has those before by now. Journals are left every minute, or when they
    /// are full, so what they have of a session is all that is kept, and this.
    private static let keptByteCount = 32 * 1024

    private let path: String
    private var places: LinePlaces
    // The last bytes of the log, which the file may not have yet.
    private var kept: [UInt8] = []
    private var looksAt = Self.keptByteCount

    init(path: String, _ places: LinePlaces) {
        self.path = path
        self.places = places
    }

    mutating func append(_ line: [UInt8]) {
        places.append(byteCount: line.count)
        kept += line
        guard kept.count > looksAt else { return }
        let inFile = min(kept.count, max(0, fileByteCount - (places.byteCount - kept.count)))
        // In new memory: the old is as large as a minute's lines may be.
        if inFile > 0 { kept = Array(kept[inFile...]) }
        looksAt = kept.count + Self.keptByteCount
    }

    func lines(of entries: ClosedRange<Int>) throws(LogRefusal) -> [[UInt8]] {
        let (range, first) = places.bytes(of: entries)
        let keptFrom = places.byteCount - kept.count
        var bytes: [UInt8] = []
        if range.lowerBound < keptFrom {
            let count = min(range.upperBound, keptFrom) - range.lowerBound
            bytes = try OpenFile(path, .readOnly).trying("reading back") { (file) throws(Errno) in
                try file.readWhole(byteCount: count, at: range.lowerBound)
            }
        }
        if range.upperBound > keptFrom {
            bytes += kept[(max(range.lowerBound, keptFrom) - keptFrom)..<(range.upperBound - keptFrom)]
        }
        let lines = LinePlaces.lines(entries, in: bytes, from: first)
        guard lines.count == entries.count else {
            throw .unusable("\(path): entries \(entries.lowerBound) to \(entries.upperBound) can't be read back.")
        }
        return lines
    }

    private var fileByteCount: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
