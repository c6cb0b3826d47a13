import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import Threads

/// The lines of a log's file, by where each ends. Reads what is asked for each time, and keeps none of it.
final class LogLines {
    private static let pieceBytes = 256 * 1024

    /// For each line the place after its line feed, in bytes.
    let ends: [Int]
    private let file: OwnedDescriptor

    /// - Parameter byteCount: how much of the file is the log: what was checked.
    init(path: String, byteCount: Int) throws(JoinFault) {
        do throws(Errno) {
            file = try OwnedDescriptor(opening: path, .readOnly)
        } catch {
            throw JoinFault("\(path) can't be read: \(error).")
        }
        var found: [Int] = []
        var start = 0
        while start < byteCount {
            let piece = Self.read(file, start..<min(byteCount, start + Self.pieceBytes))
            guard !piece.isEmpty else { break }
            for (place, byte) in piece.enumerated() where byte == UInt8(ascii: "\n") { found.append(start + place + 1) }
            start += piece.count
        }
        ends = found
        guard found.last == byteCount else { throw JoinFault("\(path) changed while it was read; try again.") }
    }

    /// What stands between two places; empty where it can't be read any more.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        let bytes = Self.read(file, range)
        return bytes.count == range.count ? bytes : []
    }

    private static func read(_ file: OwnedDescriptor, _ range: Range<Int>) -> [UInt8] {
        (try? file.descriptor.readWhole(byteCount: range.count, at: range.lowerBound)) ?? []
    }
}
