/// The trace that a power cut leaves when a file grew but some of its new sectors were never written: zeros.
///
/// A log line never holds a zero byte, so zeros are no line's contents. They are taken for unwritten sectors only where
/// they start at the line's own start (the rest of the sector in which the write began) or at a sector's start, and end
/// at a sector's end; zeros anywhere else are damage.
enum UnwrittenSectors {
    static let sectorByteCount = 512

    /// Whether the line, which begins at the offset, is broken by unwritten sectors.
    static func explain(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        var position = 0
        var found = false
        while let start = line[position...].firstIndex(of: 0) {
            let end = line[start...].firstIndex { $0 != 0 } ?? line.count
            let startsWell = start == 0 || (offset + start).isMultiple(of: sectorByteCount)
            guard startsWell, (offset + end).isMultiple(of: sectorByteCount) else { return false }
            found = true
            position = end
        }
        return found
    }
}
