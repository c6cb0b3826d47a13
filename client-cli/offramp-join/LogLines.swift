import Glibc
import LogScreens
import PlayerClient
import PlayerScreens

/// The lines of a log's file, by where each ends. Reads what is asked for each time, and keeps none of it.
final class LogLines {
    private static let pieceBytes = 256 * 1024

    /// For each line the place after its line feed, in bytes.
    let ends: [Int]
    private let descriptor: Int32

    /// - Parameter byteCount: how much of the file is the log: what was checked.
    init(path: String, byteCount: Int) throws(JoinFault) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw JoinFault("\(path) can't be read: \(String(cString: strerror(errno))).") }
        descriptor = file
        var found: [Int] = []
        var start = 0
        while start < byteCount {
            let piece = Self.read(file, start..<min(byteCount, start + Self.pieceBytes))
            guard !piece.isEmpty else { break }
            for (place, byte) in piece.enumerated() where byte == UInt8(ascii: "\n") { found.append(start + place + 1) }
            start += piece.count
        }
        ends = found
        guard found.last == byteCount else {
            close(file)
            throw JoinFault("\(path) changed while it was read; try again.")
        }
    }

    deinit { close(descriptor) }

    /// What stands between two places; empty where it can't be read any more.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        let bytes = Self.read(descriptor, range)
        return bytes.count == range.count ? bytes : []
    }

    private static func read(_ file: Int32, _ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { room, filled in
            while filled < range.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[filled...])
                let count = pread(file, rest.baseAddress, range.count - filled, off_t(range.lowerBound + filled))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                filled += count
            }
        }
    }
}
