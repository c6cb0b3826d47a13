import Glibc
import SessionLog
import SystemPackage
import Threads

/// The file in which a log's head stands.
///
/// It has two places of one sector each, written in turn: a renewal is one write and one sync of a file whose length
/// never changes, and if the power goes in the middle of it the other place still holds the head before. (A new file
/// and a rename would cost two syncs more each second and session.) Each place is a line of JSON with a hash over it.
struct HeadFile: Sendable {
    static let placeByteCount = 512

    private let file: OpenFile
    private let operations: FileOperations
    private var renewal: Int

    /// Writes a head into both places of a new file, or of one whose contents no longer count, and makes it durable.
    init(creating path: String, _ head: LogHead, operations: FileOperations) throws(LogRefusal) {
        file = try OpenFile(path, .readWrite, .create)
        self.operations = operations
        renewal = 0
        try renew(head)
        try renew(head)
        try operations.makeDurable(file)
    }

    /// Goes on with a head file that was read.
    init(continuing path: String, after renewal: Int, operations: FileOperations) throws(LogRefusal) {
        file = try OpenFile(path, .readWrite)
        self.operations = operations
        self.renewal = renewal
    }

    /// Writes the head over the older of the two and makes it durable.
    mutating func renew(_ head: LogHead) throws(LogRefusal) {
        renewal += 1
        var place = head.line(renewal: renewal)
        precondition(place.count < Self.placeByteCount, "A head's numbers are bounded, so it fits its place.")
        place += [UInt8](repeating: UInt8(ascii: " "), count: Self.placeByteCount - 1 - place.count)
        place.append(UInt8(ascii: "\n"))
        let offset = renewal % 2 * Self.placeByteCount
        let written = try file.trying("writing") { (descriptor) throws(Errno) in
            try place.withUnsafeBufferPointer { (place) throws(Errno) in
                try operations.writeAt(descriptor, UnsafeRawBufferPointer(place), offset)
            }
        }
        guard written == Self.placeByteCount else { throw file.failure("writing", "it was not taken whole") }
        try operations.makeDataDurable(file)
    }

    /// The later of the two heads in a file; nil if there is no file, or nothing in it that is whole.
    static func read(_ path: String) throws(LogRefusal) -> (head: LogHead, renewal: Int)? {
        guard access(path, F_OK) == 0 else { return nil }
        let file = try OpenFile(path, .readOnly)
        let bytes = try file.trying("reading") { (file) throws(Errno) in
            try file.readWhole(byteCount: placeByteCount * 2)
        }
        let places = [bytes.prefix(placeByteCount), bytes.dropFirst(placeByteCount)]
        return places.compactMap { place in
            LogHead.reading(place.prefix { $0 != UInt8(ascii: " ") })
        }.max { $0.renewal < $1.renewal }
    }
}
