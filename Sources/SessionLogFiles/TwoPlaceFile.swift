import Glibc
import SessionLog
import SystemPackage
import Threads

/// A small file that is written over and over, and of which a whole version is there whatever happens.
///
/// It has two places of one sector each, written in turn: a renewal is one write and one sync of a file whose length
/// never changes, and if the power goes in the middle of it the other place still holds the version before. (A new file
/// and a rename would cost two syncs more each time.) Each place is a line of JSON with a hash over it, and a number that
/// tells the later one.
struct TwoPlaceFile: Sendable {
    static let placeByteCount = 512

    private let file: OpenFile
    private let operations: FileOperations
    private var renewal: Int

    /// Writes a line into both places of a new file, or of one whose contents no longer count, and makes it durable.
    init(
        creating path: String, operations: FileOperations, line: (_ renewal: Int) -> [UInt8]
    ) throws(LogRefusal) {
        file = try OpenFile(path, .readWrite, .create)
        self.operations = operations
        renewal = 0
        try renew(line)
        try renew(line)
        try operations.makeDurable(file)
    }

    /// Goes on with a file that was read.
    init(continuing path: String, after renewal: Int, operations: FileOperations) throws(LogRefusal) {
        file = try OpenFile(path, .readWrite)
        self.operations = operations
        self.renewal = renewal
    }

    /// Writes a line over the older of the two and makes it durable.
    mutating func renew(_ line: (_ renewal: Int) -> [UInt8]) throws(LogRefusal) {
        renewal += 1
        var place = line(renewal)
        precondition(place.count < Self.placeByteCount, "Its numbers are bounded, so a line fits its place.")
        place += [UInt8](repeating: UInt8(ascii: " "), count: Self.placeByteCount - 1 - place.count)
        place.append(UInt8(ascii: "\n"))
        try operations.writeAll(place, to: file, at: renewal % 2 * Self.placeByteCount)
        try operations.makeDataDurable(file)
    }

    /// What happened to it that only another program can have done, the end of a sentence; nil where nothing did.
    func change() throws(LogRefusal) -> String? {
        let length = Self.placeByteCount * 2
        return FileSight.change(at: file.path, from: try FileSight(of: file).mark, byteCounts: length...length)
    }

    /// The later of the two versions in a file; nil if there is no file, or nothing in it that is whole.
    static func read<Version>(
        _ path: String, reading: (ArraySlice<UInt8>) -> (version: Version, renewal: Int)?
    ) throws(LogRefusal) -> (version: Version, renewal: Int)? {
        guard access(path, F_OK) == 0 else { return nil }
        let file = try OpenFile(path, .readOnly)
        let bytes = try file.trying("reading") { (file) throws(Errno) in
            try file.readWhole(byteCount: placeByteCount * 2)
        }
        let places = [bytes.prefix(placeByteCount), bytes.dropFirst(placeByteCount)]
        return places.compactMap { place in
            reading(place.prefix { $0 != UInt8(ascii: " ") })
        }.max { $0.renewal < $1.renewal }
    }
}
